import { expect, test } from 'vitest';
import { edit } from '../../src/edit/edit.ts';
import { locales } from '../../src/locale/index.ts';
import { readLibrary } from '../../src/read/library.ts';
import { messagesOf } from '../../src/report.ts';
import { memoryShelf } from '../memory-shelf.ts';

const read = async (files: Record<string, string | Uint8Array>) => {
  const library = await readLibrary(memoryShelf(files));
  return { ...library, messages: library.files.flatMap((file) => file.messages.map(String)) };
};

test('a folder with meeting.yaml and texts is a meeting of its series', async () => {
  const { meetings, series, messages } = await read({
    'jt/series.yaml': 'id: jt\ntitle: Joint Team\nlanguages: [en, fr]\n',
    'jt/jt-1/meeting.yaml':
      'ordinal: 1\nsessions:\n  - { id: day-1, date: 2022-02-03, start: "16:15" }\n',
    'jt/jt-1/fr.md': '## Ouverture {#opening}\n\nBonjour.\n',
    'jt/jt-1/en.md': '## Opening {#opening}\n\nHello.\n',
  });
  expect(messages).toEqual([]);
  expect(series.map(({ facts }) => facts.id)).toEqual(['jt']);
  expect(
    meetings.map(({ id, path, texts }) => ({ id, path, texts: texts.map(({ lang }) => lang) })),
  ).toEqual([{ id: 'jt-1', path: 'jt/jt-1', texts: ['en', 'fr'] }]);
});

test.each([
  ['series.yml', 'series.yaml'],
  ['Serie.yaml', 'series.yaml'],
  ['meeting.yaml.txt', 'meeting.yaml'],
  ['fr.md.txt', 'fr.md'],
  ['FR.docx', 'fr.md'],
])('a file named %s is told to be left unread', async (name, meant) => {
  const { files } = await read({ 'jt/jt-1/en.md': 'Hello.\n', [`jt/jt-1/${name}`]: 'x' });
  expect(messagesOf(files)).toContainEqual(
    expect.objectContaining({
      file: `jt/jt-1/${name}`,
      level: 'error',
      reason: `Unexpected file \`${name}\`, expected \`${meant}\``,
    }),
  );
});

test.each([
  ['de.docx', 'warning'],
  ['CV.docx', 'warning'],
  ['de.md.txt', 'warning'],
  ['fr.docx', 'error'],
])(
  'where a series has English and French a file named %s is a matter of: %s',
  async (name, level) => {
    const { files } = await read({
      'jt/series.yaml': 'id: jt\ntitle: Joint Team\nlanguages: [en, fr]\n',
      'jt/jt-1/en.md': 'Hello.\n',
      [`jt/jt-1/${name}`]: 'x',
    });
    expect(messagesOf(files)).toContainEqual(
      expect.objectContaining({
        file: `jt/jt-1/${name}`,
        level,
        reason:
          level === 'error'
            ? `Unexpected file \`${name}\`, expected \`fr.md\``
            : `Unexpected file \`${name}\`, expected texts in the languages of the series: \`en\`, \`fr\``,
      }),
    );
  },
);

test.each(['data.yaml', 'notes.txt', 'en.txt', 'register.yaml', '_series.yml', 'seminar.yml'])(
  'a file named %s beside a text is nothing to tell',
  async (name) => {
    const { messages } = await read({ 'jt/jt-1/en.md': 'Hello.\n', [`jt/jt-1/${name}`]: '' });
    expect(messages.filter((message) => message.includes('Unexpected file'))).toEqual([]);
  },
);

test('the Word version of a text is nothing to tell, whichever ending the text has', async () => {
  const { messages } = await read({ 'jt/jt-1/en.markdown': 'Hello.\n', 'jt/jt-1/en.docx': 'x' });
  expect(messages).toEqual([]);
});

test('an annex may be named after its language', async () => {
  const { messages } = await read({ 'jt/jt-1/en.md': 'Hello.\n', 'jt/jt-1/annexes/fr.docx': 'x' });
  expect(messages).toEqual([]);
});

test('frontmatter in one language and YAML for all make one set of facts', async () => {
  const { meetings, messages } = await read({
    'jt/series.yaml': 'id: jt\ntitle: Joint Team\nlanguages: [en, fr]\n',
    'jt/jt-1/meeting.yaml': 'ordinal: 1\nobjectives:\n  - id: o1\n    text: { en: Agree }\n',
    'jt/jt-1/en.md': 'Hello.\n',
    'jt/jt-1/fr.md': '---\nobjectives:\n  - id: o1\n    text: Convenir\n---\nBonjour.\n',
  });
  expect(messages).toEqual([]);
  expect(meetings[0]?.facts.objectives).toEqual([
    { id: 'o1', text: { en: 'Agree', fr: 'Convenir' } },
  ]);
});

test('a fact said twice with different values is reported with both places', async () => {
  const { messages } = await read({
    'jt/series.yaml': 'id: jt\ntitle: Joint Team\n',
    'jt/jt-1/meeting.yaml': 'ordinal: 1\n',
    'jt/jt-1/en.md': '---\nordinal: 2\n---\nHello.\n',
  });
  expect(messages).toEqual([
    'jt/jt-1/en.md:2:10-2:11: Unexpected second value of `ordinal`, expected the one in jt/jt-1/meeting.yaml:1:10',
  ]);
});

test('the head of a text may name its language', async () => {
  const { meetings, messages } = await read({
    'board/may.md': '---\nlang: fr\n---\n# Procès-verbal\n\nBonjour.\n',
  });
  expect(messages).toEqual([]);
  expect(meetings[0]?.texts[0]?.lang).toBe('fr');
  expect(meetings[0]?.facts.title).toEqual({ fr: 'Procès-verbal' });
});

test('a single file is a meeting; its first heading is its title', async () => {
  const { meetings, series, messages } = await read({
    'board/2024-05.md': '# Board minutes\n\n## Item\n\nText.\n',
  });
  expect(messages).toEqual([]);
  expect(series[0]?.facts).toMatchObject({ id: 'board', languages: ['en'] });
  expect(meetings[0]).toMatchObject({
    id: '2024-05',
    path: 'board/2024-05',
    folder: 'board',
    facts: { title: { en: 'Board minutes' } },
  });
  expect(meetings[0]?.texts[0]?.body.sections.map(({ id }) => id)).toEqual(['item']);
});

test.each(['may', 'mar', 'old', 'fra'])(
  '%s.md is no text in a language of that name',
  async (name) => {
    const { meetings } = await read({ [`board/${name}.md`]: '# Minutes\n\nText.\n' });
    expect(meetings.map(({ id, texts }) => [id, texts[0]?.lang])).toEqual([[name, 'en']]);
  },
);

test.each([
  [
    'an unknown key',
    'ordinal: 4\nobjectivs: []\n',
    'm.yaml:2:1: Unexpected key `objectivs`, expected `objectives`',
  ],
  [
    'an unquoted date and time',
    'sessions:\n  - { id: a, date: 2022-02-03, start: 12:30 }\n',
    undefined,
  ],
  [
    'an impossible date',
    'sessions:\n  - { id: a, date: 2022-02-30 }\n',
    'm.yaml:2:20: Unexpected `2022-02-30` in `sessions[1].date`, expected a date such as 2022-02-03',
  ],
  [
    'a time in words',
    'sessions:\n  - { id: a, date: 2022-02-03, start: noon }\n',
    'm.yaml:2:39: Unexpected `noon` in `sessions[1].start`, expected a time of day such as "16:15"',
  ],
  [
    'a misspelt choice',
    'participants:\n  - { person: x, attendance: presnt }\n',
    'm.yaml:2:30: Unexpected `presnt` in `participants[1].attendance`, expected one of `present`, `excused` or `absent`',
  ],
  [
    'a list where words belong',
    'title: [a]\n',
    'm.yaml:1:8: Unexpected list in `title`, expected words, or words for each language',
  ],
  [
    'a missing field',
    'sessions:\n  - { id: a }\n',
    'm.yaml:2:5: Unexpected missing `sessions[1].date`, expected a date such as 2022-02-03',
  ],
  [
    'an empty field',
    'venue:\n  city:\n',
    'm.yaml:2:8: Unexpected empty `venue.city`, expected words, or words for each language',
  ],
  ['a tab', 'venue:\n\tcity: Niamey\n', 'm.yaml:2:1: Unexpected tab, expected spaces'],
  ['no mapping', 'just words\n', 'm.yaml:1:1: Unexpected plain text, expected `key: value` lines'],
])('meeting.yaml with %s', async (_, yaml, message) => {
  const { messages } = await read({
    'jt/series.yaml': 'id: jt\ntitle: J\n',
    'jt/m/meeting.yaml': yaml,
    'jt/m/en.md': 'Hello.\n',
  });
  const short = messages.map((text) =>
    text.replace('jt/m/meeting.yaml', 'm.yaml').replace(/-\d+:\d+(?=: )/, ''),
  );
  expect(short).toEqual(message === undefined ? [] : [message]);
});

test('frontmatter never runs as a program', async () => {
  const { messages } = await read({
    'a/b.md': '---js\nordinal: (globalThis.hacked = true)\n---\nHello.\n',
  });
  expect(Reflect.get(globalThis, 'hacked')).toBeUndefined();
  expect(messages[0]).toContain('Unexpected frontmatter language `js`, expected YAML');
});

test.each([
  ['a byte order mark', '\uFEFF---\r\nordinal: 4\r\n---\r\n## A {#a}\r\n', []],
  [
    'Latin-1 bytes',
    Uint8Array.from([...'Hello\nr'].map((c) => c.charCodeAt(0)).concat(0xe9, 0x75)),
    ['a/b.md:2:2: Unexpected bytes that are not UTF-8, expected UTF-8 text'],
  ],
  ['nothing in it', '', ['a/b.md: Unexpected empty file, expected text']],
  [
    'five megabytes',
    'x'.repeat(5 * 1024 * 1024),
    ['a/b.md: Unexpected size of 5.0 MB, expected at most 2.0 MB'],
  ],
])('a file with %s', async (_, bytes, messages) => {
  const result = await read({ 'a/b.md': bytes });
  expect(result.messages.map((text) => text.replace('a/b.md:1:1: ', 'a/b.md: '))).toEqual(messages);
  expect(result.meetings).toHaveLength(1);
});

test.each([1, 2])('texts of which only %i stay parsed read as before', async (most) => {
  const text = (word: string) =>
    `# Title\n\n## ${word} {#opening}\n\nSee.[^1] [x]\n\n## ${word} {#case}\n\n${word}.\n\n:::decision{#D-1}\n:restricted[${word}]{as=x}\n:::\n\n[^1]: Note.\n\n[x]: https://example.org/\n`;
  const meeting =
    'ordinal: 1\nagenda:\n  - { id: case, kind: agenda-item, restricted: { reason: health, summary: Closed } }\n';
  const files = {
    'jt/series.yaml': 'id: jt\ntitle: Joint Team\nlanguages: [en, fr]\n',
    'jt/jt-1/meeting.yaml': meeting,
    'jt/jt-1/en.md': text('Opening'),
    'jt/jt-1/fr.md': text('Ouverture'),
    'jt/jt-2/meeting.yaml': 'ordinal: 2\n',
    'jt/jt-2/en.md': '## Start {#start}\n\nSee :ref[jt-1#D-1].\n',
    'jt/jt-2/fr.md': '## Début {#start}\n\nVoir :ref[jt-1#D-1].\n',
  };
  const editions = async (kept?: number) => {
    const { meetings } = await readLibrary(memoryShelf(files), kept);
    return meetings.flatMap((one) =>
      (['public', 'secretariat'] as const).map((audience) =>
        JSON.stringify(edit(one, { languages: ['en', 'fr'], audience }, { meetings, locales })),
      ),
    );
  };
  const [, whole] = await editions();
  expect(whole).toContain('D-1');
  expect(await editions(most)).toEqual(await editions());
});
