import { expect, test } from 'vitest';
import { scaffold } from '../../src/check/scaffold.ts';
import { build } from '../../src/pipeline.ts';
import { parseMarkdown } from '../../src/read/markdown.ts';
import { strayMarks } from '../../src/read/stray-marks.ts';
import { memoryWorld } from '../memory-world.ts';

test.each([
  ['the fence of another program', '::: confidential\nAda Zed fled.\n:::'],
  ['in another language', '::: Réservée\nAda Zed fled.\n:::'],
  ['that begins inside a line', 'As follows: :::secret\nAda Zed fled.'],
  ['in HTML', '<div>\n:::confidentiel\nAda Zed\n:::\n</div>'],
  ['with a space before the bracket', 'It heard :secret [Ada Zed].'],
  ['with round brackets', 'It heard :confidentiel(Ada Zed).'],
  ['behind the words', 'It heard [Ada Zed]{.private}.'],
  ['before the words', 'It heard {restricted}[Ada Zed].'],
  ['of code', '```restricted\nAda Zed\n```'],
  ['of code, in braces', '```{confidential}\nAda Zed\n```'],
  ['of a row, spelled otherwise', '| Who |\n| --- |\n| :Restricted{row} Ada Zed |'],
  ['beside the words, spelled otherwise', 'It heard :confidential{reason=child} Ada Zed.'],
])('under a mark %s nothing goes out, not even as a draft', async (_, words) => {
  const world = memoryWorld({
    ...scaffold,
    'jt/jt-1/en.md': `## Opening {#opening}\n\n${words}\n`,
  });
  const { messages } = await build(world, { meetings: ['jt-1'], formats: ['html'], draft: true });
  expect(messages.map(({ rule }) => rule)).toContain('restricted-marks');
  expect([...world.written.keys()].filter((path) => path.endsWith('.en.html'))).toEqual([]);
});

test.each([
  'The status of the paper: internal (limited).',
  'Access: private or public.',
  'Access is :private, or :secret.',
  'Secrets::known, as they say.',
  'See the annex (reserve) {#reserve}',
  '## Reserve {#reserve}',
  ':::public\nWords.\n:::',
  '```json\n{ "private": true }\n```',
  'Write `::: confidential`.',
])('“%s” is no mark', (words) => {
  expect(strayMarks(parseMarkdown(words))).toEqual([]);
});
