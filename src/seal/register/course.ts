/** What events add up to, before anybody asks at which moment: the round in force, answers, signatures, and what came after. */
import type { Hash } from '../digest/hash.ts';
import type { EventOf, RegisterEvent } from './schema.ts';

/** An answer that counts: the party's last one. */
export interface Answer {
  readonly response: 'validate' | 'object';
  readonly at: string;
  readonly reason: string | undefined;
}

/** The events so far, in order. */
export interface Course {
  /** The circulation in force. */
  readonly round: EventOf<'circulated'> | undefined;
  /** How often the minutes were circulated. */
  readonly rounds: number;
  /** Root of the text in force: that of the last circulation or correction. */
  readonly root: Hash | undefined;
  /** Roots that came before it. */
  readonly earlierRoots: readonly Hash[];
  /** By party, since the last circulation. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Objections that came too late to count. */
  readonly late: readonly EventOf<'response'>[];
  readonly comments: readonly EventOf<'response'>[];
  readonly attested: readonly EventOf<'attested'>[];
  readonly signed: readonly EventOf<'signed'>[];
  readonly adopted: EventOf<'adopted'> | undefined;
  readonly published: EventOf<'published'> | undefined;
  readonly corrected: readonly EventOf<'corrected'>[];
  readonly withdrawn: EventOf<'withdrawn'> | undefined;
}

/** Before the first event. */
export const nothingYet: Course = {
  round: undefined,
  rounds: 0,
  root: undefined,
  earlierRoots: [],
  answers: new Map(),
  late: [],
  comments: [],
  attested: [],
  signed: [],
  adopted: undefined,
  published: undefined,
  corrected: [],
  withdrawn: undefined,
};

/** The course after one event more. */
export function advance(course: Course, event: RegisterEvent): Course {
  switch (event.type) {
    case 'circulated':
      return {
        ...nothingYet,
        round: event,
        rounds: course.rounds + 1,
        root: event.root,
        earlierRoots: earlier(course, event.root),
      };
    case 'response':
      return respond(course, event);
    case 'attested':
      return { ...course, attested: [...course.attested, event] };
    case 'signed':
      return { ...course, signed: [...course.signed, event] };
    case 'adopted':
      return { ...course, adopted: event };
    case 'published':
      return { ...course, published: event };
    case 'corrected':
      return {
        ...course,
        root: event.root,
        earlierRoots: earlier(course, event.root),
        corrected: [...course.corrected, event],
      };
    case 'withdrawn':
      return { ...course, withdrawn: event };
  }
}

function respond(course: Course, event: EventOf<'response'>): Course {
  if (event.response === 'comment') return { ...course, comments: [...course.comments, event] };
  if (isLate(course, event)) return { ...course, late: [...course.late, event] };
  const answer: Answer = { response: event.response, at: event.at, reason: event.reason };
  return { ...course, answers: new Map([...course.answers, [event.party, answer]]) };
}

/** Where silence has become consent, an objection comes too late. */
export function isLate(
  { round, answers }: Pick<Course, 'round' | 'answers'>,
  event: Pick<EventOf<'response'>, 'response' | 'at' | 'party'>,
): boolean {
  return (
    event.response === 'object' &&
    round?.procedure.silence === 'consent' &&
    Date.parse(event.at) > Date.parse(round.deadline) &&
    answers.get(event.party)?.response !== 'object'
  );
}

function earlier({ root, earlierRoots }: Course, next: Hash): readonly Hash[] {
  return root === undefined || root === next ? earlierRoots : [...earlierRoots, root];
}
