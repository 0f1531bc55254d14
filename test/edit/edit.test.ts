import { expect, test } from 'vitest';
import {
  blocksOf,
  both,
  editionOf,
  english,
  facts,
  html,
  meetings,
  page,
  sectionsOf,
} from './fixture.ts';

test('an edition holds the facts, the body and what follows from it', async () => {
  const all = await meetings({
    'jt-3/meeting.yaml': 'ordinal: 3\nsessions: [{ id: day-1, date: 2021-02-03 }]\n',
    'jt-3/en.md': 'Old.',
    'jt-4/meeting.yaml': `${facts}adopts: [{ minutes: jt-3, manner: unanimous }, { minutes: jt-0 }]\n`,
    'jt-4/en.md': 'First.\n\n## Opening\n\nThe MoU.\n\n:::adoption{#AD-1 of=jt-3}\nAdopted.\n:::\n',
    'jt-4/fr.md': 'Premier.\n',
  });
  const edition = editionOf(all, 'jt-4', ['en']);
  expect(edition).toMatchObject({
    meetingId: 'jt-4',
    path: 'jt/jt-4',
    languages: ['en'],
    availableLanguages: ['en', 'fr'],
    audience: 'public',
    adoptedAt: undefined,
    adopts: [{ id: 'jt-3', path: 'jt/jt-3' }],
  });
  expect(edition.clauses).toMatchObject([
    { kind: 'adoption', id: 'AD-1', sectionId: 'opening', of: { id: 'jt-3' } },
  ]);
  expect(edition.abbreviations.map(({ abbr }) => abbr)).toEqual([{ '*': 'MoU' }]);
  expect(editionOf(all, 'jt-3').adoptedAt).toMatchObject({ id: 'jt-4' });
});

test('a language without a text or a locale is refused by name', async () => {
  const all = await meetings({ 'jt-4/meeting.yaml': facts, 'jt-4/en.md': 'foo' });
  expect(() => editionOf(all, 'jt-4', ['fr'])).toThrow('jt-4 has no text in it');
});

test('clauses without an id get one that is the same in all languages and stays', async () => {
  const edition = await both(
    ':::decision\nA\n:::\n\n:::decision{#decision-2}\nB\n:::\n\n:::decision\nC\n:::\n\n:::action\nD\n:::',
    ':::decision\nA\n:::\n\n:::decision{#decision-2}\nB\n:::\n\n:::decision\nC\n:::\n\n:::action\nD\n:::',
  );
  expect(edition.clauses.map(({ id, label }) => [id, label])).toEqual([
    ['decision-1', '1'],
    ['decision-2', 'decision-2'],
    ['decision-2-2', '2'],
    ['action-1', '1'],
  ]);
});

test('no id is there twice', async () => {
  const text =
    '## Part-agenda\n\n## Text {#text}\n\n## A {#D-1}\n\n## A\n\n## A {#a}\n\n:::decision{#D-1}\nfoo\n:::\n\n:::decision{#D-1}\nbar\n:::\n\n- :::action{#A-1}\n  foo\n  :::\n\n> ## B {#b}\n';
  const edition = await both(text, text);
  const printed = [
    ...sectionsOf(edition.body).map(({ id }) => id),
    ...edition.clauses.filter(({ kind }) => kind !== 'action').map(({ id }) => id),
    ...[...blocksOf(edition.body)].flatMap((block) =>
      block.type === 'restricted'
        ? []
        : html(block.cells).flatMap((cell) =>
            [...(cell ?? '').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
          ),
    ),
  ];
  expect(new Set(printed).size).toBe(printed.length);
  expect(printed).toContain('A-1-fr');
  expect(edition.clauses.map(({ label }) => label)).toEqual(['D-1', 'D-1', 'A-1']);
});

test('a clause inside a list, a quotation or another clause is printed there and registered', async () => {
  const edition = await both(
    '- foo\n\n  :::action{#A-1 owner=naptip}\n  Call.\n  :::\n\n::::decision{#D-1}\nWe agree.\n\n:::action{#A-2}\nWrite.\n:::\n::::',
    '- foo\n\n  :::action{#A-1}\n  Appeler.\n  :::\n\n::::decision{#D-1}\nConvenu.\n::::\n\n:::action{#A-2}\nÉcrire.\n:::',
  );
  expect(edition.clauses.map(({ id, owners, cells }) => [id, owners, html(cells)])).toEqual([
    ['A-1', ['naptip'], ['\n<p>Call.</p>\n', '\n<p>Appeler.</p>\n']],
    ['D-1', [], [expect.stringContaining('We agree.'), '<p>Convenu.</p>']],
    ['A-2', [], ['\n<p>Write.</p>\n', '<p>Écrire.</p>']],
  ]);
  const [first] = blocksOf(edition.body);
  expect(first?.type === 'prose' && html(first.cells)[0]).toContain(
    '<section class="clause action" id="A-1" aria-label="Action A-1">\n<p class="clause-title">Action A-1</p>\n<p>Call.</p>\n</section>',
  );
});

test('what one language says of a clause holds for all editions', async () => {
  const all = await meetings({
    'jt-4/meeting.yaml': facts,
    'jt-4/en.md': ':::action{#A-1 owner="naptip  x" due=P7D}\nfoo\n:::',
    'jt-4/fr.md': ':::action{#A-1}\nfoo\n:::',
  });
  expect(editionOf(all, 'jt-4', ['fr']).clauses).toMatchObject([
    { owners: ['naptip', 'x'], due: '2022-02-10' },
  ]);
});

test('a recommendation is for those to whom it is addressed', async () => {
  const { clauses } = await english(':::recommendation{#R-1 to=naptip}\nfoo\n:::');
  expect(clauses).toMatchObject([{ owners: ['naptip'], due: undefined, of: undefined }]);
});

test('a block of which nothing is left is left out', async () => {
  const edition = await english(
    'foo\n\n<script>\nalert(1)\n</script>\n\n<style>p { color: red }</style>\n\nbar',
  );
  expect(page(edition)).toBe('<p>foo</p>\n<p>bar</p>');
});

test.each(['> ', '- '])('%snested beyond sense is an ordinary error', async (mark) => {
  const all = await meetings({ 'jt-4/meeting.yaml': facts, 'jt-4/en.md': 'foo' });
  const [meeting] = all;
  const text = meeting?.texts[0];
  if (!meeting || !text) throw new Error('no meeting');
  let inner: (typeof text.tree.children)[number] = {
    type: 'paragraph',
    children: [{ type: 'text', value: mark }],
  };
  for (let depth = 0; depth < 10_000; depth += 1) {
    inner =
      mark === '> '
        ? { type: 'blockquote', children: [inner] }
        : { type: 'list', children: [{ type: 'listItem', children: [inner] }] };
  }
  const deep = {
    ...meeting,
    texts: [{ ...text, unmarked: false, tree: { ...text.tree, children: [inner] } }],
  };
  expect(() => editionOf([deep], 'jt-4')).toThrow('Unexpected nesting more than 200 levels deep');
});

test('nesting that is merely odd is printed', async () => {
  expect(page(await english(`${'> '.repeat(60)}foo`))).toContain('<p>foo</p>');
});
