/** The signed PDF of an edition: once all have signed, it is what goes out. */
import { type Audience, everybody } from '../audience.ts';
import type { Shelf } from '../world.ts';
import { hashBytes } from './digest/hash.ts';
import type { EventOf } from './register/schema.ts';
import { sealPaths } from './seal-paths.ts';
import type { Standing } from './standing.ts';

/** For whom the edition is that was signed: its file tells. */
export function audienceOf({ file }: Pick<EventOf<'signed'>, 'file'>): Audience {
  return /^signed\/restricted\/([^/]+)\//.exec(file)?.[1] ?? everybody;
}

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
    (one) => one.root === root && one.edition === edition && audienceOf(one) === audience,
  );
  const bytes = last && (await shelf.read(sealPaths(standing.meeting).file(last.file)));
  return bytes && hashBytes(bytes) === last.sha256 ? bytes : undefined;
}
