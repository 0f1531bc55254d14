import { describe, expect, test } from 'vitest';
import { begin } from '../../src/command/begin.ts';
import { circulate } from '../../src/command/circulate.ts';
import { withdraw } from '../../src/command/withdraw.ts';
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

test('a meeting that took place before another looks back on neither that one nor its actions', async () => {
  const office = memoryWorld(content);
  const { told } = await begin(office, { meeting: 'jt-0', date: '2024-01-10' });
  expect(textOf(office, 'jt/jt-0/meeting.yaml')).not.toMatch(/adopts|followUp/);
  expect(told?.join(' ')).not.toContain('Still open');
});

test('a first meeting looks back on nothing', async () => {
  const office = memoryWorld({ 'jt/series.yaml': series });
  await begin(office, { meeting: 'jt-1', date: '2024-03-05' });
  const facts = textOf(office, 'jt/jt-1/meeting.yaml');
  expect(facts).toContain('ordinal: 1\n');
  expect(facts).not.toMatch(/adopts|followUp|participants|adoption/);
});

test('who took part in confidence is listed with the mark', async () => {
  const facts = first.replace(
    '  - { name: Jo',
    '  - { person: cleo, consent: none, restricted: { reason: security } }\n  - { name: Jo',
  );
  const people = series.replace(
    'people:\n',
    'people:\n  - { id: cleo, function: Guard, organisation: agency }\n',
  );
  const office = memoryWorld({
    ...content,
    'jt/series.yaml': people,
    'jt/jt-1/meeting.yaml': facts,
  });
  await begin(office, { meeting: 'jt-2', date: '2024-09-14' });
  expect(textOf(office, 'jt/jt-2/meeting.yaml')).toContain(
    '\n#   - { person: cleo, consent: none, restricted: { reason: security } }\n',
  );
});

test.each([
  ['in a passage for fewer', 'for=secretariat', '', 'security, for: secretariat'],
  [
    'in a passage for more within one for fewer',
    'for=secretariat',
    'for=parties',
    'security, for: secretariat',
  ],
  ['in a passage for fewer within one for more', '', 'for=secretariat', 'child, for: secretariat'],
])('what became of an action %s is as restricted as it is', async (_, outer, inner, mark) => {
  const closed = `:::::restricted[Words.]{#out reason=security ${outer}}
::::restricted[Words.]{#in reason=child ${inner}}
:::action{#A-9 owner=agency due=2024-06-01}
Other words.
:::
::::
:::::
`;
  const office = memoryWorld({ ...content, 'jt/jt-1/en.md': closed });
  await begin(office, { meeting: 'jt-2', date: '2024-09-14' });
  expect(textOf(office, 'jt/jt-2/meeting.yaml')).toContain(
    `{ meeting: jt-1, action: A-9, done: 2024-09-14, restricted: { reason: ${mark} } }`,
  );
});

test('an action of a closed item is counted, not named, and its line is marked', async () => {
  const facts = first.replace(
    /agenda: .*/,
    'agenda: [{ id: case, restricted: { reason: child, as: A matter, summary: Words. } }]',
  );
  const item = '## Words {#case}\n\n:::action{#A-9 owner=agency due=2024-06-01}\nWords.\n:::\n';
  const office = memoryWorld({ ...content, 'jt/jt-1/meeting.yaml': facts, 'jt/jt-1/en.md': item });
  const { told } = await begin(office, { meeting: 'jt-2', date: '2024-09-14' });
  expect(told?.join()).toContain('Still open: 1 restricted;');
  expect(textOf(office, 'jt/jt-2/meeting.yaml')).toContain(
    '{ meeting: jt-1, action: A-9, done: 2024-09-14, restricted: { reason: child } }',
  );
});

test.each([
  ['done: 2024-09-14', false],
  ['done: 2024-09-15', true],
  ['dropped: 2024-03-20', false],
  ['note: Going on', true],
])('an action of which %s is noted is still to be reported on: %s', async (noted, isOpen) => {
  const office = memoryWorld({
    ...content,
    'jt/series.yaml': `${series}followUp: [{ meeting: jt-1, action: A-1, ${noted} }]\n`,
  });
  const { told } = await begin(office, { meeting: 'jt-2', date: '2024-09-14' });
  expect(told?.join().includes('jt-1#A-1')).toBe(isOpen);
});

test('a body that names its meetings and counts none goes on so', async () => {
  const named = first.replace('ordinal: 1', 'title: Spring Meeting');
  const office = memoryWorld({ ...content, 'jt/jt-1/meeting.yaml': named });
  await begin(office, { meeting: 'jt-2', date: '2024-09-14' });
  const facts = textOf(office, 'jt/jt-2/meeting.yaml');
  expect(facts).not.toContain('ordinal');
  expect(facts).toContain('\n# title: what the meeting is called\n');
});

test('withdrawn minutes are not adopted, and nobody owes what they agreed', async () => {
  const office = anOffice('sign-off', 'jt/jt-2');
  const asOf = { asOf: '2024-03-06T09:00:00Z' };
  await circulate(office, { meeting: 'jt-1', ...asOf });
  const next = { meeting: 'jt-9', date: '2024-09-14' };
  const before = anOffice('sign-off', 'jt/jt-2');
  await begin(before, next);
  expect(textOf(before, 'jt/jt-9/meeting.yaml')).toContain('minutes: jt-1');
  await withdraw(office, { meeting: 'jt-1', reason: 'It holds faults', ...asOf });
  await begin(office, next);
  const facts = textOf(office, 'jt/jt-9/meeting.yaml');
  expect(facts).toContain('ordinal: 2');
  expect(facts).not.toContain('jt-1');
});

test('a body with a chair and one language, deep in the content, goes on so', async () => {
  const office = memoryWorld({
    'east/lake/series.yaml':
      'id: lake\ntitle: مجلس\nlanguages: [ar]\npeople: [{ id: ada, function: مديرة, organisation: office }]\norganisations: [{ id: office, name: مكتب }]\n',
    'east/lake/lake-1.ar.md':
      '---\nordinal: 1\nsessions: [{ id: day-1, date: 2024-03-05 }]\nchair: ada\nparticipants: [{ person: ada, role: chair }]\n---\n\n## {#opening}\n',
  });
  const { told } = await begin(office, { meeting: 'lake-2', date: '2024-09-14' });
  expect(told?.[0]).toBe('lake-2 is begun in east/lake/lake-2: meeting.yaml, ar.md');
  const facts = textOf(office, 'east/lake/lake-2/meeting.yaml');
  expect(facts).toContain('\nordinal: 2\n');
  expect(facts).toContain('\nchair: ada\n');
  expect(facts).not.toContain('coChairs');
  const { messages } = await check(office, { meetings: ['lake-2'], asOf: '2024-09-20T00:00:00Z' });
  expect(messages.filter(({ level }) => level === 'error')).toEqual([]);
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

  test('of a body that only the head of a text describes', async () => {
    const office = memoryWorld({
      'board.en.md': '---\nseries: { id: board, title: Board }\nordinal: 1\n---\n\n## {#opening}\n',
    });
    const before = Object.keys(office.files);
    await expect(begin(office, { meeting: 'board-2', date: '2024-09-14' })).rejects.toThrow(
      'Unexpected series that only the head of `board.en.md` describes, expected a series.yaml',
    );
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
