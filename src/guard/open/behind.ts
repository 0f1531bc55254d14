/** What stands behind the end of a picture, where no program that shows it looks. */
import type { Part } from './part.ts';

/** What somebody hung on to a picture; padding is nothing. */
export function* behind(bytes: Uint8Array, from: number): Generator<Part> {
  const rest = bytes.subarray(from);
  if (rest.some((byte) => byte !== 0 && byte !== 10 && byte !== 13))
    yield { part: 'behind a picture', name: '', bytes: rest, isAlone: true };
}
