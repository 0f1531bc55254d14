/** What a register tells the public in words: why minutes were withdrawn or corrected, what is to be read instead, and who signed where. */
import type { Entry } from '../seal/register/register.ts';
import { stringsIn } from '../strings-in.ts';
import type { OpenFact } from './restricted-facts.ts';

/** Facts of an event that are printed, by its type. */
const printed: Readonly<Record<string, readonly string[]>> = {
  attested: ['name', 'function', 'place'],
  adopted: ['corrigenda'],
  corrected: ['reason', 'corrigenda'],
  withdrawn: ['reason'],
};

/** The words of these events, each where it stands. */
export function openEvents(
  entries: readonly Pick<Entry, 'event' | 'locate'>[],
): readonly OpenFact[] {
  return entries.flatMap(({ event, locate }) =>
    [...stringsIn(event)]
      .filter(({ path: [name] }) => printed[event.type]?.includes(String(name)))
      .map(({ text, path }) => ({ text, place: locate(path), key: String(path[0]) })),
  );
}
