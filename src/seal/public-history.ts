/** What happened to minutes so far, as everybody may know it: who objected, not why. */
import type { StandingEvent } from '../edition.ts';
import type { RegisterEvent } from './register/schema.ts';
import type { Standing } from './standing.ts';

/** The events up to the moment of a standing, oldest first; consent by silence counts from the deadline. */
export function publicHistory({
  meeting,
  state,
  trusted,
  asOf,
}: Standing): readonly StandingEvent[] {
  if (!trusted) return [];
  const told = (meeting.register?.entries ?? [])
    .map(({ event }) => event)
    .filter(({ at }) => Date.parse(at) <= Date.parse(asOf))
    .flatMap(tell);
  const silent = state.answers.flatMap(({ party, answer }): readonly StandingEvent[] =>
    answer === 'silent-consent' && state.course.round
      ? [{ ...nothing, type: 'consented', at: state.course.round.deadline, who: party }]
      : [],
  );
  return [...told, ...silent].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

const nothing = { who: undefined, day: undefined, reason: undefined, corrigenda: [] } as const;

function tell(event: RegisterEvent): readonly StandingEvent[] {
  const { at } = event;
  switch (event.type) {
    case 'circulated':
      return [{ ...nothing, type: 'circulated', at, day: event.deadline }];
    case 'response': {
      if (event.response === 'comment') return [];
      const type = event.response === 'validate' ? 'validated' : 'objected';
      return [{ ...nothing, type, at, who: event.party }];
    }
    case 'attested':
      return [{ ...nothing, type: 'attested', at, who: event.signatory, day: event.date }];
    case 'signed':
      return [{ ...nothing, type: 'signed', at, who: event.signatory }];
    case 'adopted':
      return [{ ...nothing, type: 'adopted', at, who: event.adoptedAt }];
    case 'published':
      return [{ ...nothing, type: 'published', at }];
    case 'corrected': {
      const corrigenda = (event.corrigenda ?? []).map(({ clause, text }) => ({ clause, text }));
      return [{ ...nothing, type: 'corrected', at, reason: event.reason, corrigenda }];
    }
    case 'withdrawn':
      return [{ ...nothing, type: 'withdrawn', at, reason: event.reason }];
  }
}
