import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { onScreen } from '../../src/format/on-screen.ts';

const shown = (html: string, audience: string) => {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html);
  return { tree, made: onScreen(tree, 'public/jt/jt 1/jt-1.en.html', audience) };
};

test.each([
  ['<img src="content:jt/a.png" alt="">', '<img src="../a.png" alt="">'],
  [
    '<p><img src="content:jt/a&amp;b%20c.png" alt=""></p>',
    '<p><img src="../a%26b%20c.png" alt=""></p>',
  ],
  [
    '<p>a</p><table><tbody><tr><td>b</td></tr></tbody></table>',
    '<p>a</p><div class="scroll" tabindex="0"><table><tbody><tr><td>b</td></tr></tbody></table></div>',
  ],
  [
    '<blockquote><table><tbody><tr><td><img src="content:a.png" alt=""></td></tr></tbody></table></blockquote>',
    '<blockquote><div class="scroll" tabindex="0"><table><tbody><tr><td><img src="../../a.png" alt=""></td></tr></tbody></table></div></blockquote>',
  ],
])('%s on a screen', (html, expected) => {
  expect(toHtml(shown(html, 'public').made)).toBe(expected);
});

test('pictures for an audience lie in its own folder', () => {
  const { made } = shown('<img src="content:jt/a.png" alt="">', 'parties');
  expect(toHtml(made)).toBe('<img src="../../../restricted/parties/jt/a.png" alt="">');
});

test.each(['<p>a <em>b</em></p>', '', 'a'])('%j stays as it is', (html) => {
  const { tree, made } = shown(html, 'public');
  expect(made).toBe(tree);
});
