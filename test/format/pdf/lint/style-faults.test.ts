import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { declarationsIn } from '../../../../src/format/pdf/lint/declarations.ts';
import { faultyStyles } from '../../../../src/format/pdf/lint/faulty-styles.ts';
import { styleFaults } from '../../../../src/format/pdf/lint/style-faults.ts';
import { messagesOf } from '../../../../src/report.ts';

test.each([
  ['.a { opacity: 0.5 }', ['1:6 `opacity`']],
  ['.a{color:red;OPACITY:.2}', ['1:14 `opacity`']],
  [
    '.a {\n  filter: blur(2px);\n  mix-blend-mode: multiply;\n}',
    ['2:3 `filter`', '3:3 `mix-blend-mode`'],
  ],
  [
    '.a { backdrop-filter: blur(1px); -webkit-mask-image: url(a.png) }',
    ['1:6 `backdrop-filter`', '1:34 `-webkit-mask-image`'],
  ],
  [
    '.a { box-shadow: 0 0 2px #000 } .b { text-shadow: 1px 1px red }',
    ['1:6 `box-shadow`', '1:38 `text-shadow`'],
  ],
  ['.a { background: linear-gradient(red, blue) }', ['1:6 `background`']],
  ['@font-face { font-family: A; font-weight: 100 900 }', ['1:30 `font-weight`']],
  ['@font-face { src: url(a.woff2) format("woff2-variations") }', ['1:14 `src`']],
  ['.a { font-variation-settings: "wght" 500 }', ['1:6 `font-variation-settings`']],
  ['.a { font-synthesis: weight }', ['1:6 `font-synthesis`']],
  ['@media print { .a { & .b { opacity: 0 } } }', ['1:28 `opacity`']],
])('%s is told', (css, found) => {
  const told = styleFaults(css).map(
    ({ line, column, reason }) => `${line}:${column} ${/`[^`]+`/.exec(reason)?.[0]}`,
  );
  expect(told).toEqual(found);
});

test.each([
  '.a { opacity: 1; filter: none; box-shadow: none; mix-blend-mode: normal; font-synthesis: none }',
  '/* .a { opacity: 0 } */ .a:hover { color: red }',
  '@media screen { .a { opacity: 0.5 } }',
  '.a { content: "opacity: 0; }"; background: url(data:image/png;base64,filter:x) }',
  '@font-face { font-family: A; font-weight: 400; src: url(a.woff2) format("woff2") }',
  '.a { color: rgb(0 0 0 / 50%) }',
])('%s is fine', (css) => {
  expect(styleFaults(css)).toEqual([]);
});

test('a style sheet that is not whole is read as far as it goes', () => {
  expect(declarationsIn('.a { color: red; content: "x').map(({ property }) => property)).toEqual([
    'color',
  ]);
  expect(declarationsIn('} ; { /*')).toEqual([]);
});

test('messages are on the style sheet, with a hint', () => {
  const styles = new Map([
    ['print.css', '.a {\n  text-shadow: 1px 1px red;\n}\n'],
    ['screen.css', '.a { opacity: 0 }'],
  ]);
  expect(messagesOf(faultyStyles(styles))).toMatchInlineSnapshot(`
    [
      {
        "column": 3,
        "file": "template:styles/print.css",
        "hint": "Draw a border instead: shadows are transparent layers.",
        "level": "error",
        "line": 2,
        "reason": "Unexpected \`text-shadow\`, expected no shadow on paper",
        "rule": "print-style",
      },
    ]
  `);
});

test('the style sheets that come along have no such fault', async () => {
  for (const name of ['base.css', 'print.css'])
    expect(styleFaults(await readFile(`templates/styles/${name}`, 'utf8')), name).toEqual([]);
});
