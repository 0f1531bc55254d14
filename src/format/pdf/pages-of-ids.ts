/** Reads on which page of a PDF each link target stands: that is what a list of contents says. */
import { decoded } from '../../decoded.ts';
import type { PagesOf } from '../../world.ts';
import { openPdf } from './syntax/document.ts';
import { Ref } from './syntax/objects.ts';

/** Pages by id, counted from 1. Chromium names a destination for each id that a link leads to. */
export const pagesOfIds: PagesOf = async (bytes) => {
  const file = openPdf(bytes);
  const numbers = new Map(file.pages().map(({ number }, index) => [number, index + 1]));
  const pages = new Map<string, number>();
  for (const [id, destination] of file.dict(file.catalog.get('Dests'))) {
    const [page] = file.array(destination);
    const number = page instanceof Ref ? numbers.get(page.number) : undefined;
    // A destination's name is written as in an address.
    if (number !== undefined) pages.set(decoded(id), number);
  }
  return pages;
};
