import { expect, test } from 'vitest';
import type { Audience } from '../../src/audience.ts';
import { blocksOf, both, editionOf, english, html, meetings, page, sectionsOf } from './fixture.ts';

const secret = 'Xylographe';

/** Everywhere that a passage may stand. */
const places: Readonly<Record<string, string>> = {
  'a block': `:::restricted[Summary.]{#r}\n${secret}\n:::`,
  'a block with several paragraphs': `:::restricted[Summary.]\n${secret}\n\n- ${secret}\n\n> ${secret}\n:::`,
  'an attribute of the block': `:::restricted[Summary.]{#r note="${secret}" class="${secret}"}\nfoo\n:::`,
  'a clause in the block': `::::restricted[Summary.]\n:::action{#A-${secret} owner=${secret} due=2022-02-11}\n${secret}\n:::\n::::`,
  'a passage in the block': `::::restricted[Summary.]\n:::restricted[${secret}]\n${secret}\n:::\n::::`,
  'a heading in the block': `:::restricted[Summary.]\n### ${secret} {#${secret}}\n:::`,
  'code and HTML in the block': `:::restricted[Summary.]\n~~~${secret} ${secret}\n${secret}\n~~~\n\n<b title="${secret}">${secret}</b> <!-- ${secret} -->\n:::`,
  'a picture in the block': `:::restricted[Summary.]\n![${secret}](${secret}.png "${secret}")\n:::`,
  'a definition in the block': `:::restricted[Summary.]\n[x]: https://example.org/${secret} "${secret}"\n:::\n\n[see][x]`,
  'a note in the block': `:::restricted[Summary.]\n[^1]: ${secret}\n:::\n\nSee.[^1]`,
  'a note that only the block refers to': `:::restricted[Summary.]\nSee.[^1]\n:::\n\n[^1]: ${secret}`,
  'a definition that only the block uses': `:::restricted[Summary.]\n[see][x]\n:::\n\n[x]: https://example.org/${secret}`,
  'a list item': `- foo\n\n  :::restricted[Summary.]\n  ${secret}\n  :::`,
  'a numbered list in a list': `- foo\n  1. bar\n\n     :::restricted[Summary.]\n     ${secret}\n     :::`,
  'a quotation': `> foo\n>\n> :::restricted[Summary.]\n> ${secret}\n> :::`,
  'beside a table': `| a |\n|---|\n| b |\n\n:::restricted[Summary.]\n| ${secret} |\n|---|\n| ${secret} |\n:::`,
  'a note': `See.[^1]\n\n[^1]: foo\n\n    :::restricted[Summary.]\n    ${secret}\n    :::`,
  'a clause': `::::decision{#D}\nfoo\n\n:::restricted[Summary.]\n${secret}\n:::\n::::`,
  'an unknown directive': `::::aside\nfoo\n\n:::restricted[Summary.]\n${secret}\n:::\n::::`,
  'words of a paragraph': `See :restricted[${secret}]{as="a person"}.`,
  'words without words in their place': `See :restricted[${secret}].`,
  'words with empty words in their place': `See :restricted[${secret}]{as=""}.`,
  'words with marks': `See *:restricted[**${secret}** [x](https://example.org/${secret})]{as="a person"}*.`,
  'words of a heading': `## On :restricted[${secret}]{as="a person"}\n\nfoo`,
  'words of a heading with an id': `## On :restricted[${secret}]{as="a person"} {#x}\n\nSee :ref[x].`,
  'words of a heading in a quotation': `> ## On :restricted[${secret}]{as="a person"}`,
  'words of a cell': `| a |\n|---|\n| :restricted[${secret}]{as="a person"} |`,
  'words of a link': `[on :restricted[${secret}]{as="a person"}](https://example.org/)`,
  'words of a list item': `- [x] :restricted[${secret}]{as="a person"}`,
  'words of a note': `See.[^1]\n\n[^1]: On :restricted[${secret}]{as="a person"}`,
  'words of a summary': `:::restricted[On :restricted[${secret}]{as="a person"}.]\nfoo\n:::`,
  'words of a clause': `:::decision{#D}\nOn :restricted[${secret}]{as="a person"}\n:::`,
  'a directive of one line': `::restricted[${secret}]{as="a person"}`,
  'a block whose name is misspelt': `:::restrictd[Summary.]\n${secret}\n:::`,
  'a block whose name is in capitals': `:::RESTRICTED[Summary.]\n${secret}\n:::`,
  'a block whose name is French': `:::restreint[Summary.]\n${secret}\n:::`,
  'a block whose name has more parts': `:::restricted-passage[Summary.]\n${secret}\n:::`,
  'words whose mark has a name of more parts': `On :restricted_words[${secret}]{as="a person"}`,
  'a passage that is never closed': `:::restricted[Summary.]\n${secret}\n\n## ${secret}\n\n${secret}`,
};

test.each(Object.entries(places))('nothing is left in public of %s', async (_place, markdown) => {
  const edition = await english(`## Start {#start}\n\nfoo\n\n${markdown}\n`);
  expect(JSON.stringify(edition)).not.toContain(secret);
  expect(JSON.stringify(edition).toLowerCase()).not.toContain(secret.toLowerCase());
});

test.each(Object.entries(places).filter(([place]) => !/attribute|only the block uses/.test(place)))(
  'the restricted edition has %s',
  async (_place, markdown) => {
    const edition = await english(`## Start {#start}\n\nfoo\n\n${markdown}\n`, {
      audience: 'secretariat',
    });
    expect(JSON.stringify(edition)).toContain(secret);
  },
);

test.each([
  ['a space before the bracket', `:::restricted [Summary.]\n${secret}\n:::`],
  ['a space before the name', `::: restricted[Summary.]\n${secret}\n:::`],
  ['a bracket that is not closed', `See :restricted[the [${secret}]{as="a person"}.`],
  ['a space before the bracket in a line', `See :restricted [${secret}]{as="a person"}.`],
  ['a mark for a block in HTML', `<div>\n:::restricted[Summary.]\n${secret}\n:::\n</div>`],
  ['a block that is indented like code', `    :::restricted[Summary.]\n    ${secret}\n    :::`],
  [
    'a fence as short as the one inside',
    `:::restricted[Summary.]\nfoo\n\n:::action{#A}\nbar\n:::\n\n${secret}\n\n:::`,
  ],
])('broken marks stop the public edition: %s', async (_fault, markdown) => {
  await expect(english(markdown)).rejects.toThrow(
    /Unexpected marks of a restricted passage that are not whole, on or after line \d+/,
  );
  await expect(english(markdown, { audience: 'secretariat' })).resolves.toBeDefined();
});

test.each([
  'See `:restricted[x]` in the manual.',
  'Details are restricted [see below].',
  'The score was 3:::4.',
  ':::decision{#D}\nfoo\n:::\n\n:::',
])('other words stop nothing: %s', async (markdown) => {
  await expect(english(markdown)).resolves.toBeDefined();
});

test('the public reads the summary and the words in place; the restricted edition reads the whole', async () => {
  const markdown = `## Case {#case}

The meeting heard :restricted[Mr X]{as="the witness"} and :restricted[Ms Y].

::::restricted[A case was *discussed*.]{#R-1 reason=personal-data}
It was about Z.

:::action{#A-1 owner=naptip}
Call Z.
:::
::::
`;
  const open = await english(markdown);
  expect(page(open)).toBe(
    '<p>The meeting heard the witness and [restricted].</p>\n<p>A case was <em>discussed</em>.</p>',
  );
  expect(blocksOf(open.body).at(-1)).toMatchObject({
    type: 'restricted',
    id: 'R-1',
    reason: 'personal-data',
    blocks: [],
  });
  expect(open.clauses).toEqual([]);

  const whole = await english(markdown, { audience: 'secretariat' });
  expect(page(whole)).toContain('The meeting heard Mr\u00a0X and Ms\u00a0Y.');
  expect(page(whole)).toContain('It was about Z.');
  expect(whole.clauses.map(({ id }) => id)).toEqual(['A-1']);
  expect(whole.clauses[0]?.sectionId).toBe('case');
});

test('a passage without a summary says that it is restricted, in each language', async () => {
  const passage = ':::restricted{#r}\nfoo\n:::';
  const edition = await both(passage, passage);
  expect(
    blocksOf(edition.body).flatMap((block) =>
      block.type === 'restricted' ? html(block.summary) : [],
    ),
  ).toEqual(['<p>[restricted]</p>', '<p>[diffusion restreinte]</p>']);
});

test('a passage inside a list item is marked there', async () => {
  const markdown = '- foo\n\n  :::restricted[Summary.]{#r reason=health}\n  bar\n  :::';
  expect(page(await english(markdown))).toBe(`<ul>
<li>
<p>foo</p>
<section class="restricted" id="r" aria-label="Restricted — health">
<p class="restricted-title">Restricted — health</p>
<p>Summary.</p>
</section>
</li>
</ul>`);
  expect(page(await english(markdown, { audience: 'secretariat' }))).toContain('<p>bar</p>');
});

test('an id made from a heading holds nothing of what was taken out of it', async () => {
  const edition = await english(`## On :restricted[${secret}]{as="a person"}\n`);
  expect(sectionsOf(edition.body).map(({ id }) => id)).toEqual(['on-a-person']);
});

test.each<[Audience, string]>([
  ['public', 'see a restricted passage and it.'],
  ['secretariat', 'see <a href="#A-1">action A-1</a> and <a href="#A-1">it</a>.'],
])('references to what was taken out, %s', async (audience, expected) => {
  const edition = await english(
    'see :ref[A-1] and [it](#A-1).\n\n::::restricted[Summary.]\n:::action{#A-1}\nfoo\n:::\n::::',
    { audience },
  );
  expect(page(edition)).toContain(expected);
});

test('a reference into another meeting reveals nothing that is restricted there', async () => {
  const all = await meetings({
    'jt-3/meeting.yaml': 'ordinal: 3\nsessions: [{ id: day-1, date: 2021-02-03 }]\n',
    'jt-3/en.md': `## On :restricted[${secret}]{as="a person"} {#x}\n\n::::restricted[Summary.]\n:::action{#A-3}\nfoo\n:::\n::::\n`,
    'jt-4/meeting.yaml': 'ordinal: 4\nsessions: [{ id: day-1, date: 2022-02-03 }]\n',
    'jt-4/en.md': 'See :ref[jt-3#x] and :ref[jt-3#A-3].',
  });
  const open = editionOf(all, 'jt-4');
  expect(JSON.stringify(open)).not.toContain(secret);
  expect(page(open)).toBe(
    '<p>See <a href="../jt-3/jt-3.en.html#x">On a person (Third Meeting)</a> and a restricted passage (Third Meeting).</p>',
  );
  expect(page(editionOf(all, 'jt-4', ['en'], 'secretariat'))).toContain(`On ${secret}`);
});

test('editing leaves the meeting as it was', async () => {
  const all = await meetings({
    'jt-4/meeting.yaml': 'sessions: [{ id: day-1, date: 2022-02-03 }]\n',
    'jt-4/en.md': Object.values(places).slice(0, 20).join('\n\n'),
  });
  const before = JSON.stringify(all[0]?.texts.map(({ tree, body }) => [tree, body]));
  editionOf(all, 'jt-4');
  editionOf(all, 'jt-4', ['en'], 'secretariat');
  expect(JSON.stringify(all[0]?.texts.map(({ tree, body }) => [tree, body]))).toBe(before);
});
