import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { expect, test } from 'vitest';
import { type Metadata, setMetadata } from '../../../src/format/pdf/metadata.ts';
import { openPdf } from '../../../src/format/pdf/syntax/document.ts';
import { Bytes, textOf } from '../../../src/format/pdf/syntax/objects.ts';
import { aPrint } from './a-print.ts';

const plain: Metadata = {
  title: 'Minutes',
  author: 'ICMPD',
  subject: 'Niamey',
  languages: ['en'],
  date: '2022-02-10',
  creator: 'Minutier 1.2.3',
  conforms: true,
};

/** What the file says to people and to programs. */
function said(metadata: Partial<Metadata>) {
  const file = openPdf(aPrint());
  setMetadata(file, { ...plain, ...metadata });
  const info = Object.fromEntries(
    [...file.dict(file.info)].map(([key, value]) => [
      key,
      value instanceof Bytes ? textOf(value) : value,
    ]),
  );
  const packet = file.stream(file.catalog.get('Metadata'));
  const xml = new TextDecoder().decode(packet?.bytes);
  const xmp = new Map<string, string[]>();
  const walk = (element: XmlElement, path: readonly string[]) => {
    const inner = element.children.filter((child): child is XmlElement => child.type === 'element');
    const key = path.find((name) => /^(dc|xmp|pdf|pdfaid|pdfuaid):/.test(name));
    if (inner.length === 0 && key) xmp.set(key, [...(xmp.get(key) ?? []), element.text]);
    for (const child of inner) walk(child, [...path, child.name]);
  };
  const { root } = parseXml(xml.replaceAll(/<\?xpacket[^>]*\?>/g, ''));
  if (root) walk(root, []);
  return { info, xmp: Object.fromEntries(xmp), xml, dict: packet?.dict };
}

test('people and programs are told the same', () => {
  const { info, xmp } = said({});
  expect(info).toEqual({
    Title: 'Minutes',
    Author: 'ICMPD',
    Subject: 'Niamey',
    Creator: 'Minutier 1.2.3',
    Producer: 'Skia/PDF m147',
    CreationDate: 'D:20220210000000Z',
    ModDate: 'D:20220210000000Z',
  });
  expect(xmp).toEqual({
    'pdfaid:part': ['3'],
    'pdfaid:conformance': ['A'],
    'pdfuaid:part': ['1'],
    'dc:format': ['application/pdf'],
    'dc:title': ['Minutes', 'Minutes'],
    'dc:creator': ['ICMPD'],
    'dc:description': ['Niamey', 'Niamey'],
    'dc:language': ['en'],
    'xmp:CreatorTool': ['Minutier 1.2.3'],
    'xmp:CreateDate': ['2022-02-10T00:00:00Z'],
    'xmp:ModifyDate': ['2022-02-10T00:00:00Z'],
    'pdf:Producer': ['Skia/PDF m147'],
  });
});

test.each([
  ['characters of XML', 'A < B & "C" > \'D\' ]]>'],
  ['letters of any language', 'Procès-verbal — ƙungiya, المحضر, 会议'],
  ['characters that XML cannot hold', 'A\u0000B\u0007C\ud800D\uffffE'],
  ['line ends and tabs', ' A\r\nB\tC '],
])('titles with %s are the same in both places', (_, title) => {
  const { info, xmp } = said({ title });
  expect(xmp['dc:title']).toEqual([info['Title'], info['Title']]);
  expect(String(info['Title']).length).toBeGreaterThan(4);
});

test('what the content does not say is said in neither place', () => {
  const { info, xmp } = said({ date: undefined, author: undefined, subject: undefined });
  expect(Object.keys(info)).toEqual(['Title', 'Creator', 'Producer']);
  expect(Object.keys(xmp).filter((key) => /Date|creator|description/.test(key))).toEqual([]);
});

test('all languages are named, the title in the first', () => {
  const { xmp, xml } = said({ languages: ['en', 'fr'] });
  expect(xmp['dc:language']).toEqual(['en', 'fr']);
  expect(xml).toContain('xml:lang="en">Minutes<');
});

test('a file that does not conform claims nothing', () => {
  const { xmp, xml } = said({ conforms: false });
  expect(Object.keys(xmp).filter((key) => /^pdf(ua|a)id/.test(key))).toEqual([]);
  expect(xml).not.toContain('pdfaExtension:schemas');
});

test('programs that know no PDF can read it', () => {
  const { xml, dict } = said({});
  expect(dict?.has('Filter')).toBe(false);
  expect(xml).toMatch(/^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>/);
  expect(dict?.get('Length')).toBe(new TextEncoder().encode(xml).length);
});
