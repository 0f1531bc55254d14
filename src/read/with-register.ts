/** A meeting with its register, where there is one. */
import type { VFile } from 'vfile';
import type { Meeting } from '../meeting.ts';
import { readRegister } from '../seal/register/read-register.ts';
import { sealPaths } from '../seal/seal-paths.ts';

/** Reads the register that stands among the names of the meeting's folder. */
export async function withRegister(
  meeting: Meeting,
  names: ReadonlySet<string>,
  open: (name: string) => Promise<VFile>,
): Promise<Meeting> {
  const name = sealPaths(meeting).register.slice(meeting.folder.length).replace(/^\//, '');
  if (!names.has(name)) return meeting;
  const file = await open(name);
  const register = readRegister(file, meeting.series.facts.id, meeting.id);
  return { ...meeting, register, sources: [...meeting.sources, file] };
}
