/** What opening a file gives: words with the name of the part they stand in, files inside, and what cannot be opened. */
import type { Reading } from '../matcher.ts';

/** Words of a file. */
export interface Words {
  /** As people call the part: “alternative text”, “page 3”. */
  readonly part: string;
  readonly text: string;
  readonly reading: Reading;
}

/** A file inside a file. */
export interface Inner {
  readonly part: string;
  /** By whose ending its kind is known where its bytes do not tell. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether somebody may save it and open it with any program, so that its kind must be known. */
  readonly isAlone?: boolean;
}

/** A part of which nobody can say what it holds: damaged, encrypted, too large. */
export interface Shut {
  readonly part: string;
  readonly shut: true;
}

/** One of these. */
export type Part = Words | Inner | Shut;

/** Turns the bytes of one kind of file into parts. Whatever it throws, the file counts as one that cannot be opened. */
export type Opener = (bytes: Uint8Array) => Iterable<Part>;

/** Larger than any honest file that was packed; more is not unpacked. */
export const mostBytes = 256_000_000;
