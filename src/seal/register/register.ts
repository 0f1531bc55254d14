/** The noun of this room: the register of a meeting, its events in the order in which they were written. */
import type { VFile } from 'vfile';
import type { Locate } from '../../meeting.ts';
import type { Hash } from '../digest/hash.ts';
import type { RegisterEvent } from './schema.ts';

/** An event as it stands in the register. */
export interface Entry {
  readonly event: RegisterEvent;
  /** Its hash: what the next event must name. */
  readonly hash: Hash;
  readonly locate: Locate;
}

/** The register of a meeting. */
export interface Register {
  readonly file: VFile;
  /** The hash that the first event names: it ties the register to its meeting. */
  readonly start: Hash;
  /** The hash of the last event, as the register itself says. */
  readonly head: Hash | undefined;
  readonly locateHead: Locate;
  readonly entries: readonly Entry[];
  /** Whether every event could be read: only then does the register say how things stand. */
  readonly sound: boolean;
}

/** The hash that the next event must name. */
export function lastHash({ entries, start }: Pick<Register, 'entries' | 'start'>): Hash {
  return entries.at(-1)?.hash ?? start;
}
