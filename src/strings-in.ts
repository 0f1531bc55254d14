/** The strings in facts, however deep they stand. */
import type { FactPath } from './meeting.ts';

/** A string and where it stands. */
export interface FoundString {
  readonly text: string;
  readonly path: FactPath;
}

/** All strings that stand in a value as values, in its order. */
export function* stringsIn(value: unknown, path: FactPath = []): Generator<FoundString> {
  if (typeof value === 'string') yield { text: value, path };
  if (typeof value !== 'object' || value === null) return;
  const entries: Iterable<readonly [string | number, unknown]> = Array.isArray(value)
    ? value.entries()
    : Object.entries(value);
  for (const [name, inner] of entries) yield* stringsIn(inner, [...path, name]);
}
