import { describe, expect, test } from 'vitest';
import { begin } from '../../src/command/begin.ts';
import { check } from '../../src/pipeline.ts';
import { memoryWorld } from '../memory-world.ts';
import { anOffice, textOf } from './an-office.ts';

const series = `id: jt
title: { en: Joint Team, fr: Équipe conjointe }
languages: [en, fr]
type: joint
parties: [{ id: ne, name: Niger }, { id: ng, name: Nigeria }]
people:
  - { id: ada, function: { en: Director, fr: Directrice }, organisation: agency }
  - { id: ben, function: { en: Director, fr: Directeur }, organisation: board }
organisations:
  - { id: agency, name: { en: Agency, fr: Agence }, party: ne }
  - { id: board, name: { en: Board, fr: Conseil }, party: ng }
`;
const first = `ordinal: 1
sessions: [{ id: day-1, date: 2024-03-05 }]
timeZone: Africa/Niamey
host: ne
coChairs: [ada, ben]
participants:
  - { person: ada, role: co-chair }
  - { person: ben, role: co-chair }
  - { name: Jo, function: Guide, role: guest }
agenda: [{ id: opening, kind: opening }]
`;
const text = `## {#opening}

:::action{#A-1 owner=agency due=2024-04-01}
Words.
:::

:::action{#A-2 owner=agency due=2024-05-01}
Words.
:::

::::restricted[Words for all.]{#closed reason=security}
:::action{#A-3 owner=agency due=2024-06-01}
Other words.
:::
::::
`;
const content = {
  'jt/series.yaml': `${series}followUp: [{ meeting: jt-1, action: A-1, done: 2024-03-20 }]\n`,
  'jt/jt-1/meeting.yaml': first,
  'jt/jt-1/en.md': text,
  'jt/jt-1/fr.md': text,
};

test('the next meeting begins with all that is known of it', async () => {
  const office = memoryWorld(content);
  const { told } = await begin(office, { meeting: 'jt-2', date: '2024-09-14' });
  expect(
    textOf(office, 'jt/jt-2/meeting.yaml'),
  ).toBe(`# What is said once for all languages. docs/frontmatter.md lists all that can be said.
ordinal: 2
sessions:
  - { id: day-1, date: 2024-09-14 } # start: "09:00", end: "17:00"
timeZone: Africa/Niamey
# venue: { name: …, city: … }
# host: the party that hosts, by id
coChairs: [ ada, ben ]

# Who took part: take “# ” away before those who did. Others: attendance: excused, or absent.
# participants:
#   - { person: ada, role: co-chair }
#   - { person: ben, role: co-chair }

agenda:
  - { id: opening, kind: opening }
  - { id: adoption, kind: adoption }
  - { id: matters-arising, kind: matters-arising }
  - { id: aob, kind: aob }

# Once the minutes of the last meeting are adopted.
# adopts:
#   - { minutes: jt-1 }

# What became of actions: done or dropped on a day, or carriedBy an action of this meeting.
# followUp:
#   - { meeting: jt-1, action: A-2, done: 2024-09-14 } # due 2024-05-01
#   - { meeting: jt-1, action: A-3, done: 2024-09-14, restricted: { reason: security } } # due 2024-06-01
`);
  for (const lang of ['en', 'fr'])
    expect(textOf(office, `jt/jt-2/${lang}.md`)).toBe(
      '## {#opening}\n\n## {#adoption}\n\n## {#matters-arising}\n\n## {#aob}\n',
    );
  expect(told).toContain('jt-2 is begun in jt/jt-2: meeting.yaml, en.md, fr.md');
  expect(told).toContain('Still open: jt-1#A-2, 1 restricted; meeting.yaml has a line for each');
});

test.each([
  ['as it is written', (facts: string) => facts],
  [
    'with who came and what was done no longer comments',
    (facts: string) =>
      facts.replaceAll(/^# (?=participants:|followUp:| {2}- \{ (?:person|meeting))/gm, ''),
  ],
])('a meeting that was begun has no errors, %s', async (_, filled) => {
  const office = memoryWorld(content);
  await begin(office, { meeting: 'jt-2', date: '2024-09-14' });
  const facts = filled(textOf(office, 'jt/jt-2/meeting.yaml'));
  office.files['jt/jt-2/meeting.yaml'] = facts;
  const { messages } = await check(office, { meetings: ['jt-2'], asOf: '2024-09-20T00:00:00Z' });
  expect(messages.filter(({ level }) => level === 'error')).toEqual([]);
});

test('a first meeting looks back on nothing', async () => {
  const office = memoryWorld({ 'jt/series.yaml': series });
  await begin(office, { meeting: 'jt-1', date: '2024-03-05' });
  const facts = textOf(office, 'jt/jt-1/meeting.yaml');
  expect(facts).toContain('ordinal: 1\n');
  expect(facts).not.toMatch(/adopts|followUp|participants|adoption/);
});

describe('what cannot be begun is told, and nothing is written', () => {
  test.each([
    ['a number', { meeting: '5' }, 'Unexpected “5”, expected an id'],
    ['an id that is taken', { meeting: 'jt-1' }, 'Unexpected second meeting `jt-1`'],
    ['an id that many disks take for another', { meeting: 'JT-1' }, 'Unexpected second meeting'],
    [
      'a series that is not there',
      { series: 'jtt' },
      'Unexpected series “jtt”, did you mean “jt”?',
    ],
  ])('%s', async (_, request, reason) => {
    const office = memoryWorld(content);
    const before = Object.keys(office.files);
    await expect(
      begin(office, { meeting: 'jt-2', date: '2024-09-14', ...request }),
    ).rejects.toThrow(reason);
    expect(Object.keys(office.files)).toEqual(before);
  });

  test('one of several series that was not named', async () => {
    const office = memoryWorld({ ...content, 'b/series.yaml': series.replace('id: jt', 'id: b') });
    await expect(begin(office, { meeting: 'b-1', date: '2024-09-14' })).rejects.toThrow(
      'Unexpected missing --series, expected one of b, jt',
    );
  });

  test('a folder that is there already', async () => {
    const office = memoryWorld({ ...content, 'jt/jt-2/notes.txt': 'x' });
    await expect(begin(office, { meeting: 'jt-2', date: '2024-09-14' })).rejects.toThrow(
      'Unexpected folder `jt/jt-2` that is there already',
    );
  });

  test('a disk that takes no more: files that were written are taken away', async () => {
    const office = memoryWorld(content);
    const desk: typeof office.desk = {
      replace: async (path, before, after) => {
        if (path.endsWith('fr.md')) throw new Error('the disk is full');
        await office.desk.replace(path, before, after);
      },
    };
    await expect(
      begin({ ...office, desk }, { meeting: 'jt-2', date: '2024-09-14' }),
    ).rejects.toThrow('the disk is full');
    expect(Object.keys(office.files).filter((path) => path.startsWith('jt/jt-2/'))).toEqual([]);
  });
});

test('the meeting after those of a body with a register begins', async () => {
  const office = anOffice('sign-off');
  await begin(office, { meeting: 'jt-9', date: '2025-01-15' });
  expect(textOf(office, 'jt/jt-9/meeting.yaml')).toContain('sessions:\n');
});
