import { describe, expect, test } from 'vitest';
import {
  Bytes,
  dict,
  latin,
  Name,
  name,
  type PdfObject,
  Ref,
  Stream,
} from '../../../../src/format/pdf/syntax/objects.ts';
import { Keyword, Parser } from '../../../../src/format/pdf/syntax/parse.ts';

const read = (text: string) => new Parser(latin(text)).object();
const bytes = (text: string) => new Bytes(latin(text));

test.each<[string, PdfObject]>([
  ['0', 0],
  ['+17', 17],
  ['-98', -98],
  ['34.5', 34.5],
  ['-.002', -0.002],
  ['4.', 4],
  ['1234567890123', 1234567890123],
  ['true', true],
  ['false', false],
  ['null', null],
  ['  % a comment\n 7', 7],
  ['%one\r%two\r\n8', 8],
])('reads %j', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ['/Name1', 'Name1'],
  ['/A;Name_With-Various***Characters?', 'A;Name_With-Various***Characters?'],
  ['/1.2', '1.2'],
  ['/A#42', 'AB'],
  ['/paired#28#29parentheses', 'paired()parentheses'],
  ['/d#c3#A9', 'dÃ©'],
  ['/#2F/next', '/'],
  ['/ ', ''],
])('reads the name %s', (text, value) => {
  expect(read(text)).toBeInstanceOf(Name);
  expect(read(text)).toEqual(new Name(value));
});

test('names of one value are one object, so that they can be compared', () => {
  expect(read('/A#42')).toBe(name('AB'));
});

test.each([
  ['(plain)', 'plain'],
  ['()', ''],
  ['(a (nested (string)) here)', 'a (nested (string)) here'],
  ['(\\(half)', '(half'],
  ['(\\n\\r\\t\\b\\f\\\\\\x)', '\n\r\t\b\f\\x'],
  ['(\\101\\7\\0533)', 'A\x07+3'],
  ['(\\777)', '\xff'],
  ['(one \\\ntwo \\\r\nthree \\\rfour)', 'one two three four'],
  ['(one\r\ntwo\rthree\nfour)', 'one\ntwo\nthree\nfour'],
  ['(no % comment)', 'no % comment'],
  ['<48656C6c6F>', 'Hello'],
  ['<48 65\n6C>', 'Hel'],
  ['<901FA>', '\x90\x1f\xa0'],
  ['<>', ''],
])('reads the string %j', (text, value) => {
  expect(read(text)).toEqual(bytes(value));
});

test('reads arrays and dictionaries in each other', () => {
  expect(read('[1 /A(b)<63>[[]null]<</K<</L [2 0 R]>>>>]')).toEqual([
    1,
    name('A'),
    bytes('b'),
    bytes('c'),
    [[], null],
    dict({ K: dict({ L: [new Ref(2)] }) }),
  ]);
});

test.each<[string, PdfObject]>([
  ['[1 0 R]', [new Ref(1)]],
  ['[1 0 2 0 R]', [1, 0, new Ref(2)]],
  ['[1\n0\tR 3]', [new Ref(1), 3]],
  ['[12 0 R/A 3 0 R]', [new Ref(12), name('A'), new Ref(3)]],
  ['[-1 0.5 1]', [-1, 0.5, 1]],
  ['<</A 1 0 R/B 2>>', dict({ A: new Ref(1), B: 2 })],
  ['<</A 1 % so\n/B (x)>>', dict({ A: 1, B: bytes('x') })],
])('tells references from numbers in %j', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('gives words that are no objects as keywords, and the end as nothing', () => {
  const parser = new Parser(latin('q 1 0 0 cm BT'));
  const tokens = Array.from({ length: 7 }, () => parser.next());
  expect(tokens).toEqual([
    new Keyword('q'),
    1,
    0,
    0,
    new Keyword('cm'),
    new Keyword('BT'),
    undefined,
  ]);
});

describe('a stream', () => {
  const whole = (text: string, length: number | undefined = undefined) =>
    new Parser(latin(text)).indirect(() => length);

  test.each([
    ['with its length', '7 0 obj\n<</Length 5>>\nstream\nab)\ncendstream\nendobj', undefined],
    ['with its length elsewhere', '7 0 obj <</Length 8 0 R>>stream\r\nab)\ncendstream endobj', 5],
  ])('%s is read to its end, whatever is in it', (_, text, length) => {
    const stream = whole(text, length);
    expect(stream).toBeInstanceOf(Stream);
    expect(stream instanceof Stream && new TextDecoder().decode(stream.bytes)).toBe('ab)\nc');
  });

  test('without a length is refused', () => {
    expect(() => whole('7 0 obj <</Length 8 0 R>> stream\nabc')).toThrow('without a length');
  });
});

test('an object that is no stream is read as it is', () => {
  expect(new Parser(latin('3 0 obj\n<</A 1>>\nendobj')).indirect(() => undefined)).toEqual(
    dict({ A: 1 }),
  );
});

test.each([
  ['', 'expected an object'],
  ['[1 2', 'end of an array'],
  ['<</A 1', 'end of a dictionary'],
  ['<<1 2>>', 'end of a dictionary'],
  ['endobj', 'expected an object'],
])('refuses %j', (text, message) => {
  expect(() => read(text)).toThrow(message);
});
