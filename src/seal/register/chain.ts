/** Whether a register is as it was written: numbers, hashes and times run on, and each event may come when it came. */
import type { Fault } from '../../fault.ts';
import type { Moment } from '../moment.ts';
import { admit } from './admit.ts';
import { advance, nothingYet } from './course.ts';
import { type Entry, lastHash, type Register } from './register.ts';

/** What is wrong with a register, as of a moment; empty where all is well. */
export function* chainFaults(register: Register, moment: Moment): Generator<Fault> {
  const links = [...linkFaults(register)];
  yield* links;
  yield* timeFaults(register, moment);
  // Where the chain is broken nobody knows what came before an event.
  if (links.length === 0) yield* orderFaults(register);
}

function* linkFaults(register: Register): Generator<Fault> {
  let before = register.start;
  let seq = 0;
  for (const { event, hash, locate } of register.entries) {
    const fault = link(event, before, seq);
    if (fault)
      yield { place: locate([fault.field]), rule: 'register-chain', level: 'error', ...fault };
    before = hash;
    seq = event.seq;
  }
  const last = lastHash(register);
  if (register.head === last) return;
  yield {
    place: register.locateHead([]),
    rule: 'register-chain',
    level: 'error',
    reason: `Unexpected ${register.head === undefined ? 'missing' : 'other'} \`head\`, expected the hash of the last event, \`${last.slice(0, 12)}…\``,
    hint: 'Events at the end were removed, or the last one was changed. Restore the file from a copy, or from version control.',
  };
}

function link(
  event: Entry['event'],
  before: string,
  seq: number,
): { field: string; reason: string; hint: string } | undefined {
  const name = event.seq === 1 ? 'of this meeting' : `of event ${event.seq - 1}`;
  if (event.seq !== seq + 1) {
    const twice = event.seq === seq;
    return {
      field: 'seq',
      reason: `Unexpected ${twice ? 'second ' : ''}event ${event.seq}, expected event ${seq + 1}`,
      hint: twice
        ? 'Two people added an event at the same time. Keep the one that came first, and give the other command again.'
        : 'An event was removed, or events changed places. Restore the file from a copy, or from version control.',
    };
  }
  if (event.prev === before) return undefined;
  return {
    field: 'prev',
    reason: `Unexpected hash \`${event.prev.slice(0, 12)}…\`, expected \`${before.slice(0, 12)}…\`, that ${name}`,
    hint:
      event.seq === 1
        ? 'This register belongs to another meeting, or the id of the meeting or series was changed. Where the folder was copied to begin new minutes, delete register.yaml, restricted.key, digests and signed from the copy.'
        : `Event ${event.seq - 1} was changed after event ${event.seq} was written. Restore the file from a copy, or from version control.`,
  };
}

function* timeFaults({ entries }: Register, { asOf, isPresent }: Moment): Generator<Fault> {
  let latest = Number.NEGATIVE_INFINITY;
  for (const { event, locate } of entries) {
    const stamp = { place: locate(['at']), rule: 'register-time' };
    const at = Date.parse(event.at);
    if (at < latest)
      yield {
        ...stamp,
        level: 'error',
        reason: `Unexpected time ${event.at}, expected one not before that of the event above`,
        hint: 'Events are written in the order in which they happen.',
      };
    // It does not count before its time comes, and whoever looks at the past is told what is left out.
    if (at > Date.parse(asOf))
      yield {
        ...stamp,
        level: isPresent ? 'error' : 'warning',
        reason: `Unexpected event in the future, expected a time not after ${asOf}`,
        hint: isPresent
          ? 'The clock of this computer, or of the one that wrote it, is wrong. To look at an earlier moment on purpose, give `--as-of`.'
          : 'It does not count yet, for `--as-of` names an earlier moment.',
      };
    latest = Math.max(latest, at);
  }
}

function* orderFaults({ entries }: Register): Generator<Fault> {
  let course = nothingYet;
  for (const { event, locate } of entries) {
    const refusal = admit(course, event);
    if (refusal)
      yield {
        place: locate([refusal.field]),
        rule: 'register-order',
        level: 'error',
        reason: refusal.reason,
        hint: refusal.hint,
      };
    course = advance(course, event);
  }
}
