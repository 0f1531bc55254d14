/** What can be found: each meeting, each section that says something, and each clause, with the address at which it stands. */
import type { EditedBlock, EditedSection, Edition } from '../../../edition.ts';
import { addresses, pathOf } from '../../../format/address.ts';
import { capital } from '../../../format/view/capital.ts';
import { description } from '../../../format/view/description.ts';
import { meetingTitle, symbolOf } from '../../../format/view/meeting-title.ts';
import { quote } from '../../../format/view/said.ts';
import { firstDay } from '../../../meeting-days.ts';
import type { Party } from '../../../read/schema/series.ts';
import type { SearchRecord } from '../../../world.ts';
import { sectionDays } from '../../site/section-days.ts';
import { partiesConcerned } from '../parties-concerned.ts';
import { plainText } from '../plain-text.ts';
import { statusOf } from '../status-of.ts';
import type { OneVoice } from '../voices.ts';
import { elisionsApart } from './elisions.ts';
import { partyKey } from './facets.ts';

/** The records of an edition in one language; what the public may not read is not in the edition. */
export function recordsOf(edition: Edition, spoken: OneVoice): readonly SearchRecord[] {
  const { voice, speaker } = spoken;
  const { series, facts, clauses } = edition;
  const { words, lang } = speaker;
  const address = addresses(undefined, '');
  const meeting = capital(meetingTitle(voice, speaker, edition, 'meeting')).text;
  const first = firstDay(facts) ?? '';
  const days = sectionDays(edition);
  // What all passages have in common is held once: there are very many of them.
  const ownSeries = [series.id];
  const status = [statusOf(edition)];
  const keysOf = (parties: readonly Party[]) => parties.map((party) => partyKey(series.id, party));
  const everyParty = keysOf(series.parties);
  const record = (
    kind: string,
    title: string,
    content: string,
    id: string | undefined,
    day = first,
    owners: readonly string[] = [],
  ): SearchRecord => {
    const concerned = partiesConcerned(series, owners);
    return {
      url: address(pathOf(edition), id),
      // Joined by an unbreakable space two words would be found as one only.
      content: elisionsApart(`${title}. ${content}`.replaceAll(/\s+/g, ' ').trim()),
      lang,
      meta: { title, meeting, kind, lang, day },
      facets: {
        series: ownSeries,
        year: day === '' ? [] : [day.slice(0, 4)],
        kind: [kind],
        party:
          concerned.length === 0
            ? everyParty
            : keysOf(series.parties.filter((party) => concerned.includes(party.id))),
        status,
      },
    };
  };
  const minutes = record(
    'minutes',
    capital(meetingTitle(voice, speaker, edition)).text,
    [
      symbolOf(edition),
      description(edition, voice),
      ...facts.objectives.map(({ text }) => quote(voice, speaker, text).text),
      ...facts.relatedEvents.map(({ name }) => quote(voice, speaker, name).text),
    ].join('. '),
    undefined,
  );
  return [
    minutes,
    ...sectionsOf(edition.body).flatMap(({ id, heading, blocks }) => {
      const content = blocks.map(proseOf).join(' ').trim();
      // Without its number: a letter that stands alone would be found as the beginning of any word.
      const title = plainText(heading[0]) || meeting;
      return content === ''
        ? []
        : [record('passage', title, content, id || undefined, days.get(id))];
    }),
    ...clauses.map(({ id, kind, label, sectionId, owners, due, cells }) =>
      record(
        kind,
        `${words[kind]} ${label}`,
        [
          plainText(cells[0]),
          ...(due === undefined ? [] : [words.data.deadline(speaker.date(due))]),
        ].join(' '),
        id,
        days.get(sectionId),
        owners,
      ),
    ),
  ];
}

/** A section and all below it, in the order of the text. */
function sectionsOf(section: EditedSection): readonly EditedSection[] {
  return [section, ...section.sections.flatMap(sectionsOf)];
}

/** Clauses are found on their own. */
function proseOf(block: EditedBlock): string {
  if (block.type === 'prose') return plainText(block.cells[0]);
  return block.type === 'restricted' ? plainText(block.summary[0]) : '';
}
