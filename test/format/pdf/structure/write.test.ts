import { describe, expect, test } from 'vitest';
import { readStructure } from '../../../../src/format/pdf/structure/read.ts';
import type { Kid, Part } from '../../../../src/format/pdf/structure/tree.ts';
import { writeStructure } from '../../../../src/format/pdf/structure/write.ts';
import { openPdf, type PdfFile } from '../../../../src/format/pdf/syntax/document.ts';
import {
  Bytes,
  dict,
  name,
  type PdfObject,
  Ref,
  textOf,
} from '../../../../src/format/pdf/syntax/objects.ts';
import { aPrint } from '../a-print.ts';
import { annotation, part, shown } from './a-tree.ts';

const link = '<</Type /Annot /Subtype /Link /Rect [0 0 9 9]>>';
const form = '<</Type /XObject /Subtype /Form /Length 0>> stream\n\nendstream';

function written(document: Part, formOf: (mcid: number) => Ref | undefined = () => undefined) {
  const file = openPdf(aPrint({ pages: ['', '', ''], objects: [link, link, form] }));
  const result = writeStructure(file, document, ({ mcid }) => formOf(mcid));
  return { file, ...result, root: file.dict(file.catalog.get('StructTreeRoot')) };
}

/** The tree of parents: what each number leads to, by role. */
function parents(file: PdfFile): ReadonlyMap<number, unknown> {
  const root = file.dict(file.catalog.get('StructTreeRoot'));
  const nums = file.array(file.dict(root.get('ParentTree')).get('Nums'));
  const role = (object: PdfObject | undefined) => {
    const found = file.dict(object).get('S');
    return found === undefined ? null : found;
  };
  const found = new Map<number, unknown>();
  for (let index = 0; index < nums.length; index += 2) {
    const value = file.get(nums[index + 1]);
    found.set(Number(nums[index]), Array.isArray(value) ? value.map(role) : role(nums[index + 1]));
  }
  return found;
}

function kidsOf(file: PdfFile, part: PdfObject | undefined): readonly PdfObject[] {
  return file.array(file.dict(part).get('K'));
}

test('what is written is what is read again', () => {
  const tree = part(
    'Document',
    [
      part('H1', [0, '1/0'], { lang: 'fr' }),
      part('Figure', ['2/3'], { alt: 'Une carte', attributes: { Layout: { BBox: [1, 2, 3, 4] } } }),
      part('P', [part('Link', [1, annotation(50)]), part('Lbl', [2], { actual: '•' })]),
      part('TH', [], { id: 'th-1', attributes: { Table: { Scope: name('Row'), RowSpan: 2 } } }),
    ],
    { lang: 'en' },
  );
  expect(shown(readStructure(written(tree).file))).toBe(shown(tree));
});

test('each number leads to the part that holds it', () => {
  const { file, root } = written(
    part('Document', [
      part('H1', [2]),
      part('P', [0, part('Link', ['1/1', annotation(50)]), annotation(51)]),
    ]),
  );
  expect(parents(file)).toEqual(
    new Map<number, unknown>([
      [0, [name('P'), null, name('H1')]],
      [1, [null, name('Link')]],
      [2, []],
      [3, name('Link')],
      [4, name('P')],
    ]),
  );
  expect(root.get('ParentTreeNextKey')).toBe(5);
  expect(file.pages().map((page) => file.dict(page).get('StructParents'))).toEqual([0, 1, 2]);
  expect([50, 51].map((number) => file.dict(new Ref(number)).get('StructParent'))).toEqual([3, 4]);
});

test('content in a form is found through the form', () => {
  const { file, root } = written(part('Document', [part('P', [0, 7])]), (mcid) =>
    mcid === 7 ? new Ref(52) : undefined,
  );
  const [kid] = kidsOf(file, file.array(root.get('K'))[0]);
  const paragraph = file.dict(kid);
  const [first] = file.pages();
  expect(file.array(paragraph.get('K'))).toEqual([
    0,
    dict({ Type: name('MCR'), Pg: first, Stm: new Ref(52), MCID: 7 }),
  ]);
  const key = file.dict(new Ref(52)).get('StructParents');
  expect(parents(file).get(Number(key))).toEqual([
    ...Array.from({ length: 7 }, () => null),
    name('P'),
  ]);
});

describe('one kid alone, by which verifiers of signatures go,', () => {
  test.each<[string, Kid, PdfObject]>([
    ['content', { kind: 'content', page: 0, mcid: 3 }, 3],
    ['an annotation', annotation(50), dict({ Type: name('OBJR'), Obj: new Ref(50) })],
  ])('that is %s stands in no list', (_, kid, expected) => {
    const { file, root } = written(part('Document', [part('Form', [kid])]));
    const [first] = kidsOf(file, file.array(root.get('K'))[0]);
    expect(file.dict(first).get('K')).toEqual(expected);
  });
});

test('one part alone stands in a list', () => {
  const { file, root } = written(part('Document', [part('P', [0])]));
  expect(kidsOf(file, file.array(root.get('K'))[0])).toHaveLength(1);
});

test('ids are found in the order of their bytes', () => {
  const ids = ['fn-2', 'é', 'fn-10', 'b', 'a é'];
  const { file, root } = written(
    part(
      'Document',
      ids.map((id) => part('Note', [], { id })),
    ),
  );
  const names = file.array(file.dict(root.get('IDTree')).get('Names'));
  const found = names.flatMap((one) => (one instanceof Bytes ? [textOf(one)] : []));
  // ASCII stands as it is, all else in UTF-16 with a mark of its order, which is behind all letters.
  expect(found).toEqual(['b', 'fn-10', 'fn-2', 'a é', 'é']);
  expect(file.dict(names[1]).get('ID')).toEqual(names[0]);
});

test('names of types that PDF 1.7 lacks are explained, and there is no list of ids without ids', () => {
  const { file, root } = written(part('Document', [part('Em', [0])]));
  expect(file.dict(root.get('RoleMap')).get('Em')).toBe(name('Span'));
  expect(root.has('IDTree')).toBe(false);
});

test('says where parts went that others lead to', () => {
  const { file, bySource } = written(part('Document', [part('H2', [0], { source: 99 })]));
  expect(file.dict(bySource.get(99)).get('S')).toBe(name('H2'));
});
