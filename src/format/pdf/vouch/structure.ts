/** Tags that say too little, or what nobody knows (ISO 14289-1, 7.1, 7.3 and 7.4). */
import { type Part, partsIn } from '../structure/tree.ts';

/** Types of ISO 32000-1, 14.8.4, and the two that the file itself explains. */
const types = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form Em Strong'.split(
    ' ',
  ),
);

/** What is wrong with the structure, in sentences. */
export function structureFaults(document: Part): readonly string[] {
  const faults: string[] = [];
  let level = 0;
  for (const part of partsIn(document)) {
    const { role, alt, mark } = part;
    if (!types.has(role)) faults.push(`the tag ${role} is none of PDF 1.7`);
    if ((role === 'Figure' || role === 'Formula') && !alt?.trim())
      faults.push('a picture has no words that stand in for it (alt)');
    if (role === 'Form' && !part.kids.some(({ kind }) => kind === 'annotation'))
      faults.push('a form field is drawn but cannot be filled in');
    const heading = Number(/^H([1-6])$/.exec(role)?.[1] ?? 0);
    if (heading > level + 1)
      faults.push(
        `the heading “${mark?.words ?? ''}” has level ${heading}, where at most ${level + 1} can follow`,
      );
    if (heading > 0) level = heading;
  }
  return faults;
}
