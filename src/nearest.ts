/** “Did you mean …?”: the known name closest to one that is not known. */
import { distance } from 'fastest-levenshtein';

/** The nearest of `known`, or `undefined` where none is near enough to be what was meant. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const steps = distance(name.toLowerCase(), candidate.toLowerCase());
    // “en” is two steps from “no”, and has nothing in common with it.
    if (steps < Math.min(least, Math.max(name.length, candidate.length))) {
      least = steps;
      best = candidate;
    }
  }
  return best;
}
