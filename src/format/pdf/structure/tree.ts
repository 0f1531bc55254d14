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

/** The same part with other kids; itself where they are the same. */
export function withKids(part: Part, kids: readonly Kid[]): Part {
  const isSame =
    kids.length === part.kids.length && kids.every((kid, index) => kid === part.kids[index]);
  return isSame ? part : { ...part, kids };
}

/** The same part in which each part directly in it is made anew. */
export function mapParts(part: Part, make: (kid: Part) => Part): Part {
  return withKids(
    part,
    part.kids.map((kid) => (kid.kind === 'part' ? make(kid) : kid)),
  );
}

/** All parts of a tree, each before those in it. */
export function partsIn(part: Part): readonly Part[] {
  const found: Part[] = [];
  const walk = (one: Part) => {
    found.push(one);
    for (const kid of one.kids) if (kid.kind === 'part') walk(kid);
  };
  walk(part);
  return found;
}

/** All content of a tree in the order of reading. */
export function contentIn(part: Part): readonly Content[] {
  const found: Content[] = [];
  const walk = ({ kids }: Part) => {
    for (const kid of kids) {
      if (kid.kind === 'content') found.push(kid);
      else if (kid.kind === 'part') walk(kid);
    }
  };
  walk(part);
  return found;
}

/** How many rows or columns a cell takes up. */
export function spanOf({ attributes }: Part, key: 'RowSpan' | 'ColSpan'): number {
  const span = attributes?.['Table']?.[key];
  return typeof span === 'number' ? span : 1;
}
