/** Lines and blocks: what stands in a line but in no paragraph becomes one (ISO 32000-1, 14.8.4.1). */
import type { Kid } from './tree.ts';

/** Types that stand in a line (14.8.4.4), and our own that stand for one. */
export const inline: ReadonlySet<string> = new Set([
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

/** Whether something is a block of its own; labels, pictures and notes may stand in a line as well. */
export function isBlock(kid: Kid): boolean {
  return (
    kid.kind === 'part' &&
    !inline.has(kid.role) &&
    kid.role !== 'Lbl' &&
    kid.role !== 'Figure' &&
    kid.role !== 'Note'
  );
}

/** The same, with paragraphs around lines. A picture alone needs none. */
export function paragraphs(kids: readonly Kid[]): readonly Kid[] {
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
