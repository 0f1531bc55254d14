import { parseXml } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { x } from 'xastscript';
import { xmlDocument } from '../../../src/archive/data/xml.ts';

const words = fc.string({ unit: 'binary' });
/** What XML 1.0 can hold of it; every kind of line end is one line feed. */
const kept = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what cannot be held
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '');
/** In attributes readers make a space of each. */
const onOneLine = (text: string) => kept(text).replace(/[\t\n]/g, ' ');

test('whatever the words are, they come back from the document', () => {
  fc.assert(
    fc.property(words, words, words, (value, before, after) => {
      const root = x('a', [x('b', { value }), x('p', [before, x('em', 'x'), after])]);
      const { root: read } = parseXml(new TextDecoder().decode(xmlDocument(root)));
      const [, b, , p] = read?.children ?? [];
      expect(b?.toJSON()).toMatchObject({ attributes: { value: onOneLine(value) } });
      expect(p && 'text' in p ? p.text : '').toBe(`${kept(before)}x${kept(after)}`);
    }),
  );
});

test('a document is indented, but not between words', () => {
  const root = x('a', [
    x('b', [x('c', 'one'), x('d')]),
    x('p', ['two ', x('em', [x('i', 'three')])]),
  ]);
  expect(new TextDecoder().decode(xmlDocument(root))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<a>
  <b>
    <c>one</c>
    <d />
  </b>
  <p>two <em><i>three</i></em></p>
</a>
`);
});
