/** Names of the people, organisations, parties and sub-committees of a meeting, by id. */
import { withheldId } from '../../edit/withheld.ts';
import type { Edition } from '../../edition.ts';
import { inLanguage, type Localised } from '../../lang.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Honorific, Organisation } from '../../read/schema/series.ts';
import { type Passage, passage, quote, type Voice } from './said.ts';

/** Somebody who took part, as far as known, wherever it was said. */
export interface Someone {
  readonly name: string | undefined;
  readonly honorific: Honorific | undefined;
  readonly function: Localised | undefined;
  readonly organisation: Organisation | undefined;
}

/** The organisation with an id. */
export function organisation(edition: Edition, id: string | undefined): Organisation | undefined {
  return edition.series.organisations.find((one) => one.id === id);
}

/** The person of the series with an id; what the meeting says of the same person goes first. */
export function someone(edition: Edition, id: string): Someone | undefined {
  const known = edition.series.people.find((one) => one.id === id);
  const here = edition.facts.participants.find((one) => one.person === id);
  if (!known && !here) return undefined;
  return {
    name: here?.name ?? known?.name,
    honorific: here?.honorific ?? known?.honorific,
    function: here?.function ?? known?.function,
    organisation: organisation(edition, here?.organisation ?? known?.organisation),
  };
}

/** “Ms Aïssata Oumarou”; `undefined` for somebody known by function only. */
export function fullName(speaker: Locale, person: Someone): string | undefined {
  if (person.name === undefined) return undefined;
  return person.honorific
    ? `${speaker.honorific(person.honorific)}\u00a0${person.name}`
    : person.name;
}

/** The abbreviation where there is one, else the name. */
export function shortName(voice: Voice, speaker: Locale, body: Organisation): Passage {
  return quote(
    voice,
    speaker,
    body.abbr && inLanguage(body.abbr, speaker.lang) ? body.abbr : body.name,
  );
}

/** “Name (ABBR)”. */
export function longName(voice: Voice, speaker: Locale, body: Organisation): Passage {
  const name = quote(voice, speaker, body.name);
  const abbr = body.abbr && inLanguage(body.abbr, speaker.lang);
  return abbr === undefined || abbr === name.text
    ? name
    : passage(voice, speaker.lang, name.lang, `${name.text} (${abbr})`);
}

/** Function and organisation: “Director General, NAPTIP”. */
export function position(voice: Voice, speaker: Locale, person: Someone): Passage {
  const parts = [
    person.function && quote(voice, speaker, person.function),
    person.organisation && shortName(voice, speaker, person.organisation),
  ].filter((part) => part !== undefined);
  return passage(
    voice,
    speaker.lang,
    parts[0]?.lang ?? speaker.lang,
    parts.map(({ text }) => text).join(`${speaker.words.comma} `),
  );
}

/** Whoever has the id, as named in a list of those who must act. */
export function nameOf(edition: Edition, voice: Voice, speaker: Locale, id: string): Passage {
  const body = organisation(edition, id);
  if (body) return shortName(voice, speaker, body);
  const person = someone(edition, id);
  if (person) {
    const name = fullName(speaker, person);
    return name === undefined
      ? position(voice, speaker, person)
      : passage(voice, speaker.lang, speaker.lang, name);
  }
  if (id === withheldId)
    return passage(voice, speaker.lang, speaker.lang, speaker.words.nameWithheld);
  const { parties, subCommittees } = edition.series;
  const named = [...parties, ...subCommittees].find((one) => one.id === id);
  return named ? quote(voice, speaker, named.name) : passage(voice, speaker.lang, speaker.lang, id);
}
