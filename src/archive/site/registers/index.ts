/** The registers, in the order in which they are listed. */
import { attendance } from './attendance.ts';
import { actions, decisions, recommendations } from './clause-registers.ts';
import { documents } from './documents.ts';
import { meetings } from './meetings.ts';
import type { Register } from './register.ts';
import { subCommittees } from './sub-committees.ts';

/** Every register. */
export const registers: readonly Register[] = [
  meetings,
  decisions,
  actions,
  recommendations,
  attendance,
  subCommittees,
  documents,
];
