/** A small PDF as Chromium prints it: plain objects, a classic table of references, content that is not compressed. */

/** What a print holds besides its pages. */
export interface APrint {
  /** Content of each page. */
  readonly pages?: readonly string[];
  /** Entries of the catalog, such as `/Dests <<…>>`. */
  readonly catalog?: string;
  /** Kids of the structure's document, as objects; `P` stands for the page of the same number. */
  readonly structure?: string;
  /** Entries of each page. */
  readonly page?: string;
  /** More objects, numbered from 50. */
  readonly objects?: readonly string[];
}

/** The bytes. Page n is object 10 + n, its content 30 + n. */
export function aPrint({
  pages = [''],
  catalog = '',
  structure = '',
  page = '',
  objects = [],
}: APrint = {}): Uint8Array {
  const numbers = pages.map((_, index) => index);
  const all = new Map<number, string>([
    [
      1,
      `<</Type /Catalog /Pages 2 0 R /MarkInfo <</Marked true>> /Lang (en) /StructTreeRoot 3 0 R ${catalog}>>`,
    ],
    [
      2,
      `<</Type /Pages /Count ${pages.length} /Kids [${numbers.map((n) => `${10 + n} 0 R`).join(' ')}]>>`,
    ],
    [3, '<</Type /StructTreeRoot /K 4 0 R>>'],
    [4, `<</Type /StructElem /S /Document /Lang (en) /K [${structure}]>>`],
    [5, '<</Title (A title) /Producer (Skia/PDF m147)>>'],
    ...numbers.map(
      (n) =>
        [
          10 + n,
          `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${30 + n} 0 R ${page}>>`,
        ] as const,
    ),
    ...pages.map(
      (content, n) =>
        [30 + n, `<</Length ${content.length}>> stream\n${content}\nendstream`] as const,
    ),
    ...objects.map((object, index) => [50 + index, object] as const),
  ]);
  let text = '%PDF-1.4\n';
  const rows: string[] = [];
  for (const [number, object] of all) {
    rows.push(`${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`);
    text += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const start = text.length;
  text += `xref\n0 1\n0000000000 65535 f \n${rows.join('')}`;
  text += `trailer\n<</Size 99 /Root 1 0 R /Info 5 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}
