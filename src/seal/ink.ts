/** What a meeting's digest needs besides its texts: the key of restricted passages, and the hashes of pictures. */
import type { Meeting } from '../meeting.ts';
import type { Shelf } from '../world.ts';
import type { Ink } from './digest/parts.ts';
import { picturesOf } from './digest/pictures.ts';
import { sealPaths } from './seal-paths.ts';

/** Reads key and pictures; a key that is none counts as missing. */
export async function inkOf(meeting: Meeting, shelf: Shelf): Promise<Ink> {
  const bytes = await shelf.read(sealPaths(meeting).key);
  const written = bytes ? new TextDecoder().decode(bytes).trim() : '';
  return {
    pictures: await picturesOf(meeting, shelf),
    key: /^[0-9a-f]{64}$/.test(written) ? written : undefined,
  };
}
