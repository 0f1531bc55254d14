import { expect, test } from 'vitest';
import { blocksOf, editionOf, html, meetings } from './fixture.ts';

const files = {
  'jt-3/meeting.yaml': 'ordinal: 3\nsessions: [{ id: day-1, date: 2021-02-03 }]\n',
  'jt-3/en.md': '## Old matters {#old}\n\n:::decision{#D-3}\nfoo\n:::',
  'jt-3/fr.md': '## Anciennes affaires {#old}\n\n:::decision{#D-3}\nfoo\n:::',
  'jt-2/meeting.yaml': 'title: Inaugural\nsessions: [{ id: day-1, date: 2020-02-03 }]\n',
  'jt-2/en.md': ':::action{#A-2}\nfoo\n:::',
  'jt-4/meeting.yaml':
    'ordinal: 4\nsessions: [{ id: day-1, date: 2022-02-03 }]\nagenda: [{ id: day-1, numbering: alpha, items: [{ id: mou }] }]\n',
};
const targets =
  '## {#day-1}\n\n### MoU {#mou}\n\n### Été *chaud*\n\n:::decision{#D-4}\nfoo\n:::\n\n:::restricted[foo]{#X-4}\nfoo\n:::\n\n- :::action{#A-4}\n  foo\n  :::\n';

async function printed(words: string, languages: readonly string[]): Promise<string | undefined> {
  const text = `${words}\n\n${targets}`;
  const all = await meetings({ ...files, 'jt-4/en.md': text, 'jt-4/fr.md': text });
  const [first] = blocksOf(editionOf(all, 'jt-4', languages).body);
  return first?.type === 'prose' ? html(first.cells).at(-1) : undefined;
}

test.each([
  [':ref[D-4]', '<a href="#D-4">decision D-4</a>', '<a href="#D-4">décision D-4</a>'],
  [':ref[#D-4]', '<a href="#D-4">decision D-4</a>', '<a href="#D-4">décision D-4</a>'],
  [':ref[jt-4#D-4]', '<a href="#D-4">decision D-4</a>', '<a href="#D-4">décision D-4</a>'],
  [':ref[A-4]', '<a href="#A-4">action A-4</a>', '<a href="#A-4">action A-4</a>'],
  [':ref[mou]', '<a href="#mou">section (a)</a>', '<a href="#mou">section (a)</a>'],
  [
    ':ref[day-1]',
    '<a href="#day-1">Day 1 – Thursday 3\u00a0February 2022</a>',
    '<a href="#day-1">1re journée – jeudi 3\u00a0février 2022</a>',
  ],
  [':ref[été-chaud]', '<a href="#été-chaud">Été chaud</a>', '<a href="#été-chaud">Été chaud</a>'],
  [
    ':ref[X-4]',
    '<a href="#X-4">a restricted passage</a>',
    '<a href="#X-4">un passage à diffusion restreinte</a>',
  ],
  [
    ':ref[jt-3#D-3]',
    '<a href="../jt-3/jt-3.en.html#D-3">decision D-3 (Third Meeting)</a>',
    '<a href="../jt-3/jt-3.fr.html#D-3">décision D-3 (troisième réunion)</a>',
  ],
  [
    ':ref[jt-3#old]',
    '<a href="../jt-3/jt-3.en.html#old">Old matters (Third Meeting)</a>',
    '<a href="../jt-3/jt-3.fr.html#old">Anciennes affaires (troisième réunion)</a>',
  ],
  [
    ':ref[jt-2#A-2]',
    '<a href="../jt-2/jt-2.en.html#A-2">action A-2 (Inaugural)</a>',
    '<a href="../jt-2/jt-2.en.html#A-2">action A-2 (Inaugural)</a>',
  ],
  [
    ':ref[jt-3]',
    '<a href="../jt-3/jt-3.en.html">Third Meeting</a>',
    '<a href="../jt-3/jt-3.fr.html">troisième réunion</a>',
  ],
  [':ref[D-9]', 'D-9', 'D-9'],
  [':ref[jt-3#D-9]', 'jt-3#D-9', 'jt-3#D-9'],
  [':ref[jt-9#D-9]', 'jt-9#D-9', 'jt-9#D-9'],
  ['[here](#D-4)', '<a href="#D-4">here</a>', '<a href="#D-4">here</a>'],
  ['[](#D-4)', '<a href="#D-4">decision D-4</a>', '<a href="#D-4">décision D-4</a>'],
  ['[here](#été-chaud)', '<a href="#été-chaud">here</a>', '<a href="#été-chaud">here</a>'],
  ['[here](#D-9)', 'here', 'here'],
  ['[here](#)', 'here', 'here'],
  [
    '[see :ref[D-4]](https://a.org)',
    '<a href="https://a.org">see decision D-4</a>',
    '<a href="https://a.org">see décision D-4</a>',
  ],
])('%s', async (words, en, fr) => {
  expect(await printed(words, ['en'])).toBe(`<p>${en}</p>`);
  expect(await printed(words, ['fr'])).toBe(`<p>${fr}</p>`);
});

test('side by side a reference leads to the other meeting side by side, where it has all languages', async () => {
  expect(await printed(':ref[jt-3#D-3] :ref[jt-2#A-2]', ['en', 'fr'])).toBe(
    '<p><a href="../jt-3/jt-3.en-fr.html#D-3">décision D-3 (troisième réunion)</a> <a href="../jt-2/jt-2.en.html#A-2">action A-2 (Inaugural)</a></p>',
  );
});

test('a link to a heading of the same language finds it under the id of its counterpart', async () => {
  const all = await meetings({
    'jt-4/meeting.yaml': files['jt-4/meeting.yaml'],
    'jt-4/en.md': '## Opening\n\nSee [above](#opening).',
    'jt-4/fr.md': '## Ouverture\n\nVoir [ci-dessus](#ouverture).',
  });
  const [block] = blocksOf(editionOf(all, 'jt-4', ['en', 'fr']).body);
  expect(block?.type === 'prose' && html(block.cells)).toEqual([
    '<p>See <a href="#opening">above</a>.</p>',
    '<p>Voir <a href="#opening">ci-dessus</a>.</p>',
  ]);
});
