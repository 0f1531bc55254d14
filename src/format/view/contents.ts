/** The list of contents: what stands where, and on which page. */
import type { EditedSection, Edition } from '../../edition.ts';
import { headingOf } from './heading.ts';
import type { Part } from './parts.ts';
import type { Said, Voice } from './said.ts';

/** A line of the list. */
export interface ContentsView {
  readonly id: string;
  /** 1 for a part, 2 for what stands in it, and so on. */
  readonly level: number;
  readonly title: Said;
  /** The number of the page; empty until it is known. */
  readonly page: string;
  /** What stands in it. */
  readonly items: readonly ContentsView[];
}

/** The deepest headings that are listed. */
const deepest = 3;

/** Everything between two covers, in the order of print. */
export function contentsView(
  { body }: Edition,
  voice: Voice,
  parts: { readonly before: readonly Part[]; readonly after: readonly Part[] },
  pages: ReadonlyMap<string, number>,
): readonly ContentsView[] {
  const entry = (
    id: string,
    level: number,
    title: Said,
    items: readonly ContentsView[] = [],
  ): ContentsView => ({ id, level, title, page: pages.get(id)?.toString() ?? '', items });
  const section = (one: EditedSection, level: number): ContentsView =>
    entry(
      one.id,
      level,
      headingOf(voice, one, 'words'),
      one.sections
        .filter(({ depth }) => depth <= deepest)
        .map((below) => section(below, level + 1)),
    );
  return [
    ...parts.before.map(({ id, title }) => entry(id, 1, title)),
    ...body.sections.map((one) => section(one, 1)),
    ...parts.after.map(({ id, title }) => entry(id, 1, title)),
  ];
}
