/** The state of minutes at a moment: computed from the events up to then, and from nothing else. */
import { advance, type Course, nothingYet } from './course.ts';
import type { RegisterEvent } from './schema.ts';
import { missingSignatories, signatoriesDone } from './signatures.ts';

/** How things stand. */
export type Status =
  | 'draft'
  | 'circulated'
  | 'objected'
  | 'validated'
  | 'partly-signed'
  | 'signed'
  | 'adopted'
  | 'published'
  | 'corrected'
  | 'withdrawn';

/** What a party has said, or what its silence means. */
export interface PartyAnswer {
  readonly party: string;
  readonly answer: 'validated' | 'objected' | 'awaited' | 'silent-consent' | 'silent-objection';
  /** When it answered, where it did. */
  readonly at: string | undefined;
  readonly reason: string | undefined;
}

/** The state of the minutes of a meeting. */
export interface State {
  readonly status: Status;
  readonly course: Course;
  /** Whether all parties agree: expressly, or because the time to object is over. */
  readonly validated: 'expressly' | 'by-silence' | undefined;
  readonly answers: readonly PartyAnswer[];
  /** Whether all agree and enough have signed: all that this body asks for before adoption. */
  readonly isComplete: boolean;
  /** Signatories that have signed in every language. */
  readonly signatories: readonly string[];
  /** Signatories that have not. */
  readonly awaited: readonly string[];
}

/** The state at `asOf`; events after that moment are not yet known. */
export function stateAt(events: readonly RegisterEvent[], asOf: string): State {
  const now = Date.parse(asOf);
  const course = events.filter(({ at }) => Date.parse(at) <= now).reduce(advance, nothingYet);
  return stateOf(course, asOf);
}

/** What a course amounts to at a moment not before its last event. */
export function stateOf(course: Course, asOf: string): State {
  const answers = answersAt(course, Date.parse(asOf));
  const validated = validity(answers);
  const signatories = signatoriesDone(course);
  const quorum = course.round?.procedure.quorum ?? 0;
  const isComplete = validated !== undefined && signatories.length >= quorum;
  return {
    status: statusOf(course, answers, validated !== undefined, isComplete && quorum > 0),
    course,
    validated,
    answers,
    isComplete,
    signatories,
    awaited: missingSignatories(course),
  };
}

function statusOf(
  { round, adopted, published, corrected, withdrawn, attested, signed }: Course,
  answers: readonly PartyAnswer[],
  validated: boolean,
  isSigned: boolean,
): Status {
  if (withdrawn) return 'withdrawn';
  if (corrected.length > 0) return 'corrected';
  if (published) return 'published';
  if (adopted) return 'adopted';
  if (isSigned) return 'signed';
  if (attested.length + signed.length > 0) return 'partly-signed';
  if (!round) return 'draft';
  if (validated) return 'validated';
  const objected = answers.some(
    ({ answer }) => answer === 'objected' || answer === 'silent-objection',
  );
  return objected ? 'objected' : 'circulated';
}

function answersAt({ round, answers }: Course, now: number): readonly PartyAnswer[] {
  if (!round) return [];
  const over = now > Date.parse(round.deadline);
  const silence =
    round.procedure.silence === 'consent' ? ('silent-consent' as const) : 'silent-objection';
  return round.procedure.parties.map((party) => {
    const said = answers.get(party);
    if (!said)
      return { party, answer: over ? silence : 'awaited', at: undefined, reason: undefined };
    const answer = said.response === 'validate' ? 'validated' : 'objected';
    return { party, answer, at: said.at, reason: said.reason };
  });
}

function validity(answers: readonly PartyAnswer[]): State['validated'] {
  const all = (...wanted: readonly PartyAnswer['answer'][]) =>
    answers.length > 0 && answers.every(({ answer }) => wanted.includes(answer));
  if (all('validated')) return 'expressly';
  return all('validated', 'silent-consent') ? 'by-silence' : undefined;
}
