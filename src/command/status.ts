/** The command `status`: how the minutes of every meeting stand, until when, who has answered, what is next. */
import type { Meeting } from '../meeting.ts';
import type { Request } from '../plan.ts';
import { filesOf, prepare } from '../prepare.ts';
import { messagesOf, type Report, type SignedReport, type StandingReport } from '../report.ts';
import { spellChange } from '../seal/check/stale-fault.ts';
import { procedureFor } from '../seal/procedure/procedure-for.ts';
import type { State } from '../seal/register/state.ts';
import { audienceOf } from '../seal/signed-pdf.ts';
import type { Standing } from '../seal/standing.ts';
import type { World } from '../world.ts';

/** @throws {UsageError} where the request names a meeting that does not exist. */
export async function status(world: World, request: Request = {}): Promise<Report> {
  const prepared = await prepare(world, request);
  const chosen = prepared.library.meetings.filter(
    ({ id }) => request.meetings === undefined || request.meetings.includes(id),
  );
  const registers = new Set(chosen.flatMap(({ register }) => register?.file ?? []));
  const files = filesOf(prepared.library, request).filter((file) => registers.has(file));
  return {
    messages: messagesOf(files),
    written: [],
    refused: [],
    failures: 0,
    standings: chosen.flatMap(({ id }) => {
      const standing = prepared.standings.get(id);
      return standing ? [reported(standing, adopterOf(id, prepared.library.meetings))] : [];
    }),
  };
}

/** The meeting whose facts say that it adopted these minutes. */
function adopterOf(id: string, meetings: readonly Meeting[]): string | undefined {
  return meetings.find(
    (meeting) => meeting.id !== id && meeting.facts.adopts.some(({ minutes }) => minutes === id),
  )?.id;
}

function reported(standing: Standing, adopter: string | undefined): StandingReport {
  const { meeting, state, stale, trusted } = standing;
  const { course } = state;
  // Of minutes from before there was a procedure, the adopting meeting alone tells.
  const byFacts = adopter !== undefined && !meeting.register && !procedureFor(meeting);
  return {
    meeting: meeting.id,
    status: !trusted ? 'unknown' : byFacts ? 'adopted' : state.status,
    stale: stale !== undefined,
    changes: (stale?.changes ?? []).map(spellChange),
    root: course.root,
    deadline: course.round?.deadline,
    answers: state.answers,
    comments: course.comments.length,
    signatories: state.signatories,
    awaited: state.awaited,
    signed: signedSoFar(course),
    adoptedAt: course.adopted?.adoptedAt ?? (byFacts ? adopter : undefined),
    next: trusted ? next(standing) : 'mend the register',
  };
}

function signedSoFar({ attested, signed }: State['course']): readonly SignedReport[] {
  const typed = attested.map(({ at, signatory }) => ({
    at,
    report: { signatory, edition: undefined, audience: undefined, level: undefined },
  }));
  const sealed = signed.map((one) => ({
    at: one.at,
    report: {
      signatory: one.signatory,
      edition: one.edition,
      audience: audienceOf(one),
      level: one.level,
    },
  }));
  return [...typed, ...sealed]
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map(({ report }) => report);
}

function next({ meeting, state, stale }: Standing): string {
  const { status: now, course } = state;
  if (stale)
    return course.adopted || course.published ? 'record the correction' : 'circulate again';
  switch (now) {
    case 'draft':
      return procedureFor(meeting) ? 'circulate' : '';
    case 'circulated':
      return `answer of ${parties(state, 'awaited')}`;
    case 'objected':
      return `resolve the objection of ${parties(state, 'objected', 'silent-objection')}`;
    case 'validated':
    case 'partly-signed':
      return state.awaited.length > 0 ? `signature of ${state.awaited.join(', ')}` : 'adopt';
    case 'signed':
      return 'adopt at the next meeting';
    case 'published':
      return course.adopted ? '' : 'adopt at the next meeting';
    case 'adopted':
      return 'publish';
    default:
      return '';
  }
}

function parties(
  { answers }: State,
  ...wanted: readonly State['answers'][number]['answer'][]
): string {
  return answers
    .filter(({ answer }) => wanted.includes(answer))
    .map(({ party }) => party)
    .join(', ');
}
