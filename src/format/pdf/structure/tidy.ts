/** Brings the tree into the order that the standards want of each type (ISO 32000-1, 14.8.4; ISO 14289-1, 7). */
import type { Kid, Part } from './tree.ts';

/** Types that stand in a line (14.8.4.4), and our own that stand for one. */
const inline = new Set([
  'Span',
  'Quote',
  'Reference',
  'Link',
  'Code',
  'Em',
  'Strong',
  'Annot',
  'Form',
]);
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
    if (part.lang === undefined && part.alt === undefined && part.actual === undefined) return kids;
    const role = kids.some(isBlock) ? 'Div' : inLine ? 'Span' : 'P';
    return [{ ...part, role, kids: role === 'Div' ? paragraphs(kids) : kids }];
  }
  // A part of a line that holds whole blocks is none.
  if (inline.has(part.role) && part.role !== 'Link' && kids.some(isBlock))
    return [{ ...part, role: 'Div', kids: paragraphs(kids) }];
  if (part.role === 'P' && kids.some(isBlock))
    return [{ ...part, role: 'Div', kids: paragraphs(kids) }];
  if (lines.has(part.role)) return [{ ...part, kids }];
  switch (part.role) {
    case 'L':
      return [{ ...part, kids: items(kids) }];
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

function isBlock(kid: Kid): boolean {
  return (
    kid.kind === 'part' &&
    !inline.has(kid.role) &&
    kid.role !== 'Lbl' &&
    kid.role !== 'Figure' &&
    kid.role !== 'Note'
  );
}

/** What stands in a line but in no paragraph becomes one. */
function paragraphs(kids: readonly Kid[]): readonly Kid[] {
  const found: Kid[] = [];
  let line: Kid[] = [];
  const flush = () => {
    const [only] = line;
    if (
      line.length === 1 &&
      only?.kind === 'part' &&
      (only.role === 'Figure' || only.role === 'Form')
    )
      found.push(only);
    else if (line.length > 0) found.push({ kind: 'part', role: 'P', kids: line });
    line = [];
  };
  for (const kid of kids) {
    if (isBlock(kid) || (kid.kind === 'part' && kid.role === 'Note')) {
      flush();
      found.push(kid);
    } else line.push(kid);
  }
  flush();
  return found;
}

/** A note's label stands before its paragraphs. */
function labelled(kids: readonly Kid[]): readonly Kid[] {
  const labels = kids.filter((kid) => kid.kind === 'part' && kid.role === 'Lbl');
  const rest = kids.filter((kid) => !labels.includes(kid));
  return [...labels, ...paragraphs(rest)];
}

/** A list holds items only; a description list's terms and descriptions become items. */
function items(kids: readonly Kid[]): readonly Kid[] {
  const found: Kid[] = [];
  let described: Kid[] = [];
  const flush = () => {
    if (described.length > 0) found.push({ kind: 'part', role: 'LI', kids: described });
    described = [];
  };
  for (const kid of kids) {
    if (kid.kind !== 'part') continue;
    if (kid.role === 'Lbl') {
      if (described.some((one) => one.kind === 'part' && one.role === 'LBody')) flush();
      described.push(kid);
    } else if (kid.role === 'LBody') described.push(kid);
    else {
      flush();
      if (kid.role === 'Note') {
        found.push({ kind: 'part', role: 'LI', kids: withNote(kid) });
        continue;
      }
      found.push(
        kid.role === 'LI' || kid.role === 'L' || kid.role === 'Caption'
          ? kid
          : { kind: 'part', role: 'LI', kids: withBody([kid]) },
      );
    }
  }
  flush();
  return found;
}

/** Where the item itself is a note, the label is the item's. */
function withNote(note: Part): readonly Kid[] {
  const labels = note.kids.filter((kid) => kid.kind === 'part' && kid.role === 'Lbl');
  const kids = note.kids.filter((kid) => !labels.includes(kid));
  return [...labels, { kind: 'part', role: 'LBody', kids: [{ ...note, kids }] }];
}

/** An item is its label and one body (14.8.4.3.3). */
function withBody(kids: readonly Kid[]): readonly Kid[] {
  const labels = kids.filter((kid) => kid.kind === 'part' && kid.role === 'Lbl');
  const rest = kids.filter((kid) => !labels.includes(kid));
  const [only] = rest;
  if (rest.length === 1 && only?.kind === 'part' && only.role === 'LBody') return kids;
  if (rest.length === 0) return labels;
  const body: Part = {
    kind: 'part',
    role: 'LBody',
    kids: rest.some(isBlock) ? paragraphs(rest) : rest,
  };
  return [...labels, body];
}

function contents(kids: readonly Kid[]): readonly Kid[] {
  return kids.flatMap((kid): readonly Kid[] => {
    if (kid.kind !== 'part') return [];
    return [
      kid.role === 'TOCI' || kid.role === 'TOC'
        ? kid
        : { kind: 'part', role: 'TOCI', kids: references([kid]) },
    ];
  });
}

/** A line of the contents refers to what it leads to (14.8.4.2). */
function references(kids: readonly Kid[]): readonly Kid[] {
  return kids.map((kid): Kid => {
    if (
      kid.kind !== 'part' ||
      kid.role === 'Lbl' ||
      kid.role === 'TOC' ||
      kid.role === 'Reference' ||
      kid.role === 'P'
    )
      return kid.kind === 'part' ? kid : { kind: 'part', role: 'P', kids: [kid] };
    return kid.role === 'Link' || kid.role === 'Span'
      ? { kind: 'part', role: 'Reference', kids: [kid] }
      : kid;
  });
}
