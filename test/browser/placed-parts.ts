/** Where the blocks of a tagged PDF stand: on which pages, and in how many lines of each. */
import { PDF, type PdfDict, PdfNumber, PdfRef } from '@libpdf/core';
import { pageWords, type Word } from './page-words.ts';
import { type Value, valuesOf } from './values-of.ts';

/** A paragraph, the body of an item, or a row. */
export interface PlacedPart {
  readonly role: string;
  readonly text: string;
  /** How many lines stand on each page that it takes part in, in order. */
  readonly lines: readonly { readonly page: number; readonly count: number }[];
  /** Of a row: whether it heads the rows below it. */
  readonly heads: boolean;
}

/** The parts of these types, in the order of reading. */
export async function placedParts(
  bytes: Uint8Array,
  roles: readonly string[],
): Promise<readonly PlacedPart[]> {
  const pdf = await PDF.load(bytes.slice());
  const { words } = pageWords(pdf);
  const { dict, list, name, number } = valuesOf(pdf);
  const pages = new Map(pdf.getPages().map(({ ref }, index) => [ref.objectNumber, index + 1]));
  const found: PlacedPart[] = [];

  interface Said {
    readonly page: number;
    readonly word: Word;
  }
  const at = (page: Value, mcid: number): readonly Said[] => {
    const object = page instanceof PdfRef ? page.objectNumber : -1;
    const said = words.get(`${object} ${mcid}`) ?? [];
    return said.map((word) => ({ page: pages.get(object) ?? 0, word }));
  };
  const walk = (part: PdfDict, above: Value): readonly Said[] => {
    const own = part.get('Pg') ?? above;
    const role = name(part.get('S')) ?? '';
    const place = found.length;
    const said = list(part.get('K')).flatMap((kid) => {
      if (kid instanceof PdfNumber) return at(own, kid.value);
      const entries = dict(kid);
      return name(entries.get('Type')) === 'MCR'
        ? at(entries.get('Pg') ?? own, number(entries.get('MCID')) ?? -1)
        : walk(entries, own);
    });
    if (roles.includes(role)) {
      const cells = list(part.get('K')).map(dict);
      found.splice(place, 0, {
        role,
        text: said.map(({ word }) => word.text).join(' '),
        lines: linesOf(said),
        heads: cells.every((cell) =>
          list(cell.get('A')).some((one) => (number(dict(one).get('ColSpan')) ?? 1) > 1),
        ),
      });
    }
    return said;
  };
  for (const root of list(dict(pdf.getCatalog().get('StructTreeRoot')).get('K')))
    walk(dict(root), undefined);
  return found;
}

/** Words at about the same height are a line; a raised mark begins none. */
function linesOf(said: readonly { readonly page: number; readonly word: Word }[]) {
  return [...new Set(said.map(({ page }) => page))].map((page) => {
    const heights = said
      .filter((one) => one.page === page && one.word.text.trim() !== '')
      .map(({ word }) => word.y)
      .sort((a, b) => a - b);
    const lines = heights.filter((y, index) => y - (heights[index - 1] ?? -99) > 6);
    return { page, count: lines.length };
  });
}
