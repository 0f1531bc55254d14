/** Makes Chromium's print a PDF/A-3a and PDF/UA-1 (ISO 19005-3, ISO 14289-1): one stage a concern, in the order in which they need each other. */
import { sha256 } from '@noble/hashes/sha2.js';
import { type Attachment, attach } from './attachments.ts';
import { readPage, type SharedForms, widthTable, writePage } from './content/page-content.ts';
import { mendToUnicode } from './fonts/to-unicode.ts';
import { describeLinks } from './links.ts';
import type { Mark } from './marks.ts';
import { type Metadata, setMetadata } from './metadata.ts';
import { retitleOutline } from './outline.ts';
import { setOutputIntent } from './output-intent.ts';
import { makeSignatureFields } from './signature-fields.ts';
import { placeFigures } from './structure/figures.ts';
import { joinLinks } from './structure/join-links.ts';
import { prune } from './structure/prune.ts';
import { readStructure } from './structure/read.ts';
import { nameParts } from './structure/roles.ts';
import { orderTables, repeatedHeads } from './structure/tables.ts';
import { tidy } from './structure/tidy.ts';
import type { Content } from './structure/tree.ts';
import { writeStructure } from './structure/write.ts';
import { openPdf } from './syntax/document.ts';
import { name } from './syntax/objects.ts';
import { savePdf } from './syntax/save.ts';
import { vouch } from './vouch.ts';

/** All that goes into a file besides its pages. */
export interface Imprint {
  /** As {@link markElements} made them for the document that was printed. */
  readonly marks: readonly Mark[];
  readonly metadata: Metadata;
  readonly attachments: readonly Attachment[];
}

/**
 * The finished file. The same print and the same imprint give the same bytes.
 * @throws {Error} where the print is not as Chromium's are, or where the file would claim what it does not keep.
 */
export function rewrite(print: Uint8Array, { marks, metadata, attachments }: Imprint): Uint8Array {
  const file = openPdf(print);
  const widths = widthTable(file);
  const shared: SharedForms = new Map();
  const pages = file.pages().map((page) => readPage(file, file.dict(page), widths, shared));
  mendToUnicode(file, pages);
  const markOf = ({ page, mcid }: Content) => pages[page]?.marked.get(mcid);

  // What belongs to the document, and what only to its pages.
  const named = nameParts(readStructure(file), marks);
  const pruned = prune(named, (content) => !(markOf(content)?.mark.shows ?? false));
  const ordered = orderTables(file, pruned.tree);
  const repeated = new Set(repeatedHeads(ordered));
  const whole = prune(ordered, (content) => repeated.has(content)).tree;
  const signed = makeSignatureFields(file, joinLinks(file, tidy(whole)));
  const document = placeFigures(signed, pages);
  if (metadata.conforms) vouch(file, pages, document);

  for (const [index, page] of pages.entries()) {
    const dropped = [...pruned.dropped, ...repeated].filter((content) => content.page === index);
    writePage(file, page, new Set(dropped.map(({ mcid }) => mcid)));
  }
  const written = writeStructure(file, document, (content) => {
    const found = markOf(content);
    return found?.stream.isForm ? found.stream.ref : undefined;
  });
  describeLinks(file, document);
  retitleOutline(file, document, written);

  // What the file says about itself.
  file.catalog.set('PageMode', name('UseOutlines'));
  setOutputIntent(file);
  setMetadata(file, metadata);
  attach(file, attachments, metadata.date);
  return savePdf(file, (body) => sha256(body).slice(0, 16));
}
