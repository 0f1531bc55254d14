/** What a build takes away: files of an earlier one that this one did not make, and all that went where something leaked. */
import { everybody } from '../audience.ts';
import type { Meeting } from '../meeting.ts';
import { isWhole } from '../plan.ts';
import type { Job } from './job.ts';

/**
 * Takes away what an earlier build wrote for everybody and this one did not: it would go on telling what was taken back.
 * Where something failed nobody knows, and of meetings that were `refused` all stays. Returns the paths that stay.
 */
export async function clearOut(
  { world, request, prepared: { tasks }, outbox, attempts }: Job,
  refused: ReadonlySet<Meeting>,
): Promise<readonly string[]> {
  const left: string[] = [];
  if (!tasks.some(({ audience }) => audience === everybody)) return left;
  const current = new Set(outbox.written);
  const held = [...refused].map(({ path }) => `public/${path}/`);
  const isSure = isWhole(request) && attempts.failures() === 0;
  await world.output.prune('public', (path) => {
    if (current.has(path)) return true;
    const stays = !isSure || held.some((folder) => path.startsWith(folder));
    if (stays) left.push(path);
    return stays;
  });
  return left;
}

/** Better nothing than a leak: what is there of this build goes, and what an earlier one left in its place. */
export async function takeBack({ world: { output }, gate }: Job): Promise<void> {
  for (const folder of gate.shut()) await output.prune(folder, (path) => !gate.takesBack(path));
}
