/** Brings the tree into the order that the standards want of each type (ISO 32000-1, 14.8.4; ISO 14289-1, 7). */
import { contents, references } from './contents.ts';
import { inline, isBlock, paragraphs } from './lines.ts';
import { labelled, list, withBody } from './lists.ts';
import type { Kid, Part } from './tree.ts';

/** Types that hold lines. */
const lines = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Lbl', 'Caption', ...inline]);
/** Types that may hold either. */
const either = new Set(['TD', 'TH', 'LBody', 'Note', 'BlockQuote', 'Figure', 'Formula', 'TOCI']);
/** Types that mean something even when nothing is in them. */
const keptEmpty = new Set(['Document', 'TD', 'TH', 'Figure', 'Form']);

/** The same tree, tidy. */
export function tidy(document: Part): Part {
  const [tidied] = tidiedKids(document, false);
  if (tidied?.kind !== 'part') throw new Error('Unexpected PDF without any content');
  return tidied;
}

/** What stands for a part: itself, what is in it, or nothing. */
function tidiedKids(part: Part, inLine: boolean): readonly Kid[] {
  const holdsLine = inLine || lines.has(part.role);
  const kids = part.kids.flatMap((kid) =>
    kid.kind === 'part' ? tidiedKids(kid, holdsLine) : [kid],
  );
  if (kids.length === 0 && !keptEmpty.has(part.role)) return [];
  if (part.role === 'NonStruct') {
    if (isMute(part)) return kids;
    if (kids.some(isBlock)) return division(part, kids);
    return [{ ...part, role: inLine ? 'Span' : 'P', kids }];
  }
  // What holds whole blocks is no part of a line, and no paragraph.
  if ((inline.has(part.role) || part.role === 'P') && part.role !== 'Link' && kids.some(isBlock))
    return division(part, kids);
  if (part.role === 'Span' && isMute(part)) return kids;
  // An item that is said in two languages has a marker for each; the second is a part of its line.
  if (inline.has(part.role)) return [{ ...part, kids: kids.map(unlabelled) }];
  if (lines.has(part.role)) return [{ ...part, kids }];
  switch (part.role) {
    case 'Div':
      return division(part, kids);
    case 'L':
      return [list({ ...part, kids })];
    case 'LI':
      return [{ ...part, kids: withBody(kids) }];
    case 'Note':
      return [{ ...part, kids: labelled(kids) }];
    case 'TOC':
      return [{ ...part, kids: contents(kids) }];
    case 'TOCI':
      return [{ ...part, kids: references(kids) }];
    case 'Table':
    case 'TR':
    case 'THead':
    case 'TBody':
    case 'TFoot':
      return [{ ...part, kids: kids.filter(({ kind }) => kind === 'part') }];
    default:
      return [
        { ...part, kids: either.has(part.role) && !kids.some(isBlock) ? kids : paragraphs(kids) },
      ];
  }
}

/** A division that says nothing hands its language on to what is in it, and goes. */
function division(part: Part, kids: readonly Kid[]): readonly Kid[] {
  const held = paragraphs(kids);
  const captioned = held.some((kid) => kid.kind === 'part' && kid.role === 'Caption');
  if (captioned || !isMute({ ...part, lang: undefined }))
    return [{ ...part, role: 'Div', kids: held }];
  return held.map((kid) =>
    kid.kind === 'part' && part.lang !== undefined ? { ...kid, lang: kid.lang ?? part.lang } : kid,
  );
}

function unlabelled(kid: Kid): Kid {
  return kid.kind === 'part' && kid.role === 'Lbl' ? { ...kid, role: 'Span' } : kid;
}

/** Whether a part says nothing besides what is in it. */
function isMute({ lang, alt, actual, expansion, id, mark }: Part): boolean {
  return [lang, alt, actual, expansion, id, mark?.signatory].every((one) => one === undefined);
}
