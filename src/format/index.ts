/** The formats, by name. One file each; a test holds this list to the folder. */
import type { Format } from './format.ts';
import { html } from './html.ts';
import { pdf } from './pdf.ts';

/** Every format that can be built. */
export const formats = { html, pdf } satisfies Record<string, Format>;
