/** A print as Chromium makes it of minutes: one page, with a link wherever somebody is to sign. */
import { hashBytes } from '../../src/seal/digest/hash.ts';
import { aPrint } from '../format/pdf/a-print.ts';

/** The print of a document: of all that it says, only its places for signatures stand in it. */
export function printWithFields(html: string): Uint8Array {
  const places = Array.from(
    html.matchAll(/<a [^>]*data-signatory="([^"]+)"[^>]*>/g),
    ([tag, id]) => ({
      id: id ?? '',
      lang: /lang="([^"]+)"/.exec(tag)?.[1] ?? '',
    }),
  );
  // Another document has its places elsewhere, by less than anybody can see.
  const left = `40.${Number.parseInt(hashBytes(new TextEncoder().encode(html)).slice(0, 6), 16)}`;
  const links = places.map(
    ({ lang }, index) =>
      `<</S /Link /P 4 0 R /Pg 10 0 R /Lang (${lang}) /K [<</Type /OBJR /Pg 10 0 R /Obj ${50 + index} 0 R>>]>>`,
  );
  return aPrint({
    structure: `<</S /P /P 4 0 R /Pg 10 0 R /K [0]>> ${links.join(' ')}`,
    pages: ['/P <</MCID 0>> BDC EMC'],
    page: `/Annots [${places.map((_, index) => `${50 + index} 0 R`).join(' ')}]`,
    objects: places.map(
      ({ id }, index) =>
        `<</Type /Annot /Subtype /Link /Rect [${left} ${100 + 80 * index} 240 ${150 + 80 * index}] /A <</S /URI /URI (https://signature.invalid/${id})>>>>`,
    ),
  });
}
