/** On which day minutes last changed, as far as their own content tells: no clock is asked. */
import type { EditionStanding, MeetingRef, StandingEvent } from '../../edition.ts';
import { lastDay } from '../../meeting-days.ts';

/** Facts of minutes, and the meeting that adopted them. */
interface Dated {
  readonly facts: MeetingRef['facts'];
  readonly adoptedAt?: MeetingRef | undefined;
  readonly standing?: EditionStanding | undefined;
}

/** Events of the register after which readers find something else than before. */
const telling = ['adopted', 'published', 'corrected', 'withdrawn'] as const;

/** The last day of adoption, publication, correction or withdrawal, as register or facts tell; else of issue, else of the meeting. */
export function contentDay(dated: Dated): string | undefined {
  const { adoptedAt, facts } = dated;
  const days = [
    lastDay(facts),
    facts.issued?.date,
    adoptedAt && lastDay(adoptedAt.facts),
    ...eventDays(dated, telling),
  ];
  return days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
}

/** The day on which minutes first went out: of publication, else of issue, else the last of the meeting. */
export function publicationDay(dated: Dated): string | undefined {
  return eventDays(dated, ['published'])[0] ?? dated.facts.issued?.date ?? lastDay(dated.facts);
}

/** On which days something of the sort was entered, oldest first. */
function eventDays({ standing }: Dated, types: readonly StandingEvent['type'][]) {
  return (standing?.history ?? [])
    .filter(({ type }) => types.includes(type))
    .map(({ at }) => at.slice(0, 10))
    .toSorted();
}
