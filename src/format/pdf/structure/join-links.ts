/** One annotation for each line of a link: Chromium makes one for each box in it, and each is a stop for those who use no mouse. */
import type { PdfFile } from '../syntax/document.ts';
import type { Ref } from '../syntax/objects.ts';
import { type Annotated, mapParts, type Part, withKids } from './tree.ts';

/** Left, bottom, right, top. */
type Box = readonly [number, number, number, number];

/** The same tree with whole links; annotations that are joined to others are taken off their pages. */
export function joinLinks(file: PdfFile, document: Part): Part {
  const gone = new Set<number>();
  const join = (part: Part): Part => {
    const made = mapParts(part, join);
    if (part.role !== 'Link') return made;
    const { kids } = made;
    const lines: { readonly first: Annotated; box: Box }[] = [];
    const kept = kids.filter((kid) => {
      if (kid.kind !== 'annotation') return true;
      const box = boxOf(file, kid.annotation);
      const line = lines.find((one) => one.first.page === kid.page && touch(one.box, box));
      if (!line) {
        lines.push({ first: kid, box });
        return true;
      }
      line.box = around(line.box, box);
      gone.add(kid.annotation.number);
      return false;
    });
    for (const { first, box } of lines) file.dict(first.annotation).set('Rect', box);
    return withKids(made, kept);
  };
  const joined = join(document);
  for (const page of gone.size > 0 ? file.pages() : []) {
    const annotations = file.array(file.dict(page).get('Annots')) as readonly Ref[];
    const left = annotations.filter(({ number }) => !gone.has(number));
    if (left.length < annotations.length) file.dict(page).set('Annots', left);
  }
  return joined;
}

function boxOf(file: PdfFile, annotation: Ref): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = file
    .array(file.dict(annotation).get('Rect'))
    .map(Number);
  return [left, bottom, right, top];
}

/** Whether two boxes stand in one line without a gap wider than a letter. */
function touch(a: Box, b: Box): boolean {
  const height = Math.min(a[3] - a[1], b[3] - b[1]);
  const shared = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  const gap = Math.max(a[0], b[0]) - Math.min(a[2], b[2]);
  return shared > 0.6 * height && gap < height / 2;
}

function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
