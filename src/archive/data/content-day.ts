/** On which day minutes last changed, as far as their own content tells: no clock is asked. */
import type { EditionStanding, MeetingRef, StandingEvent } from '../../edition.ts';

/** Facts of minutes, and the meeting that adopted them. */
interface Dated {
  readonly facts: MeetingRef['facts'];
  readonly adoptedAt?: MeetingRef | undefined;
  readonly standing?: EditionStanding | undefined;
}

/** Last day of the meeting; `undefined` where none is known. */
export function lastDay({ facts }: Dated): string | undefined {
  return facts.sessions
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
}

/** Events of the register after which readers find something else than before. */
const telling = ['adopted', 'published', 'corrected', 'withdrawn'] as const;

/** The last day of adoption, publication, correction or withdrawal, as register or facts tell; else of issue, else of the meeting. */
export function contentDay(dated: Dated): string | undefined {
  const { adoptedAt, facts } = dated;
  const days = [
    lastDay(dated),
    facts.issued?.date,
    adoptedAt && lastDay(adoptedAt),
    ...eventDays(dated, telling),
  ];
  return days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
}

/** The day on which minutes first went out: of publication, else of issue, else the last of the meeting. */
export function publicationDay(dated: Dated): string | undefined {
  return eventDays(dated, ['published'])[0] ?? dated.facts.issued?.date ?? lastDay(dated);
}

/** On which days something of the sort was entered, oldest first. */
function eventDays({ standing }: Dated, types: readonly StandingEvent['type'][]) {
  return (standing?.history ?? [])
    .filter(({ type }) => types.includes(type))
    .map(({ at }) => at.slice(0, 10))
    .toSorted();
}
