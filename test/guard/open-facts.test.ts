/** A name that is closed in a text and stands in a fact that nobody marked. */
import { expect, test } from 'vitest';
import { scaffold } from '../../src/check/scaffold.ts';
import { build } from '../../src/pipeline.ts';
import { memoryWorld } from '../memory-world.ts';

const name = 'Quendrissa Vollmart';
const passage = `:::restricted[A case was discussed.]{#case reason=health}
The Team discussed the case of ${name}.
:::`;
const words = `It heard :restricted[${name}]{as="a witness"}.`;

const series = (more = '') => `id: jt
title: { en: Joint Team, fr: Équipe conjointe }
languages: [en, fr]
organisations: [{ id: agency, name: Agency }]
${more}`;
const meeting = (more = '') => `ordinal: 1
sessions: [{ id: day-1, date: 2024-01-01 }]
${more}`;
const files = (text: string, more: Readonly<Record<string, string>>) => ({
  ...scaffold,
  'jt/series.yaml': series(),
  'jt/jt-1/meeting.yaml': meeting('agenda: [{ id: opening }]'),
  'jt/jt-1/en.md': `## Opening {#opening}\n\n${text}\n`,
  'jt/jt-1/fr.md': `## Ouverture {#opening}\n\n${text}\n`,
  ...more,
});
const told = async (content: Readonly<Record<string, string>>) => {
  const { messages, written } = await build(memoryWorld(content), { formats: ['html'] });
  expect(JSON.stringify(messages)).not.toMatch(/vollmart|quendrissa/i);
  return {
    pages: written.filter((path) => path.startsWith('public/jt/jt-1')),
    places: messages
      .filter(({ rule, level }) => rule === 'restricted-repeated' && level === 'error')
      .map(({ file, line, column }) => `${file}:${line}:${column}`),
    others: messages.filter(
      ({ rule, level }) => rule !== 'restricted-repeated' && level === 'error',
    ),
  };
};

const inSeries = (more: string) => ({ 'jt/series.yaml': series(more) });
const inMeeting = (more: string) => ({ 'jt/jt-1/meeting.yaml': meeting(more) });

const facts: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  [
    'the title of an item',
    inMeeting(`agenda: [{ id: opening, title: The case of ${name} }]`),
    'jt/jt-1/meeting.yaml:3:44',
  ],
  [
    'the title of an item in another language',
    inMeeting(`agenda: [{ id: opening, title: { en: A case, fr: Le cas de ${name} } }]`),
    'jt/jt-1/meeting.yaml:3:60',
  ],
  [
    'an objective',
    inMeeting(`objectives: [{ id: help, text: To help ${name} }]\nagenda: [{ id: opening }]`),
    'jt/jt-1/meeting.yaml:3:40',
  ],
  [
    'the id of an objective',
    inMeeting(
      `objectives: [{ id: quendrissa-vollmart, text: To help }]\nagenda: [{ id: opening }]`,
    ),
    'jt/jt-1/meeting.yaml:3:20',
  ],
  [
    'what the public reads in place of a closed objective',
    inMeeting(
      `objectives: [{ id: help, text: To help, restricted: { reason: health, as: For ${name} } }]\nagenda: [{ id: opening }]`,
    ),
    'jt/jt-1/meeting.yaml:3:79',
  ],
  [
    'a corrigendum',
    inMeeting(
      `adopts: [{ minutes: jt-0, corrigenda: [{ text: Read ${name} }] }]\nagenda: [{ id: opening }]`,
    ),
    'jt/jt-1/meeting.yaml:3:53',
  ],
  [
    'a note on an action',
    inMeeting(
      `followUp: [{ meeting: jt-0, action: A-1, dropped: 2024-01-01, note: Told ${name} }]\nagenda: [{ id: opening }]`,
    ),
    'jt/jt-1/meeting.yaml:3:74',
  ],
  [
    'the title of a document',
    inSeries(`documents: [{ id: note, title: Note of ${name}, date: 2024-01-01 }]`),
    'jt/series.yaml:5:40',
  ],
  [
    'the address of a document',
    inSeries(
      `documents: [{ id: note, title: Note, url: 'https://example.org/quendrissa-vollmart.pdf' }]`,
    ),
    'jt/series.yaml:5:64',
  ],
  [
    'what somebody is',
    inSeries(`people: [{ id: ada, function: Assistant to ${name}, organisation: agency }]`),
    'jt/series.yaml:5:44',
  ],
];

test.each(facts)(
  'in %s it is told, and nothing of the meeting goes out',
  async (_, more, place) => {
    for (const text of [passage, words]) {
      const { places, pages } = await told(files(text, more));
      expect(new Set(places)).toEqual(new Set([place]));
      expect(pages).toEqual([]);
    }
  },
);

test('in the glossary words that were marked by themselves are told; a term that a passage uses is one', async () => {
  const more = inSeries(`glossary: [{ abbr: QV, meaning: ${name} }]`);
  expect((await told(files(words, more))).places).toContain('jt/series.yaml:5:33');
  expect((await told(files(passage, more))).places).toEqual([]);
});

test.each([
  ['an organisation', 'organisations: [{ id: qv, name: Quendrissa Vollmart Foundation }]'],
  [
    'a participant',
    'people: [{ id: qv, name: Quendrissa Vollmart, function: Chair, organisation: agency }]',
  ],
  ['a listed term', 'openTerms: [Quendrissa Vollmart]'],
])('in the name of %s everybody may know it', async (_, more) => {
  const { places, pages } = await told(
    files(`${passage}\n\nIt thanked ${name}.`, {
      'jt/series.yaml': series(more).replace(
        /organisations: \[\{ id: agency, name: Agency \}\]\n(?=organisations)/,
        '',
      ),
    }),
  );
  expect(places).toEqual([]);
  expect(pages.length).toBeGreaterThan(0);
});

test('a closed fact is not open because an open one says the same', async () => {
  const { places } = await told(
    files('Open.', {
      ...inSeries(`documents: [{ id: note, title: Case of ${name} }]`),
      ...inMeeting(
        `objectives: [{ id: help, text: Case of ${name}, restricted: { reason: health } }]\nagenda: [{ id: opening }]`,
      ),
    }),
  );
  expect(places).toContain('jt/series.yaml:5:40');
});

test('the office of a participant is nobody’s name', async () => {
  const head = 'Head of Intelligence and International Cooperation';
  const content = files(
    `:::restricted[A case was discussed.]{#case reason=health}\nThe NAPTIP ${head} presented it. The Zonal Commander agreed.\n:::`,
    inSeries(`people:
  - { id: head, function: ${head}, organisation: agency }
  - { id: zone, function: Zonal Commander for Kano, organisation: agency }`),
  );
  const { places, pages, others } = await told(content);
  expect([places, others]).toEqual([[], []]);
  expect(pages.length).toBeGreaterThan(0);
});

test('a name that the parties may read is told where they may not read it', async () => {
  const closed = passage.replace('reason=health', 'reason=health for=secretariat');
  const other = `:::restricted[Another case was discussed.]{#other reason=health}\nIt thanked ${name}.\n:::`;
  const { places } = await told(files(`${closed}\n\n${other}`, {}));
  expect(places).toEqual(['jt/jt-1/en.md:8:12', 'jt/jt-1/fr.md:8:12']);
});

test('a name in small letters makes its words no common ones', async () => {
  const { places } = await told(files(`${passage}\n\nIt thanked quendrissa vollmart.`, {}));
  expect(places).toEqual(['jt/jt-1/en.md:7:12', 'jt/jt-1/fr.md:7:12']);
});

test.each([
  ['with a middle name', 'It thanked Quendrissa Abo Vollmart.', 7],
  ['in the address of a link', 'See [it](https://example.org/quendrissa%20vollmart).', 7],
  ['in the id of a heading', '### A case {#quendrissa-vollmart}\n\nOpen.', 7],
  ['in the label of a note', 'Open.[^quendrissa-vollmart]\n\n[^quendrissa-vollmart]: Open.', 7],
  ['in two cells', '| a | b |\n| - | - |\n| Quendrissa | Vollmart |', 9],
  ['in two items', '- Quendrissa\n- Vollmart', 7],
])('%s it is told where it stands', async (_, text, line) => {
  const { places, pages } = await told(files(`${passage}\n\n${text}`, {}));
  expect(places.some((place) => place.startsWith(`jt/jt-1/en.md:${line}:`))).toBe(true);
  expect(pages).toEqual([]);
});

test('in the name of a sub-committee it is told, and the name of the sub-committee is none', async () => {
  const committee = (title: string) => inSeries(`subCommittees: [{ id: c, name: ${title} }]`);
  expect((await told(files(passage, committee(`Case ${name}`)))).places).toEqual([
    'jt/series.yaml:5:37',
  ]);
  const closed = passage.replace(name, 'the Border Corridor Committee');
  expect((await told(files(closed, committee('Border Corridor Committee')))).places).toEqual([]);
});

test('a surname behind a word that ends as the first name begins is a surname', async () => {
  const { places, others } = await told(
    files(
      `${passage}\n\nIt was seen by Inq Vollmart, by the Vollmart team, and by Vollmart quickly.`,
      {},
    ),
  );
  expect([places, others]).toEqual([[], []]);
});
