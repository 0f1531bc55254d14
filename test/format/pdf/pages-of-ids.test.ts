import { expect, test } from 'vitest';
import { pagesOfIds } from '../../../src/format/pdf/pages-of-ids.ts';

/** A PDF of three pages, in an order of objects other than that of the pages. */
function pdf(destinations: string): Uint8Array {
  const objects = [
    `1 0 obj\n<</Type /Catalog /Pages 2 0 R ${destinations}>>\nendobj`,
    '2 0 obj\n<</Type /Pages /Count 3 /Kids [5 0 R 3 0 R 4 0 R]>>\nendobj',
    ...[3, 4, 5].map(
      (n) => `${n} 0 obj\n<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>\nendobj`,
    ),
    '6 0 obj\n<</opening [4 0 R /XYZ 0 700 0]>>\nendobj',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object) => {
    const offset = text.length;
    text += `${object}\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<</Size ${objects.length + 1} /Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

test.each<[string, string, Record<string, number>]>([
  [
    'pages in the order of the document',
    '/Dests <</a [5 0 R /XYZ 0 0 0] /b [3 0 R /XYZ 0 0 0] /c [4 0 R /XYZ 0 0 0]>>',
    { a: 1, b: 2, c: 3 },
  ],
  ['destinations in an object of their own', '/Dests 6 0 R', { opening: 3 }],
  [
    'ids that an address cannot hold as they are',
    '/Dests <</d#25C3#25A9cision [3 0 R /XYZ 0 0 0] /a#2520b [4 0 R /XYZ 0 0 0] /100#25 [5 0 R /XYZ 0 0 0]>>',
    { décision: 2, 'a b': 3, '100%': 1 },
  ],
  ['no page for what leads nowhere', '/Dests <</a [9 0 R /XYZ 0 0 0] /b null>>', {}],
  ['nothing where there are no destinations', '', {}],
])('reads %s', async (_, destinations, expected) => {
  expect(Object.fromEntries(await pagesOfIds(pdf(destinations)))).toEqual(expected);
});
