import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { toHtml } from '../../src/format/document.ts';
import { fillCells } from '../../src/format/fill-cells.ts';

test.each([
  ['<td></td><td> <p> </p></td>', '<td>\u00a0</td><td>\u00a0</td>'],
  ['<th>a</th><td><img alt="b" src="c"></td>', '<th>a</th><td><img alt="b" src="c"></td>'],
])('%s', (cells, filled) => {
  const tree = unified()
    .use(rehypeParse, { fragment: true })
    .parse(`<table><tbody><tr>${cells}</tr></tbody></table>`);
  fillCells(tree);
  expect(toHtml(tree)).toContain(filled);
});
