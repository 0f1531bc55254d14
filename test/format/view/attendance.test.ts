import { expect, test } from 'vitest';
import { type MeetingFacts, meetingSchema } from '../../../src/read/schema/meeting.ts';
import { seen, viewOf } from './a-view.ts';

const people = (participants: readonly object[]): MeetingFacts['participants'] =>
  meetingSchema.parse({ id: 'm', participants }).participants;

const naptip = { function: { en: 'Officer', fr: 'Chargé de programme' }, organisation: 'naptip' };

/** The one group of people that come from one agency, in one language. */
function counts(participants: readonly object[], lang: string): readonly string[] {
  const { participants: groups } = viewOf([lang], {
    facts: { participants: people(participants) },
  });
  return groups.map(({ cells }) => `${cells[0]?.name}: ${cells[0]?.counts}`);
}

test.each([
  ['one', [naptip], 'Nigeria: 1 present', 'Nigéria: 1 présence'],
  ['two', [naptip, naptip], 'Nigeria: 2 present', 'Nigéria: 2 présences'],
  [
    'by video link',
    [naptip, { ...naptip, mode: 'remote' }],
    'Nigeria: 2 present',
    'Nigéria: 2 présences',
  ],
  [
    'excused and absent',
    [
      naptip,
      { ...naptip, attendance: 'excused' },
      { ...naptip, attendance: 'absent' },
      { ...naptip, attendance: 'absent' },
    ],
    'Nigeria: 1 present, 1 excused, 2 absent',
    'Nigéria: 1 présence, 1 absence excusée, 2 absences',
  ],
  [
    'a message is no presence',
    [
      { ...naptip, mode: 'pre-recorded' },
      { ...naptip, mode: 'written' },
    ],
    'Nigeria: 2 messages',
    'Nigéria: 2 messages',
  ],
  [
    'a message of somebody excused is none',
    [{ ...naptip, mode: 'written', attendance: 'excused' }],
    'Nigeria: 1 excused',
    'Nigéria: 1 absence excusée',
  ],
])('counts %s', (_, participants, en, fr) => {
  expect(counts(participants, 'en')).toEqual([en]);
  expect(counts(participants, 'fr')).toEqual([fr]);
});

test('parties come first, in the order of the language, then the others; nobody is lost', () => {
  const names = (languages: readonly string[]) =>
    viewOf(languages).participants.map(({ cells }) => cells[0]?.name);
  expect(names(['en'])).toEqual(['Nigeria', 'Niger', 'Donor', 'Observers', 'Secretariat']);
  expect(names(['fr'])).toEqual([
    'Niger',
    'Nigéria',
    'Bailleur de fonds',
    'Observateurs',
    'Secrétariat',
  ]);
  expect(names(['en', 'fr'])).toEqual(['Niger', 'Nigeria', 'Donor', 'Observers', 'Secretariat']);
  expect(viewOf(['en']).participants.flatMap((group) => group.people)).toHaveLength(30);
});

test('a delegate of no party is still listed', () => {
  const delegate = { function: { en: 'Adviser', fr: 'Conseiller' }, organisation: 'mfa' };
  expect(counts([delegate], 'en')).toEqual(['Other delegates: 1 present']);
});

/** One person's row in one language. */
function row(participant: object, lang: string) {
  const { participants } = viewOf([lang], { facts: { participants: people([participant]) } });
  const cell = participants[0]?.people[0]?.cells[0];
  return cell && [cell.who, cell.role, cell.what, cell.attendance].map(seen);
}

test.each([
  [
    'with a name, in English',
    { person: 'dg-naptip', role: 'co-chair' },
    'en',
    [
      'Ms~Hauwa Ɗanladi',
      'Co-chair',
      'Director General, National Agency for the Prohibition of Trafficking in Persons (NAPTIP)',
      'Present',
    ],
  ],
  [
    'with a name, in French',
    { person: 'dg-anltp', mode: 'remote' },
    'fr',
    [
      'M.~Moussa Issoufou Adamou',
      '',
      'Directeur général, Agence nationale de lutte contre la traite des personnes et le trafic illicite de migrants (ANLTP/TIM)',
      'À distance',
    ],
  ],
  [
    'known by function only',
    { person: 'commissioner-dst', attendance: 'excused' },
    'en',
    ['Commissioner of Police', '', 'Directorate of Territorial Surveillance (DST)', 'Excused'],
  ],
  [
    'known by organisation only',
    { organisation: 'mfa', role: 'donor', mode: 'pre-recorded' },
    'fr',
    [
      'Ministère des affaires étrangères des Pays-Bas',
      '',
      'Ministère des affaires étrangères des Pays-Bas',
      'Message enregistré',
    ],
  ],
  [
    'with a name and nothing else',
    { name: 'Fatima Bello', role: 'guest' },
    'en',
    ['Fatima Bello', '', '', 'Present'],
  ],
])('a person %s', (_, participant, lang, expected) => {
  expect(row(participant, lang)).toEqual(expected);
});

test('who was away is told apart', () => {
  const { participants } = viewOf(['en'], {
    facts: {
      participants: people([
        naptip,
        { ...naptip, attendance: 'excused' },
        { ...naptip, mode: 'written' },
      ]),
    },
  });
  expect(participants[0]?.people.map(({ present }) => present)).toEqual([true, false, false]);
});
