import { expect, test } from 'vitest';
import { makeSignatureFields } from '../../../src/format/pdf/signature-fields.ts';
import { inflated, openPdf } from '../../../src/format/pdf/syntax/document.ts';
import { Bytes, name, Ref, textOf } from '../../../src/format/pdf/syntax/objects.ts';
import { aPrint } from './a-print.ts';
import { annotation, mark, part, shown } from './structure/a-tree.ts';

const place = (rect: string) =>
  `<</Type /Annot /Subtype /Link /Rect [${rect}] /A <</URI (https://signature.invalid/x)>>>>`;
const signs = (signatory: string, words: string) => ({
  mark: mark('a', { use: 'signature', signatory, words }),
});

test('a link that waits for a signature becomes an empty field in its place', () => {
  const file = openPdf(aPrint({ objects: [place('20 30 190.5 81')] }));
  const tree = makeSignatureFields(
    file,
    part('P', [part('Link', [annotation(50)], signs('ng.icmpd', 'Secrétariat, ICMPD'))]),
  );
  expect(shown(tree)).toBe('P(Form“Secrétariat, ICMPD”(@50))');
  const field = file.dict(new Ref(50));
  const text = (key: string) => {
    const value = field.get(key);
    return value instanceof Bytes ? textOf(value) : undefined;
  };
  expect(field.get('Subtype')).toBe(name('Widget'));
  expect(field.get('FT')).toBe(name('Sig'));
  expect(field.get('Rect')).toEqual([20, 30, 190.5, 81]);
  expect(field.get('P')).toEqual(new Ref(10));
  expect(field.get('F')).toBe(4 | 128);
  // A full stop would make it a field in another.
  expect(text('T')).toBe('ng-icmpd');
  expect(text('TU')).toBe('Secrétariat, ICMPD');
  // Nothing is left of the link.
  expect(field.has('A') || field.has('V') || field.has('Kids')).toBe(false);
  const appearance = file.stream(file.dict(field.get('AP')).get('N'));
  expect(appearance && inflated(appearance)).toHaveLength(0);
  expect(appearance?.dict.get('BBox')).toEqual([0, 0, 170.5, 51]);
});

test('all fields are listed in their order', () => {
  const file = openPdf(aPrint({ objects: [place('0 0 9 9'), place('10 0 19 9')] }));
  makeSignatureFields(
    file,
    part('Document', [
      part('Link', [annotation(51)], signs('b', 'B')),
      part('Link', [annotation(50)], signs('a', '')),
    ]),
  );
  const form = file.dict(file.catalog.get('AcroForm'));
  expect(form.get('Fields')).toEqual([new Ref(51), new Ref(50)]);
  expect(form.get('SigFlags')).toBe(3);
});

test('other links stay links, and without a place there is no field', () => {
  const file = openPdf(aPrint({ objects: [place('0 0 9 9')] }));
  const tree = part('P', [
    part('Link', [1, annotation(50)], { mark: mark('a') }),
    part('Link', [2], signs('a', 'A')),
  ]);
  expect(shown(makeSignatureFields(file, tree))).toBe('P(Link(1 @50) Link(2))');
  expect(file.catalog.has('AcroForm')).toBe(false);
});
