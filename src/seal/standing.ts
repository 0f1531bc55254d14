/** How the minutes of a meeting stand: what the register says, and whether the text is still the one it speaks of. */
import type { Fault } from '../fault.ts';
import type { Meeting } from '../meeting.ts';
import type { Shelf } from '../world.ts';
import { digestFault } from './check/digest-fault.ts';
import { registerFaults } from './check/register-faults.ts';
import { staleFault } from './check/stale-fault.ts';
import { type Change, changes } from './digest/changes.ts';
import type { Digest } from './digest/digest.ts';
import type { Hash } from './digest/hash.ts';
import { digestNow } from './digest-now.ts';
import { keptDigest } from './kept-digest.ts';
import type { Moment } from './moment.ts';
import { type State, stateAt } from './register/state.ts';
import { sealPaths } from './seal-paths.ts';

/** How minutes stand at a moment. */
export interface Standing {
  readonly meeting: Meeting;
  readonly asOf: string;
  /** Computed from the register; that of a draft where the register cannot be trusted. */
  readonly state: State;
  /** Whether the register is whole, or there is none. */
  readonly trusted: boolean;
  /** The digest of the text as it is; `undefined` where it cannot be made, or there is no register. */
  readonly digest: Digest | undefined;
  /** Where the text is no longer the one that was circulated, signed or corrected. */
  readonly stale: Stale | undefined;
  readonly faults: readonly Fault[];
}

/** What became of a text after it was sent out. */
export interface Stale {
  readonly root: Hash;
  /** `undefined` where the digest of the earlier text was not kept. */
  readonly changes: readonly Change[] | undefined;
}

/** The standing of a meeting as of a moment. */
export async function standingOf(
  meeting: Meeting,
  shelf: Shelf,
  moment: Moment,
): Promise<Standing> {
  const { asOf } = moment;
  const { register } = meeting;
  const faults = register ? await registerFaults(meeting, register, shelf, moment) : [];
  const trusted = !register || (register.sound && !faults.some(({ level }) => level === 'error'));
  const events = register && trusted ? register.entries.map(({ event }) => event) : [];
  const state = stateAt(events, asOf);
  // Drafts that nobody was sent have nothing to be compared with.
  const { digest, lacks } = register
    ? await digestNow(meeting, shelf)
    : { digest: undefined, lacks: undefined };
  const stale = await staleness(meeting, state, digest, shelf);
  return {
    meeting,
    asOf,
    state,
    trusted,
    digest,
    stale,
    faults: [
      ...faults,
      ...(register && lacks ? [digestFault(register, lacks)] : []),
      ...(register && stale ? [staleFault(register, state, stale)] : []),
    ],
  };
}

async function staleness(
  meeting: Meeting,
  { course }: State,
  digest: Digest | undefined,
  shelf: Shelf,
): Promise<Stale | undefined> {
  const { root } = course;
  // What cannot be hashed cannot be compared: that is a fault of its own.
  if (root === undefined || !digest || digest.root === root || course.withdrawn) return undefined;
  const bytes = await shelf.read(sealPaths(meeting).digest(root));
  const before = bytes && keptDigest(bytes, root);
  return { root, changes: before ? changes(before, digest) : undefined };
}
