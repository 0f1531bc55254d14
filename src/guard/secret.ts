/** The nouns of the leak scan: what must not get out, and where it got out. */
import type { Lang } from '../lang.ts';
import type { Place } from '../meeting.ts';

/**
 * What a secret is. `words`: a phrase, heading or alternative text; `name`: two capitalised words or more;
 * `word`: one capitalised word; `opening word`: one that begins a sentence, which may be its only reason; `passage`: a paragraph, found by any few words of it in a row.
 */
export type SecretKind =
  | 'words'
  | 'name'
  | 'word'
  | 'opening word'
  | 'passage'
  | 'mail'
  | 'identifier'
  | 'date'
  | 'link'
  | 'file-name';

/** A string that only the restricted edition holds. It is never printed: not in messages either. */
export interface Secret {
  readonly text: string;
  readonly kind: SecretKind;
  readonly lang?: Lang | undefined;
  /** Where it stands in the content. */
  readonly place: Place;
  /** `mark`: somebody marked these very words. `person`: it names a person who is not to be named. */
  readonly source?: 'mark' | 'person' | undefined;
}

/** A secret in a finished file. It tells where, and never what. */
export interface Leak {
  /** Of the file, below the output folder. */
  readonly path: string;
  /** The part of the file: “alternative text”, “page 3”. */
  readonly part: string;
  /** Where the secret stands in the content; `undefined` where a part could not be opened, so that nobody knows what it holds. */
  readonly place: Place | undefined;
  /** What kind of thing it is. */
  readonly kind: SecretKind | undefined;
}
