/** The `pdf` format: the document for print, with page numbers in its list of contents, as PDF/A-3a and PDF/UA-1. */
import { everybody } from '../audience.ts';
import type { Format } from './format.ts';
import { outputPath } from './output-path.ts';
import { imprint } from './pdf/imprint.ts';
import { pagesOfIds } from './pdf/pages-of-ids.ts';
import { rewrite } from './pdf/rewrite.ts';
import { printDocument } from './print-document.ts';

/** Renders an edition as a PDF for archives and screen readers. */
export const pdf: Format = {
  name: 'pdf',
  extension: 'pdf',
  render: async (edition, kit) => {
    const document = await printDocument(edition, kit);
    const { html, listsPages } = document;
    // What is restricted lies where it was ordered to, and nowhere else.
    const isOpen = edition.audience === everybody;
    const print = await kit.printer.print(html, listsPages ? pagesOfIds : undefined, isOpen);
    return {
      path: outputPath(edition, 'pdf'),
      bytes: rewrite(print, imprint(edition, kit, document)),
    };
  },
};
