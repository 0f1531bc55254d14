/** The structure of a tagged PDF as a tree that can be rewritten (ISO 32000-1, 14.7). */
import type { Mark } from '../marks.ts';
import type { PdfObject, Ref } from '../syntax/objects.ts';

/** A part of the document: a heading, a list, a cell … */
export interface Part {
  readonly kind: 'part';
  /** Structure type, such as `H1`. */
  readonly role: string;
  /** Language, where it differs from what is around. */
  readonly lang?: string | undefined;
  /** Words in place of a picture (14.9.3). */
  readonly alt?: string | undefined;
  /** Words in place of what is drawn (14.9.4). */
  readonly actual?: string | undefined;
  /** What an abbreviation stands for (14.9.5). */
  readonly expansion?: string | undefined;
  readonly id?: string | undefined;
  /** Attributes by owner: `Table`, `List`, `Layout` (14.8.5). */
  readonly attributes?: Attributes | undefined;
  readonly kids: readonly Kid[];
  /** The element from which it was printed. */
  readonly mark?: Mark | undefined;
  /** Number of the object that it was, to which the outline leads. */
  readonly source?: number | undefined;
}

/** Attributes by owner and name. */
export type Attributes = Readonly<Record<string, Readonly<Record<string, PdfObject>>>>;

/** Marked content on a page. */
export interface Content {
  readonly kind: 'content';
  /** Index of the page. */
  readonly page: number;
  readonly mcid: number;
}

/** An annotation, such as a link or a field. */
export interface Annotated {
  readonly kind: 'annotation';
  readonly page: number;
  readonly annotation: Ref;
}

/** What a part consists of. */
export type Kid = Part | Content | Annotated;

/** All parts of a tree, each before those in it. */
export function* partsIn(part: Part): Generator<Part> {
  yield part;
  for (const kid of part.kids) if (kid.kind === 'part') yield* partsIn(kid);
}

/** All content of a tree in the order of reading. */
export function* contentIn(part: Part): Generator<Content> {
  for (const kid of part.kids) {
    if (kid.kind === 'content') yield kid;
    if (kid.kind === 'part') yield* contentIn(kid);
  }
}
