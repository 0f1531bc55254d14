import { expect, test } from 'vitest';
import { overlay } from '../../src/edge/disk.ts';
import { compileTemplates } from '../../src/format/templates.ts';
import { memoryShelf } from '../memory-shelf.ts';
import { bundledTemplates } from '../memory-world.ts';

/** What the page `page.hbs` becomes, with other files beside it. */
async function fill(page: string, data: object, others: Readonly<Record<string, string>> = {}) {
  const templates = await compileTemplates(memoryShelf({ 'page.hbs': page, ...others }));
  return templates.render('page', data);
}

test('fills fields, blocks and partials in folders', async () => {
  expect(
    await fill(
      '{{title}}: {{#each people}}{{> lists/person}}{{/each}}',
      { title: 'A & B', people: [{ name: 'Ngozi' }, { name: 'Zara' }] },
      { 'partials/lists/person.hbs': '<{{name}}>' },
    ),
  ).toBe('A &amp; B: <Ngozi><Zara>');
});

test.each([
  [
    'a field that is not there',
    'a\n  {{titel}}',
    'templates/page.hbs:2:5: Unknown field "titel"; did you mean "title"?',
  ],
  [
    'a field of a text',
    'a\n b {{title.x}}',
    'templates/page.hbs:2:6: Unexpected field "x" of a text, expected no field',
  ],
  [
    'a helper that is not there',
    'a\n\n {{sya title as="plain"}}',
    'templates/page.hbs:3:2: Unknown helper "sya"; did you mean "say"?',
  ],
  [
    'a partial that is not there',
    'a\n{{> tool}}',
    'templates/page.hbs:2:1: Unknown partial "tool"; did you mean "tools"?',
  ],
  [
    'a partial block that is not there',
    '{{#> layuot}}x{{/layuot}}',
    'templates/page.hbs:1:1: Unknown partial "layuot"',
  ],
  [
    'braces that hold no expression',
    'ab\nc {{title}} {{}}',
    'templates/page.hbs:2:15: Unexpected characters inside {{ }}, expected a field, a helper or a block',
  ],
  [
    'a block that does not end',
    'a\n{{#if title}}\nb',
    'templates/page.hbs:3:2: Unexpected end of the template, expected the end of a block such as {{/if}}',
  ],
  [
    'a word that is not there',
    '{{t "agendaa"}}',
    'templates/page.hbs:1:1: Unknown word "agendaa"; did you mean "agenda"?',
  ],
  [
    'text where words are expected',
    'x {{say title}}',
    'templates/page.hbs:1:3: Unexpected value, expected words',
  ],
])('%s is told with its place and a hint', async (_, page, message) => {
  await expect(
    fill(page, { title: 'x', lang: 'en', words: { agenda: [] } }, { 'partials/tools.hbs': '' }),
  ).rejects.toThrow(message);
});

test('a fault in a partial is told of the partial, once', async () => {
  await expect(
    fill(
      '{{> outer}}',
      { title: 'x' },
      {
        'partials/outer.hbs': '{{> inner}}',
        'partials/inner.hbs': '\n{{titel}}',
      },
    ),
  ).rejects.toThrow(
    /^templates\/partials\/inner\.hbs:2:3: Unknown field "titel"; did you mean "title"\?$/,
  );
});

test('mistakes come out before anything is rendered', async () => {
  await expect(compileTemplates(memoryShelf({ 'never-used.hbs': '{{#each' }))).rejects.toThrow(
    'templates/never-used.hbs:1',
  );
});

test('a template that is not there is named', async () => {
  const { render } = await compileTemplates(memoryShelf({}));
  expect(() => render('minutes', {})).toThrow('Missing template templates/minutes.hbs');
});

test('a file of the user stands in for the bundled one of the same name, and no other', async () => {
  const own = memoryShelf({
    'partials/gap.hbs': '<p class="gap">OWN</p>',
    'styles/print.css': 'p { color: green }',
    'styles/extra.css': 'p {}',
  });
  const [bundled, mixed] = await Promise.all([
    compileTemplates(bundledTemplates),
    compileTemplates(overlay(own, bundledTemplates)),
  ]);
  const cells = [{ lang: 'fr', dir: 'ltr', gap: true, html: 'missing' }];
  expect(bundled.render('gap', cells[0] ?? {})).toContain('missing');
  expect(mixed.render('gap', cells[0] ?? {})).toBe('<p class="gap">OWN</p>');
  expect(mixed.styles.get('print.css')).toBe('p { color: green }');
  expect(mixed.styles.get('base.css')).toBe(bundled.styles.get('base.css'));
  expect([...mixed.styles.keys()].sort()).toEqual([
    'archive.css',
    'base.css',
    'extra.css',
    'print.css',
    'screen.css',
  ]);
});
