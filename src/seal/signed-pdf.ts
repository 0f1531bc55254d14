/** The signed PDF of an edition: once all have signed, it is what goes out. */
import { type Audience, audienceFolder, everybody } from '../audience.ts';
import type { Shelf } from '../world.ts';
import { hashBytes } from './digest/hash.ts';
import { sealPaths } from './seal-paths.ts';
import type { Standing } from './standing.ts';

/** The bytes that the register knows; `undefined` where the edition is not signed by all, or its text has changed. */
export async function signedPdf(
  standing: Standing | undefined,
  { edition, audience }: { readonly edition: string; readonly audience: Audience },
  shelf: Shelf,
): Promise<Uint8Array | undefined> {
  if (!standing?.trusted || standing.stale || !standing.state.isComplete) return undefined;
  const { signed, root, withdrawn } = standing.state.course;
  // What was withdrawn is no longer published, however well it was signed.
  if (withdrawn && audience === everybody) return undefined;
  // Of minutes that were corrected later nobody signed the text in force.
  const last = signed.findLast(
    (one) => one.root === root && one.edition === edition && isSignedFor(audience, one.file),
  );
  const bytes = last && (await shelf.read(sealPaths(standing.meeting).file(last.file)));
  return bytes && hashBytes(bytes) === last.sha256 ? bytes : undefined;
}

/** Whether the file, as the register names it, is the edition of an audience. */
function isSignedFor(audience: Audience, file: string): boolean {
  const folder = `signed/${audienceFolder(audience)}/`;
  return audience === everybody ? !file.startsWith('signed/restricted/') : file.startsWith(folder);
}
