/** The PDF that is signed: the edition as the parties validated it, the same whatever becomes of the minutes later. */

import { type Audience, audienceFolder, everybody } from '../audience.ts';
import { edit } from '../edit/edit.ts';
import { pdf } from '../format/pdf.ts';
import { compileTemplates } from '../format/templates.ts';
import type { Meeting } from '../meeting.ts';
import { editionName, editionsOf, expectKnown } from '../plan.ts';
import type { Library } from '../read/library.ts';
import type { Digest } from '../seal/digest/digest.ts';
import type { World } from '../world.ts';

/** Which edition is to be signed. */
export interface SigningBase {
  readonly meeting: Meeting;
  /** `en`, `fr`, `en-fr`. */
  readonly edition: string;
  readonly audience: Audience;
  /** Root of the digest of the text that was validated. */
  readonly root: string;
  /** The digest itself. */
  readonly digest: Digest | undefined;
}

/**
 * The bytes to sign, built from source; built again they are the same.
 * @throws {UsageError} where the meeting has no such edition.
 */
export async function signingBase(
  world: World,
  { meetings }: Library,
  { meeting, edition: wanted, audience, root, digest }: SigningBase,
): Promise<Uint8Array> {
  const all = editionsOf(meeting);
  expectKnown('edition', wanted, all.map(editionName));
  const languages = all.find((one) => editionName(one) === wanted) ?? [];
  const edition = edit(
    meeting,
    { languages, audience },
    {
      meetings,
      locales: world.locales,
      standing: { status: 'validated', stale: false, root, digest, attestations: [], history: [] },
    },
  );
  const templates = await compileTemplates(world.templates);
  const { bytes } = await pdf.render(
    // That a later meeting adopted the minutes is not what was signed.
    { ...edition, adoptedAt: undefined },
    { ...world, templates },
  );
  return bytes;
}

/** Where the signed PDF of an edition lies, as the register names it. */
export function signedFile(
  meetingId: string,
  { edition, audience, root }: Pick<SigningBase, 'edition' | 'audience' | 'root'>,
): string {
  // A text that was circulated anew is signed in files of its own; the earlier ones stay as they are.
  const folder = audience === everybody ? 'signed' : `signed/${audienceFolder(audience)}`;
  return `${folder}/${root.slice(0, 12)}/${meetingId}.${edition}.pdf`;
}
