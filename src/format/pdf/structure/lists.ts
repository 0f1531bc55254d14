/** Lists hold items, and an item is a label and one body (ISO 32000-1, 14.8.4.3.3; ISO 14289-1, 7.6). */
import { name } from '../syntax/objects.ts';
import { isBlock, paragraphs } from './lines.ts';
import type { Kid, Part } from './tree.ts';

/** A list with items only; a description list's terms and descriptions become items. */
export function list(part: Part): Part {
  const kids = items(part.kids);
  const labelled = kids.some((kid) => kid.kind === 'part' && kid.kids.some(isLabel));
  if (labelled || !part.attributes?.['List']) return { ...part, kids };
  // Where no item has a mark, a numbering would have readers count what nobody sees.
  const attributes = { ...part.attributes, List: { ListNumbering: name('None') } };
  return { ...part, attributes, kids };
}

/** What is in an item: its label, and all the rest as its body. */
export function withBody(kids: readonly Kid[]): readonly Kid[] {
  const { labels, rest } = parted(kids);
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

/** Labels and the rest; where only the first part of an item has a label, that is the item's. */
function parted(kids: readonly Kid[]): {
  readonly labels: readonly Kid[];
  readonly rest: readonly Kid[];
} {
  const labels = kids.filter(isLabel);
  const rest = kids.filter((kid) => !isLabel(kid));
  const [first, ...others] = rest;
  const [label, ...within] = first?.kind === 'part' && first.role === 'Note' ? first.kids : [];
  if (labels.length > 0 || first?.kind !== 'part' || !label || !isLabel(label))
    return { labels, rest };
  return { labels: [label], rest: [{ ...first, kids: within }, ...others] };
}

/** A note's label stands before its paragraphs. */
export function labelled(kids: readonly Kid[]): readonly Kid[] {
  return [...kids.filter(isLabel), ...paragraphs(kids.filter((kid) => !isLabel(kid)))];
}

function isLabel(kid: Kid): boolean {
  return kid.kind === 'part' && kid.role === 'Lbl';
}

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
      if (described.some((one) => !isLabel(one))) flush();
      described.push(kid);
    } else if (kid.role === 'LBody') described.push(kid);
    else {
      flush();
      found.push(item(kid));
    }
  }
  flush();
  return found;
}

function item(kid: Part): Part {
  if (kid.role === 'LI' || kid.role === 'L' || kid.role === 'Caption') return kid;
  if (kid.role === 'Note') return { kind: 'part', role: 'LI', kids: withNote(kid) };
  return { kind: 'part', role: 'LI', kids: withBody([kid]) };
}

/** Where the item itself is a note, the label is the item's. */
function withNote(note: Part): readonly Kid[] {
  const kids = note.kids.filter((kid) => !isLabel(kid));
  return [...note.kids.filter(isLabel), { kind: 'part', role: 'LBody', kids: [{ ...note, kids }] }];
}
