import { expect, test } from 'vitest';
import { scaffold } from '../src/check/scaffold.ts';
import { build, check } from '../src/pipeline.ts';
import { exitCode } from '../src/report.ts';
import { memoryWorld } from './memory-world.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const of = (path: keyof typeof scaffold) => scaffold[path] ?? '';
const [series, facts] = [of('jt/series.yaml'), of('jt/jt-1/meeting.yaml')];
const [en, fr] = [of('jt/jt-1/en.md'), of('jt/jt-1/fr.md')];
/** A meeting that is sound and must be built whatever becomes of the other. */
const neighbour = {
  'board/june.md':
    '---\nsessions: [{ id: day-1, date: 2024-06-04 }]\n---\n# Minutes of the Board\n\nWords.\n',
};
const latin1 = (text: string) => Uint8Array.from([...text].map((one) => one.charCodeAt(0)));

const told = async (files: Files) => {
  const report = await check(memoryWorld({ ...scaffold, ...neighbour, ...files }));
  return report.messages.map(
    ({ file, line, column, level, reason, rule, hint }) =>
      `${file}:${line}:${column} ${level} ${reason} [${rule}]${hint === undefined ? '' : `\n  ${hint}`}`,
  );
};
const meeting = (from: string, to: string): Files => {
  expect(facts).toContain(from);
  return { 'jt/jt-1/meeting.yaml': facts.replace(from, to) };
};

const faulty: Readonly<Record<string, () => Files>> = {
  'an unknown key': () => meeting('timeZone:', 'timezone:'),
  'an unknown key in a list': () => meeting('kind: opening', 'kinf: opening'),
  'a misspelt choice': () => meeting('kind: opening', 'kind: openning'),
  'a date in another order': () => meeting('2024-03-05', '05/03/2024'),
  'a date that is not in the calendar': () => meeting('2024-03-05', '2024-02-30'),
  'a year for a date': () => meeting('2024-03-05', '2024'),
  'an unquoted 9:00': () => meeting('"09:00"', '9:00'),
  'a number for an id': () => meeting('id: day-1', 'id: 1'),
  'an ordinal of nought': () => meeting('ordinal: 1', 'ordinal: 0'),
  'a name where a list belongs': () => meeting('[ada, ben]', 'ada'),
  'a language in capitals': () => ({
    'jt/series.yaml': series.replace('{ en: Joint', '{ EN: Joint'),
  }),
  'a number for words': () => ({
    'jt/series.yaml': series.replace('fr: Équipe conjointe', 'fr: 27'),
  }),
  'bent quotation marks': () => meeting('"09:00"', '“09:00”'),
  'an apostrophe between single quotation marks': () =>
    meeting('city: Niamey', "name: 'L'hôtel', city: Niamey"),
  'a colon between brackets': () => meeting('city: Niamey', 'name: Hotel: Niamey'),
  'no space after a colon': () => meeting('ordinal: 1', 'ordinal:1'),
  'no colon': () => meeting('ordinal: 1', 'ordinal 1'),
  'a second colon': () => meeting('ordinal: 1', 'ordinal: 1\ntitle: Team: first'),
  'a key said twice': () => ({ 'jt/jt-1/meeting.yaml': `${facts}host: ng\n` }),
  'an open quotation mark': () => meeting('"12:30"', '"12:30'),
  'an open bracket': () => meeting('[ada, ben]', '[ada, ben'),
  'a tab': () => meeting('  - { id: day-1', '\t- { id: day-1'),
  'Latin-1 bytes': () => ({ 'jt/jt-1/fr.md': latin1(fr) }),
  'Latin-1 bytes in YAML': () => ({ 'jt/series.yaml': latin1(series) }),
  'a document of a word processor': () => ({
    'jt/jt-1/en.md': Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 0xff]),
  }),
  'an empty text': () => ({ 'jt/jt-1/fr.md': '' }),
  'empty facts': () => ({ 'jt/jt-1/meeting.yaml': '' }),
  'five megabytes': () => ({ 'jt/jt-1/fr.md': 'x'.repeat(5 * 1024 * 1024) }),
  'frontmatter without an end': () => ({ 'jt/jt-1/en.md': `---\nordinal: 1\n\n${en}` }),
  'a meeting without meeting.yaml': () => ({
    'jt/jt-2/en.md': 'Words.\n',
    'jt/jt-2/fr.md': 'Mots.\n',
  }),
  'a meeting without a text': () => ({ 'jt/jt-2/meeting.yaml': facts.replace('1', '2') }),
  'two meetings with one id': () => ({
    'jt/jt-2/meeting.yaml': `id: jt-1\n${facts.replace('ordinal: 1', 'ordinal: 2')}`,
    'jt/jt-2/en.md': en,
    'jt/jt-2/fr.md': fr,
  }),
};

test('each fault is told once, at its place, with what to do', async () => {
  const all: Record<string, readonly string[]> = {};
  for (const [name, files] of Object.entries(faulty)) all[name] = await told(files());
  expect(all).toMatchInlineSnapshot(`
    {
      "Latin-1 bytes": [
        "jt/jt-1/fr.md:3:9 error Unexpected bytes that are not UTF-8, expected UTF-8 text [file-encoding]
      The file looks as if it was saved as Windows-1252 or Latin-1. Save it again with the encoding “UTF-8”.",
      ],
      "Latin-1 bytes in YAML": [
        "jt/series.yaml:2:30 error Unexpected bytes that are not UTF-8, expected UTF-8 text [file-encoding]
      The file looks as if it was saved as Windows-1252 or Latin-1. Save it again with the encoding “UTF-8”.",
      ],
      "a colon between brackets": [
        "jt/jt-1/meeting.yaml:5:16 error Unexpected colon in a value between brackets, expected quotation marks around it [yaml-syntax]
      Put a value that holds “: ” between quotation marks. Where no brackets are meant, look for one further up that was not closed.",
      ],
      "a date in another order": [
        "jt/jt-1/meeting.yaml:3:24 error Unexpected \`05/03/2024\` in \`sessions[1].date\`, expected a date such as 2022-02-03 [schema]",
      ],
      "a date that is not in the calendar": [
        "jt/jt-1/meeting.yaml:3:24 error Unexpected \`2024-02-30\` in \`sessions[1].date\`, expected a date such as 2022-02-03 [schema]",
      ],
      "a document of a word processor": [
        "jt/jt-1/en.md:1:1 error Unexpected file that is not text, expected text in UTF-8 [readable]
      A document of a word processor does not become text by another name: open it there and save it as plain text.",
      ],
      "a key said twice": [
        "jt/jt-1/meeting.yaml:11:1 error Unexpected second value for the same key, expected each key once [yaml-syntax]
      Remove one of the two lines.",
      ],
      "a language in capitals": [
        "jt/series.yaml:2:10 error Unexpected language \`EN\` in \`title\`, expected a tag such as \`en\` or \`fr\` [schema]
      Languages are written with small letters: \`{ en: …, fr: … }\`.",
      ],
      "a meeting without a text": [
        "jt/jt-2/meeting.yaml:0:0 error Unexpected meeting without a text, expected \`en.md\`, \`fr.md\` [meeting-folder]
      Write the minutes in a file named after their language.",
      ],
      "a meeting without meeting.yaml": [
        "jt/jt-2/en.md:1:1 error Unexpected minutes without a title, expected \`title\`, or \`ordinal\` in a series [title-known]
      Say which meeting of the series it is: \`ordinal: 4\`.",
        "jt/jt-2/en.md:1:1 warning Unexpected meeting without a date, expected \`sessions\` [date-stated]
      Add \`sessions:\` and below it a line such as \`  - { id: day-1, date: 2024-03-05 }\`.",
        "jt/jt-2/en.md:1:1 error Unexpected joint meeting with no co-chairs, expected one of each party [co-chairs-present]
      Add a line such as \`coChairs: [ada, ben]\`, with the ids of people of series.yaml.",
        "jt/jt-2/en.md:1:1 warning Unexpected joint meeting without a host, expected the party that hosted it [host-named]
      Add a line such as \`host: ne\`, with the id of a party of series.yaml.",
      ],
      "a misspelt choice": [
        "jt/jt-1/meeting.yaml:9:26 error Unexpected \`openning\` in \`agenda[1].kind\`, expected one of \`opening\`, \`goodwill\`, \`adoption\`, \`matters-arising\`, \`recap\`, \`presentation\`, \`breakout\`, \`plenary\`, \`agenda-item\`, \`aob\`, \`closing\`, \`session\` or \`other\` [schema]
      Did you mean \`opening\`?",
      ],
      "a name where a list belongs": [
        "jt/jt-1/meeting.yaml:7:11 error Unexpected \`ada\` in \`coChairs\`, expected a list (lines that begin with “- ”) [schema]",
      ],
      "a number for an id": [
        "jt/jt-1/meeting.yaml:3:11 error Unexpected \`1\` in \`sessions[1].id\`, expected an id: letters, digits, "-", "_" or ".", beginning with a letter [schema]",
      ],
      "a number for words": [
        "jt/series.yaml:2:30 error Unexpected \`27\` in \`title.fr\`, expected words [schema]
      Put words that are all digits, or \`yes\` and \`no\`, between quotation marks.",
      ],
      "a second colon": [
        "jt/jt-1/meeting.yaml:2:8 error Unexpected second colon, expected one \`key: value\` a line [yaml-syntax]
      Put a value that holds “: ” between quotation marks.",
      ],
      "a tab": [
        "jt/jt-1/meeting.yaml:3:1 error Unexpected tab, expected spaces [yaml-syntax]
      Indent YAML with two spaces for each level.",
      ],
      "a year for a date": [
        "jt/jt-1/meeting.yaml:3:24 error Unexpected \`2024\` in \`sessions[1].date\`, expected a date such as 2022-02-03 [schema]",
      ],
      "an apostrophe between single quotation marks": [
        "jt/jt-1/meeting.yaml:5:19 error Unexpected words after a closing quotation mark, expected the whole value between two of them [yaml-syntax]
      Where the value holds an apostrophe, put it between double quotation marks: \`"L'agence"\`.",
      ],
      "an empty text": [
        "jt/jt-1/fr.md:0:0 error Unexpected empty file, expected text [file-empty]
      Write the minutes or their facts here, or delete the file.",
      ],
      "an open bracket": [
        "jt/jt-1/meeting.yaml:8:1 error Unexpected line inside brackets, expected a closing \`]\` or \`}\` before it [yaml-syntax]
      A bracket was opened above and not closed.",
      ],
      "an open quotation mark": [
        "jt/jt-1/meeting.yaml:11:1 error Unexpected end of a value, expected a closing quotation mark or bracket [yaml-syntax]
      One was opened here or further up and not closed.",
      ],
      "an ordinal of nought": [
        "jt/jt-1/meeting.yaml:1:10 error Unexpected \`0\` in \`ordinal\`, expected more than 0 [schema]",
      ],
      "an unknown key": [
        "jt/jt-1/meeting.yaml:4:1 error Unexpected key \`timezone\`, expected \`timeZone\` [schema]
      Write \`timeZone\`, or remove the line.",
      ],
      "an unknown key in a list": [
        "jt/jt-1/meeting.yaml:9:20 error Unexpected key \`kinf\`, expected \`kind\` [schema]
      Write \`kind\`, or remove the line.",
      ],
      "an unquoted 9:00": [
        "jt/jt-1/meeting.yaml:3:43 error Unexpected \`9:00\` in \`sessions[1].start\`, expected a time of day such as "16:15" [schema]",
      ],
      "bent quotation marks": [
        "jt/jt-1/meeting.yaml:3:43 error Unexpected \`“09:00”\` in \`sessions[1].start\`, expected a time of day such as "16:15" [schema]
      Quotation marks in facts are straight: \`"…"\`.",
      ],
      "empty facts": [
        "jt/jt-1/meeting.yaml:0:0 error Unexpected empty file, expected text [file-empty]
      Write the minutes or their facts here, or delete the file.",
      ],
      "five megabytes": [
        "jt/jt-1/fr.md:0:0 error Unexpected size of 5.0 MB, expected at most 2.0 MB [file-size]
      Keep pictures in files of their own and move long annexes into documents that the minutes refer to.",
      ],
      "frontmatter without an end": [
        "jt/jt-1/en.md:1:1 error Unexpected end of file inside the frontmatter, expected a closing line \`---\` [frontmatter]
      Put a line of three hyphens after the last fact.",
      ],
      "no colon": [
        "jt/jt-1/meeting.yaml:1:1 error Unexpected line without a colon, expected \`key: value\` [yaml-syntax]
      Write a colon and a space after the key, such as \`ordinal: 4\`.",
      ],
      "no space after a colon": [
        "jt/jt-1/meeting.yaml:1:1 error Unexpected value right after \`ordinal:\`, expected a space between them [yaml-syntax]
      Write \`key: value\`, with a space after the colon.",
      ],
      "two meetings with one id": [
        "jt/jt-2/meeting.yaml:1:5 error Unexpected second use of the id \`jt-1\`, expected each id once [ids-unique]
      The first is in jt/jt-1/meeting.yaml:1:1. Give one of the two another id, the same in every language.",
      ],
    }
  `);
});

test.each(Object.keys(faulty))(
  '%s keeps its meeting from going out, and no other',
  async (name) => {
    const world = memoryWorld({ ...scaffold, ...neighbour, ...faulty[name]?.() });
    const report = await build(world, { formats: ['html'], editions: ['en'] });
    expect(exitCode(report)).toBe(1);
    // Of a meeting without a text there is nothing to refuse.
    expect(report.refused).toHaveLength(name === 'a meeting without a text' ? 0 : 1);
    expect(world.written.has('public/board/june/june.en.html')).toBe(true);
    expect(JSON.stringify(report)).not.toContain('undefined');
  },
);

test.each<readonly [string, Files]>([
  ['an unquoted date', {}],
  ['an unquoted 12:30', { 'jt/jt-1/meeting.yaml': facts.replace('"12:30"', '12:30') }],
  [
    'a byte order mark',
    { 'jt/jt-1/meeting.yaml': `\uFEFF${facts}`, 'jt/jt-1/en.md': `\uFEFF${en}` },
  ],
  [
    'line ends of Windows',
    {
      'jt/jt-1/meeting.yaml': facts.replaceAll('\n', '\r\n'),
      'jt/jt-1/en.md': en.replaceAll('\n', '\r\n'),
    },
  ],
  ['line ends of old Macs', { 'jt/jt-1/fr.md': fr.replaceAll('\n', '\r') }],
])('%s is no fault', async (_, files) => {
  expect(await told(files)).toEqual([]);
});

test('a folder without minutes is only a warning', async () => {
  expect(await told({ 'jt/jt-2/notes.txt': 'x' })).toMatchInlineSnapshot(`
    [
      "jt/jt-2/meeting.yaml:0:0 warning Unexpected folder without minutes, expected meeting.yaml and a text such as en.md [meeting-folder]
      Add the files, or rename the folder so that it begins with “_”.",
    ]
  `);
});

test('a series whose name cannot be an id is still read', async () => {
  const report = await check(
    memoryWorld({
      '2024 board/series.yaml': 'title: { EN: Board }\n',
      '2024 board/may/en.md': 'Words.\n',
    }),
  );
  expect(report.messages.map(({ rule }) => rule)).toContain('schema');
});
