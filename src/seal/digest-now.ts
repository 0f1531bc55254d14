/** The digest of a meeting's texts and facts as they are. */
import type { Meeting } from '../meeting.ts';
import type { Shelf } from '../world.ts';
import { canonicalForm, type Digest, digestOf } from './digest/digest.ts';
import { KeyMissing } from './digest/key-missing.ts';
import { inkOf } from './ink.ts';

/** The digest, or what it lacks: the key of restricted passages, or a text that is sound. */
export type DigestNow =
  | { readonly digest: Digest; readonly lacks: undefined }
  | { readonly digest: undefined; readonly lacks: 'key' | 'sound text' };

/** Makes the digest from what stands in the content folder. */
export async function digestNow(meeting: Meeting, shelf: Shelf): Promise<DigestNow> {
  try {
    const digest = digestOf(canonicalForm(meeting, await inkOf(meeting, shelf)));
    return { digest, lacks: undefined };
  } catch (error) {
    return { digest: undefined, lacks: error instanceof KeyMissing ? 'key' : 'sound text' };
  }
}
