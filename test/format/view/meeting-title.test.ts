import { expect, test } from 'vitest';
import { meetingTitle } from '../../../src/format/view/meeting-title.ts';
import { locales } from '../../../src/locale/index.ts';
import { anArchive } from '../../archive/an-archive.ts';

const archive = await anArchive();
const facts = archive.series[0]?.series.facts;
const edition = archive.series[0]?.meetings[1]?.editions[0];

test.each([
  ['follows as its language says', { en: 'of the Team', fr: 'de l’Équipe' }, 'de l’Équipe'],
  ['stands apart where nobody says how it follows', undefined, '– Équipe'],
  ['stands apart where only another language says it', { en: 'of the Team' }, '– Équipe'],
])('the name of a body %s', (_, titleAfterNoun, end) => {
  const speaker = locales.get('fr');
  if (!facts || !edition || !speaker) throw new Error('the sample has no fourth meeting');
  const series = { ...facts, title: { en: 'Team', fr: 'Équipe' }, titleAfterNoun };
  const voice = { speakers: [speaker], locales };
  const { text } = meetingTitle(voice, speaker, { series, facts: edition.facts }, 'meeting');
  expect(text).toBe(`quatrième réunion ${end}`);
});
