/** Checks registers, procedures and adoptions over a library, and tells how the minutes of each meeting stand. */
import { raise } from '../../fault.ts';
import type { Library } from '../../read/library.ts';
import type { Shelf } from '../../world.ts';
import type { Moment } from '../moment.ts';
import { type Standing, standingOf } from '../standing.ts';
import { adoptionFaults } from './adoption-faults.ts';
import { procedureFaults } from './procedure-faults.ts';

/** The standing of each meeting as of a moment, by id; faults land on their files. */
export async function checkSeals(
  { series, meetings }: Library,
  shelf: Shelf,
  moment: Moment,
): Promise<ReadonlyMap<string, Standing>> {
  const standings = new Map<string, Standing>();
  for (const meeting of meetings)
    standings.set(meeting.id, await standingOf(meeting, shelf, moment));
  for (const { faults } of standings.values()) faults.forEach(raise);
  for (const one of series) for (const fault of procedureFaults(one)) raise(fault);
  for (const meeting of meetings)
    for (const fault of adoptionFaults(meeting, standings)) raise(fault);
  return standings;
}
