/** The `pdf` format: the document for print, with page numbers in its list of contents. */
import { renderDocument } from './document.ts';
import type { Format } from './format.ts';
import { outputPath } from './output-path.ts';
import { pagesOfIds } from './pdf/pages-of-ids.ts';

/** Renders an edition as a tagged PDF with an outline. */
export const pdf: Format = {
  name: 'pdf',
  extension: 'pdf',
  render: async (edition, kit) => {
    const html = await renderDocument(edition, kit, { medium: 'print' });
    const listsPages = html.includes(' data-target=');
    return {
      path: outputPath(edition, 'pdf'),
      bytes: await kit.printer.print(html, listsPages ? pagesOfIds : undefined),
    };
  },
};
