/** How a command of sign-off begins: the content read and checked, one meeting looked up, and nothing in the way. */
import type { Meeting } from '../meeting.ts';
import { filesOf, type Prepared, prepare } from '../prepare.ts';
import { isRefused } from '../refused.ts';
import { type Message, messagesOf, type Report } from '../report.ts';
import type { Standing } from '../seal/standing.ts';
import type { Office } from '../world.ts';

/** Which meeting, by whose hand, and when. */
export interface SignOffRequest {
  /** The meeting, by id. */
  readonly meeting: string;
  /** Who gives the command: a party, person or organisation by id, or a name. */
  readonly by?: string | undefined;
  /** When it happens, `2022-02-10T09:00:00Z`; now unless given. */
  readonly asOf?: string | undefined;
}

/** A meeting that a command may work on. */
export interface Opened {
  readonly office: Office;
  readonly prepared: Prepared;
  readonly meeting: Meeting;
  readonly standing: Standing;
  readonly at: string;
  /** Who gives the command. */
  readonly by: string;
}

/** What a command needs: a register that is whole, the very text it speaks of, or a text that may go out. */
export type Need = 'register' | 'same text' | 'sound text';

/**
 * Opens a meeting and does the work, or reports why it cannot be done.
 * @throws {UsageError} where there is no such meeting.
 */
export async function opened(
  office: Office,
  request: SignOffRequest,
  need: Need,
  work: (opened: Opened) => Promise<Report>,
): Promise<Report> {
  const wanted = { meetings: [request.meeting], asOf: request.asOf };
  const prepared = await prepare(office, wanted);
  const meeting = prepared.library.meetings.find(({ id }) => id === request.meeting);
  const standing = prepared.standings.get(request.meeting);
  if (!meeting || !standing)
    throw new Error(`Unexpected meeting “${request.meeting}” without a standing`);
  const messages = messagesOf(filesOf(prepared.library, wanted));
  const faults = messages.filter(
    ({ file, level }) =>
      level === 'error' && (need === 'sound text' || file === meeting.register?.file.path),
  );
  const inTheWay =
    need === 'sound text'
      ? isRefused(meeting)
      : !standing.trusted || (need === 'same text' && standing.stale !== undefined);
  if (inTheWay) return refusal(faults, meeting.id);
  const last = meeting.register?.entries.at(-1)?.event;
  if (last && Date.parse(last.at) > Date.parse(prepared.asOf)) {
    const reason = `Unexpected time ${prepared.asOf}, expected one not before ${last.at}, that of the last event`;
    return declined({ meeting }, 'register-time', reason);
  }
  const by = request.by ?? meeting.series.facts.secretariat ?? meeting.series.facts.id;
  const report = await work({ office, prepared, meeting, standing, at: prepared.asOf, by });
  if (need !== 'sound text' || report.refused.length > 0) return report;
  // A text that binds everybody from now on goes out with its doubts told.
  const doubts = messages.filter(({ level }) => level === 'warning');
  return { ...report, messages: [...doubts, ...report.messages] };
}

/** A report that nothing was done, and why. */
export function refusal(messages: readonly Message[], meeting?: string): Report {
  return {
    messages,
    written: [],
    refused: meeting === undefined ? [] : [meeting],
    failures: 0,
    told: ['Nothing was recorded'],
  };
}

/** A report that nothing was done with a meeting, for one reason. */
export function declined(
  open: Pick<Opened, 'meeting'>,
  rule: string,
  reason: string,
  hint?: string | undefined,
): Report {
  return refusal([complaint(open, rule, reason, hint)], open.meeting.id);
}

/** A message about a meeting as a whole, on its register or its facts. */
export function complaint(
  { meeting }: Pick<Opened, 'meeting'>,
  rule: string,
  reason: string,
  hint?: string | undefined,
): Message {
  const file = meeting.register?.file ?? meeting.sources[0];
  return {
    file: file?.path ?? meeting.folder,
    line: 0,
    column: 0,
    rule,
    level: 'error',
    reason,
    hint,
  };
}
