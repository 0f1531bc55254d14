/** Reads on which page of a PDF each link target stands: that is what a list of contents says. */
import type { PdfRef as Ref } from '@libpdf/core';
import type { PagesOf } from '../../world.ts';

/** Pages by id, counted from 1. Chromium names a destination for each id that a link leads to. */
export const pagesOfIds: PagesOf = async (bytes) => {
  // Loaded when a PDF is made and not before: that takes longer than a whole check.
  const { PDF, PdfArray, PdfDict, PdfRef } = await import('@libpdf/core');
  const pdf = await PDF.load(bytes);
  const find = (ref: Ref) => pdf.getObject(ref);
  const numbers = new Map(pdf.getPages().map(({ ref, index }) => [ref.toString(), index + 1]));
  const pages = new Map<string, number>();
  const destinations = pdf.getCatalog()?.getDict('Dests', find) ?? new PdfDict();
  for (const [name, value] of destinations) {
    const destination = value instanceof PdfRef ? find(value) : value;
    const page = destination instanceof PdfArray ? destination.at(0) : undefined;
    const number = page instanceof PdfRef ? numbers.get(page.toString()) : undefined;
    if (number !== undefined) pages.set(idOf(name.value), number);
  }
  return pages;
};

/** The id behind a destination's name, which is written as in an address: `d%C3%A9cision`. */
function idOf(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
