/** What is wrong with a register and the files that it names. */
import type { Fault } from '../../fault.ts';
import type { Meeting } from '../../meeting.ts';
import type { Shelf } from '../../world.ts';
import { hashBytes } from '../digest/hash.ts';
import { keptDigest } from '../kept-digest.ts';
import type { Moment } from '../moment.ts';
import { chainFaults } from '../register/chain.ts';
import type { Entry, Register } from '../register/register.ts';
import { sealPaths } from '../seal-paths.ts';

/** The faults of a register as of a moment: its chain, the files given as evidence, and the digests kept beside it. */
export async function registerFaults(
  meeting: Meeting,
  register: Register,
  shelf: Shelf,
  moment: Moment,
): Promise<readonly Fault[]> {
  // Of an event that could not be read, what follows it would only be guessed.
  if (!register.sound) return [];
  const faults = [...chainFaults(register, moment)];
  for (const [index, entry] of register.entries.entries()) {
    // A signed file grows with each signature: the last that is recorded is the one that lies there.
    const grew = register.entries.slice(index + 1).some((later) => isSameFile(entry, later));
    if (!grew) faults.push(...(await evidenceFaults(meeting, entry, shelf)));
  }
  faults.push(...(await digestFaults(meeting, register, shelf)));
  return faults;
}

function isSameFile({ event }: Entry, { event: later }: Entry): boolean {
  return event.type === 'signed' && later.type === 'signed' && event.file === later.file;
}

async function evidenceFaults(
  meeting: Meeting,
  { event, locate }: Entry,
  shelf: Shelf,
): Promise<readonly Fault[]> {
  const named =
    event.type === 'signed'
      ? { file: event.file, sha256: event.sha256, path: ['file'] }
      : 'evidence' in event && event.evidence
        ? { ...event.evidence, path: ['evidence', 'file'] }
        : undefined;
  if (!named) return [];
  const bytes = await shelf.read(sealPaths(meeting).file(named.file));
  if (bytes && hashBytes(bytes) === named.sha256) return [];
  return [
    {
      place: locate(named.path),
      rule: 'register-evidence',
      level: 'error',
      reason: `Unexpected ${bytes ? 'other' : 'missing'} file \`${named.file}\`, expected the one that was recorded`,
      hint: 'Restore the file from a copy, or from version control.',
    },
  ];
}

async function digestFaults(
  meeting: Meeting,
  register: Register,
  shelf: Shelf,
): Promise<readonly Fault[]> {
  const { digests, digest } = sealPaths(meeting);
  const sources = new Map(register.entries.map((entry) => [entry.event.root, entry]));
  const faults: Fault[] = [];
  for (const [root, entry] of sources) {
    const bytes = await shelf.read(digest(root));
    if (bytes && keptDigest(bytes, root)) continue;
    faults.push({
      place: entry.locate(['root']),
      rule: 'digest-kept',
      level: bytes ? 'error' : 'warning',
      reason: `Unexpected ${bytes ? 'other' : 'missing'} file \`${digest(root)}\`, expected the digest of the text that event ${entry.event.seq} is about`,
      hint: bytes
        ? 'Its hashes do not add up. Restore it from a copy, or from version control.'
        : 'Without it nobody can tell which clauses changed. Restore it from a copy, or from version control.',
    });
  }
  for (const { name, kind } of await shelf.list(digests)) {
    const root = name.replace(/\.json$/, '');
    if (kind !== 'file' || !/^[0-9a-f]{64}$/.test(root) || sources.has(root)) continue;
    faults.push({
      place: register.locateHead([]),
      rule: 'register-complete',
      level: 'error',
      reason: `Unexpected digest \`${root.slice(0, 12)}…\` of a text that no event is about, expected every text sent out to be in the register`,
      hint: 'Events were removed from the register. Restore it from a copy, or from version control.',
    });
  }
  return faults;
}
