import { describe, expect, test } from 'vitest';
import { scaffold } from '../../src/check/scaffold.ts';
import { messagesIn } from './findings.ts';

/** What no message may say: a word, a number, an id. */
const secrets = ['Xylographe', '31415', 'X-27', 'XQZ', '29 February 2023'];
const [name = '', number = '', id = '', letters = '', date = ''] = secrets;

/** Ways to restrict words, the last ones faulty: the words are still not to be told. */
const passages: Readonly<Record<string, (words: string) => string>> = {
  'a passage': (words) => `:::restricted[A case.]{#case reason=health}\n${words}\n:::\n`,
  'a passage without summary or reason': (words) => `:::restricted\n${words}\n:::\n`,
  'a passage that holds clauses': (words) =>
    `::::restricted[A case.]{#case reason=health}\n:::action{#${id} owner=${name} due=${name} onwer=${name}}\n${words}\n:::\n::::\n`,
  'a passage in a list': (words) =>
    `- one\n\n  :::restricted[A case.]{#case reason=health}\n  ${words.replaceAll('\n', '\n  ')}\n  :::\n`,
  'a passage that nothing closes': (words) =>
    `:::restricted[A case.]{#case reason=health}\n${words}\n`,
  'a passage whose name is misspelt': (words) => `:::restrcted[A case.]{#case}\n${words}\n:::\n`,
  'a passage in French': (words) => `:::restreint[Un cas.]{#case}\n${words}\n:::\n`,
  'a passage written as a line': (words) => `::restricted[${words.replaceAll('\n', ' ')}]\n`,
  'a mark with a space': (words) => `:::restricted [A case.]{#case reason=health}\n${words}\n:::\n`,
  'a passage that ends too early': (words) =>
    `:::restricted[A case.]{#case reason=health}\n:::decision{#D-9}\nSo be it.\n:::\n${words}\n:::\n`,
  'words in a sentence': (words) => `Heard :restricted[${words.replaceAll('\n', ' ')}] today.\n`,
  'the second of two rows': (words) =>
    `| Case |\n| --- |\n| :restricted{row reason=healt} One |\n| :restricted{row reason=health} ${words.replaceAll('\n', ' ')} |\n`,
  'words between the wrong brackets': () =>
    `Heard :restricted{${name}} and :restricted{as=${name} ${id}}.\n`,
};

/** Faults of every kind, inside the words. */
const faults: Readonly<Record<string, string>> = {
  references: `See :ref[${id}], :ref[${name}], [it](#${name}) and [](https://${name}.example) and [x](javascript:${name}).`,
  pictures: `![](${name}.png) <img src="${name}.png">`,
  'numbers and dates': `It was ${number} on ${date}, not Monday 1 March 2022.`,
  abbreviations: `The ${letters} and the :abbr[${letters}] met.`,
  marks: `The :${name}[${letters}] and :ref[]{${name}=${id}}.`,
  lists: `- ${name}\n- ${number}`,
  headings: `#### ${name} {#${id}}`,
};

const before = '## Opening {#opening}\n\nThe co-chairs opened the meeting.\n\n';
const plain = `${before}Words. See :ref[X-28] and :ref[Xylograph].\n\n## Work plan {#plan}\n\nWords.\n`;

describe.each(Object.keys(passages))('%s', (passage) => {
  test.each(Object.keys(faults))('with faults of %s is not quoted', async (fault) => {
    const written = passages[passage]?.(faults[fault] ?? '') ?? '';
    const text = `${before}${written}\n## Work plan {#plan}\n\nWords.\n`;
    for (const [en, fr] of [
      [text, plain],
      [plain, text],
      [text, text.replaceAll(number, '27182').replaceAll(id, 'X-28')],
    ] as const) {
      const messages = await messagesIn({
        ...scaffold,
        'jt/jt-1/en.md': en,
        'jt/jt-1/fr.md': fr,
      });
      expect(messages.length).toBeGreaterThan(0);
      const told = messages.map(({ reason, hint }) => `${reason} ${hint}`).join('\n');
      // Pictures that are not there are told of while reading, by place only.
      for (const secret of secrets) expect(told).not.toContain(secret);
      expect(told).not.toContain('27182');
    }
  });
});

test.each(Object.keys(faults))(
  'an item that the facts close, with faults of %s, is not quoted',
  async (fault) => {
    const facts = 'jt/jt-1/meeting.yaml';
    const closed = (scaffold[facts] ?? '').replace(
      '{ id: opening, kind: opening }',
      '{ id: opening, restricted: { reason: health, summary: { en: A case., fr: Un cas. } } }',
    );
    const text = `${before}${faults[fault]}\n\n## Work plan {#plan}\n\nWords.\n`;
    for (const [en, fr] of [
      [text, plain],
      [plain, text],
    ] as const) {
      const messages = await messagesIn({
        ...scaffold,
        [facts]: closed,
        'jt/jt-1/en.md': en,
        'jt/jt-1/fr.md': fr,
      });
      expect(messages.length).toBeGreaterThan(0);
      const told = messages.map(({ reason, hint }) => `${reason} ${hint}`).join('\n');
      for (const secret of secrets) expect(told).not.toContain(secret);
    }
  },
);

test('a heading with restricted words lends its made id to no hint', async () => {
  const messages = await messagesIn({
    ...scaffold,
    'jt/jt-1/en.md': `## Case of :restricted[${name}]\n\nSee :ref[case-of-xylograph].\n`,
  });
  const told = messages.map(({ reason, hint }) => `${reason} ${hint}`).join('\n');
  expect(told).toContain('case-of-xylograph');
  expect(told).not.toContain('case-of-xylographe');
});
