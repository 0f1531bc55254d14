/** The `html` format: a page for the screen that needs no script. */
import type { Format } from './format.ts';
import { outputPath } from './output-path.ts';
import { screenDocument } from './screen-document.ts';

/** Renders an edition as a page; its style sheet, fonts and images are made by `assets`. */
export const html: Format = {
  name: 'html',
  extension: 'html',
  render: async (edition, kit) => ({
    path: outputPath(edition, 'html'),
    bytes: new TextEncoder().encode(screenDocument(edition, kit)),
  }),
};
