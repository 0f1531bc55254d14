/** Facts that bear a mark `restricted`, wherever they stand. */
import type { FactPath } from '../../meeting.ts';

/** The mark of a fact. */
export interface MarkedFact {
  /** The path of the fact; its mark stands at `restricted` below it. */
  readonly path: FactPath;
  /** The audience that it names; empty where it names none. */
  readonly audience: string;
}

/** The marked facts in a value of the schema, from the outside in. */
export function* markedFacts(value: unknown, path: FactPath = []): Generator<MarkedFact> {
  if (typeof value !== 'object' || value === null) return;
  const { restricted } = value as { readonly restricted?: unknown };
  if (typeof restricted === 'object' && restricted !== null) {
    const { for: audience } = restricted as { readonly for?: unknown };
    yield { path, audience: typeof audience === 'string' ? audience : '' };
  }
  const entries: Iterable<readonly [string | number, unknown]> = Array.isArray(value)
    ? value.entries()
    : Object.entries(value);
  for (const [key, one] of entries) yield* markedFacts(one, [...path, key]);
}
