import fc from 'fast-check';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { typeset } from '../../src/edit/typography.ts';
import { en } from '../../src/locale/en.ts';
import { fr } from '../../src/locale/fr.ts';
import type { Locale } from '../../src/locale/locale.ts';

const parse = (html: string): Root => unified().use(rehypeParse, { fragment: true }).parse(html);

function set(html: string, { typography }: Pick<Locale, 'typography'>): string {
  const tree = parse(html);
  typeset(tree, typography);
  return toHtml(tree).replaceAll('\u00a0', '~');
}

test.each<[string, Locale, string]>([
  ['<p>"It\'s <em>so</em>"</p>', en, '<p>“It’s <em>so</em>”</p>'],
  ['<p>"<em>So</em>", he said.</p>', en, '<p>“<em>So</em>”, he said.</p>'],
  ['<p>Mr <b>Adamou</b></p>', en, '<p>Mr~<b>Adamou</b></p>'],
  ["<p>l'<em>accord</em> : <b>oui</b> !</p>", fr, '<p>l’<em>accord</em>~: <b>oui</b>~!</p>'],
  ['<p>«<em>oui</em>»</p>', fr, '<p>«~<em>oui</em>~»</p>'],
  [
    "<p>a'b <code>a'b</code> <kbd>a'b</kbd></p><pre>a'b</pre>",
    fr,
    "<p>a’b <code>a'b</code> <kbd>a'b</kbd></p><pre>a'b</pre>",
  ],
  [
    '<p><a href="x">https://a.org/?a ;</a> ;</p>',
    fr,
    '<p><a href="x">https://a.org/?a~;</a>~;</p>',
  ],
  ['<p><a href="x">https://a.org/l\'a</a></p>', fr, '<p><a href="x">https://a.org/l\'a</a></p>'],
  ['<p>a</p><p>; b</p>', fr, '<p>a</p><p>; b</p>'],
  [
    '<p>oui<sup><a id="fnref-1">1</a></sup> ;</p>',
    fr,
    '<p>oui<sup><a id="fnref-1">1</a></sup>~;</p>',
  ],
  ['<p>a<br>"b"</p>', en, '<p>a<br>“b”</p>'],
])('%s', (html, locale, expected) => {
  expect(set(html, locale)).toBe(expected);
});

test('no letter moves from one element to another', () => {
  const pieces = fc.array(
    fc.record({
      tag: fc.constantFrom('em', 'b', 'code', ''),
      text: fc.string({
        unit: fc.constantFrom('a', 'É', '1', ' ', "'", '"', '«', '»', ':', '!', '(', '-', '\u00a0'),
      }),
    }),
  );
  fc.assert(
    fc.property(pieces, fc.constantFrom(en, fr), (parts, { typography }) => {
      const tree: Root = {
        type: 'root',
        children: parts.map(({ tag, text }) =>
          tag === ''
            ? { type: 'text', value: text }
            : {
                type: 'element',
                tagName: tag,
                properties: {},
                children: [{ type: 'text', value: text }],
              },
        ),
      };
      const letters = () =>
        tree.children.map((node) => toHtml(node).replace(/[^\p{L}\p{N}<>/]|&#x?[0-9A-F]+;/gu, ''));
      const before = letters();
      typeset(tree, typography);
      expect(letters()).toEqual(before);
    }),
  );
});
