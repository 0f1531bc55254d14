import { PDF } from '@libpdf/core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { type Attachment, attach } from '../../../src/format/pdf/attachments.ts';
import { openPdf } from '../../../src/format/pdf/syntax/document.ts';
import { savePdf } from '../../../src/format/pdf/syntax/save.ts';
import { valuesOf } from '../../browser/values-of.ts';
import { aPrint } from './a-print.ts';

const file = (name: string, text: string, more: Partial<Attachment> = {}): Attachment => ({
  name,
  type: 'text/markdown',
  relationship: 'Source',
  description: `About ${name}`,
  bytes: new TextEncoder().encode(text),
  ...more,
});

function withAttachments(attachments: readonly Attachment[], date?: string): Uint8Array {
  const opened = openPdf(aPrint());
  attach(opened, attachments, date);
  return savePdf(opened, (bytes) => bytes.slice(0, 16));
}

test('files are found by any reader, in the order of their names', async () => {
  const bytes = withAttachments([file('fr.md', '# Procès'), file('en.md', '# Minutes')]);
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const found: Record<string, { content: Uint8Array; description: string }> = await (
    await task.promise
  ).getAttachments();
  expect(
    Object.entries(found).map(([name, { content, description }]) => [
      name,
      new TextDecoder().decode(content),
      description,
    ]),
  ).toEqual([
    ['en.md', '# Minutes', 'About en.md'],
    ['fr.md', '# Procès', 'About fr.md'],
  ]);
  await task.destroy();
});

test('each says its type, its size, its day, and what it is to the document', async () => {
  const pdf = await PDF.load(
    withAttachments(
      [file('facts.json', '{}', { type: 'application/json', relationship: 'Data' })],
      '2022-02-10',
    ),
  );
  const { dict, list, name, number, text } = valuesOf(pdf);
  const [spec] = list(pdf.getCatalog().get('AF')).map(dict);
  const embedded = dict(dict(spec?.get('EF')).get('F'));
  expect(name(spec?.get('AFRelationship'))).toBe('Data');
  expect(text(spec?.get('UF'))).toBe('facts.json');
  expect(name(embedded.get('Subtype'))).toBe('application/json');
  expect(number(dict(embedded.get('Params')).get('Size'))).toBe(2);
  expect(text(dict(embedded.get('Params')).get('ModDate'))).toBe('D:20220210000000Z');
});

test('without a day none is made up', async () => {
  const pdf = await PDF.load(withAttachments([file('en.md', 'x')]));
  const { dict, list } = valuesOf(pdf);
  const [spec] = list(pdf.getCatalog().get('AF')).map(dict);
  const params = dict(dict(dict(spec?.get('EF')).get('F')).get('Params'));
  expect([...params.keys()].map(({ value }) => value)).toEqual(['Size']);
});

test('other names in the file are kept', () => {
  const opened = openPdf(aPrint({ catalog: '/Names <</Dests 50 0 R>>' }));
  attach(opened, [file('en.md', 'x')], undefined);
  expect([...opened.dict(opened.catalog.get('Names')).keys()]).toEqual(['Dests', 'EmbeddedFiles']);
});

test('a file without attachments says nothing of any', () => {
  const opened = openPdf(aPrint());
  attach(opened, [], '2022-02-10');
  expect(opened.catalog.has('AF') || opened.catalog.has('Names')).toBe(false);
});
