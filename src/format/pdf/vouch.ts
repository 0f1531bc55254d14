/** Whether a file keeps what it is about to claim: no PDF says that it conforms and does not. */
import type { PageContent } from './content/page-content.ts';
import type { Part } from './structure/tree.ts';
import type { PdfFile } from './syntax/document.ts';
import { fontFaults } from './vouch/fonts.ts';
import { glyphFaults } from './vouch/glyphs.ts';
import { markFaults } from './vouch/marks.ts';
import { pictureFaults } from './vouch/pictures.ts';
import { structureFaults } from './vouch/structure.ts';
import { tableFaults } from './vouch/tables.ts';

/** How many faults a message names. */
const named = 3;

/** @throws {Error} where the file would not conform: the message says why, and what to do. */
export function vouch(file: PdfFile, pages: readonly PageContent[], document: Part): void {
  const faults = [
    ...new Set([
      ...fontFaults(file, pages),
      ...glyphFaults(file, pages),
      ...markFaults(pages),
      ...pictureFaults(file),
      ...structureFaults(document),
      ...tableFaults(document),
    ]),
  ];
  if (faults.length === 0) return;
  const more = faults.length > named ? [`and ${faults.length - named} more`] : [];
  throw new Error(
    `it would not be a PDF/A-3a and PDF/UA-1: ${[...faults.slice(0, named), ...more].join('; ')}. Mend that, or write a plain PDF with --no-conformance`,
  );
}
