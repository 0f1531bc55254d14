import { describe, expect, test } from 'vitest';
import { deflated, inflated, openPdf } from '../../../../src/format/pdf/syntax/document.ts';
import { dict, latin, name, Ref } from '../../../../src/format/pdf/syntax/objects.ts';
import { aPrint } from '../a-print.ts';

test('finds pages in their order, and objects by reference', () => {
  const file = openPdf(aPrint({ pages: ['1', '2', '3'], objects: ['[51 0 R]', '(deep)'] }));
  expect(file.pages()).toEqual([new Ref(10), new Ref(11), new Ref(12)]);
  expect(file.get(file.array(new Ref(50))[0])).toEqual(file.get(new Ref(51)));
  expect(file.get(new Ref(98))).toBeNull();
  expect(file.dict(new Ref(51)).size).toBe(0);
});

test('an object that is put in place of another is found by the same reference', () => {
  const file = openPdf(aPrint());
  file.set(new Ref(5), dict({ A: 1 }));
  expect(file.dict(file.info)).toEqual(dict({ A: 1 }));
  const added = file.add(dict({ B: 2 }));
  expect(added.number).toBeGreaterThan(30);
  expect(file.dict(added).get('B')).toBe(2);
});

describe('compression', () => {
  test('gives back what went in', () => {
    const bytes = latin('BT (words) Tj ET '.repeat(100));
    const stream = deflated(bytes, dict({ Type: name('XObject'), Length: 3 }));
    expect(stream.bytes.length).toBeLessThan(100);
    expect(stream.dict.get('Length')).toBe(stream.bytes.length);
    expect(stream.dict.get('Type')).toBe(name('XObject'));
    expect(inflated(stream)).toEqual(bytes);
  });

  test('of another kind is refused', () => {
    const stream = deflated(new Uint8Array());
    stream.dict.set('Filter', name('LZWDecode'));
    expect(() => inflated(stream)).toThrow('expected FlateDecode');
  });
});

test.each([
  ['nothing', '', 'expected a classic one'],
  ['another file', 'GIF89a', 'expected a classic one'],
  [
    'a table that is a stream',
    '%PDF-1.5\n7 0 obj<<>>\nstartxref\n9\n%%EOF',
    'expected a classic one',
  ],
  [
    'a file without a catalog',
    '%PDF-1.4\nxref\n0 0\ntrailer<</Size 1>>\nstartxref\n9\n%%EOF\n',
    'without a catalog',
  ],
])('refuses %s', (_, text, message) => {
  expect(() => openPdf(latin(text))).toThrow(message);
});
