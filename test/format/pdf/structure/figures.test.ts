import { expect, test } from 'vitest';
import { readPage } from '../../../../src/format/pdf/content/page-content.ts';
import { placeFigures } from '../../../../src/format/pdf/structure/figures.ts';
import { openPdf } from '../../../../src/format/pdf/syntax/document.ts';
import { aPrint } from '../a-print.ts';
import { part, shown } from './a-tree.ts';

function placed(
  content: string,
  options: { readonly page?: string; readonly objects?: readonly string[] } = {},
): string {
  const file = openPdf(aPrint({ pages: ['', content], ...options }));
  const pages = file.pages().map((page) => readPage(file, file.dict(page), () => undefined));
  return shown(
    placeFigures(part('Document', [part('Figure', [part('Span', ['1/0', '1/1'])])]), pages),
  );
}

test('a picture says where it stands', () => {
  expect(
    placed('q 2 0 0 -2 10 700 cm /Figure <</MCID 0>> BDC q 50 0 0 -40 5 45 cm /X1 Do Q EMC Q'),
  ).toContain('Figure{BBox 20 610 120 690}');
});

test('a picture of two pieces stands around both', () => {
  const content =
    '/A <</MCID 0>> BDC q 10 0 0 10 5 5 cm /X1 Do Q EMC /A <</MCID 1>> BDC q 0 20 -20 0 50 0 cm /X1 Do Q EMC';
  expect(placed(content)).toContain('Figure{BBox 5 0 50 20}');
});

test('a picture in a form stands where the form is drawn', () => {
  const form =
    '<</Type /XObject /Subtype /Form /Matrix [1 0 0 1 3 4] /Length 54>> stream\n/A <</MCID 0>> BDC q 10 0 0 10 0 0 cm /X1 Do Q EMC    \nendstream';
  const page = '/Resources <</XObject <</F 50 0 R>>>>';
  expect(placed('q 2 0 0 2 100 100 cm /F Do Q', { page, objects: [form] })).toContain(
    'Figure{BBox 106 108 126 128}',
  );
});

test('what is drawn by lines stands around those that are seen', () => {
  const content =
    'q 2 0 0 2 10 10 cm /A <</MCID 0>> BDC q 0 0 99 99 re W n 1 0 0 1 5 5 cm 0 0 m 10 0 20 5 10 10 c h f Q 1 1 2 2 re S EMC Q';
  expect(placed(content)).toContain('Figure{BBox 12 12 60 40}');
});

test('what shows nothing says nothing of its place', () => {
  expect(placed('/A <</MCID 0>> BDC 0 0 5 5 re n EMC')).toBe('Document(Figure(Span(1/0 1/1)))');
});
