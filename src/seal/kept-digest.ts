/** Digests kept beside the register, so that it can be told later what changed, clause by clause. */
import { z } from 'zod';
import { type Digest, rebound } from './digest/digest.ts';
import type { Hash } from './digest/hash.ts';

/** The name under which a PDF carries the digest of its minutes. */
export const digestName = 'digest.json';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const schema = z.strictObject({
  root: hash,
  facts: z.strictObject({
    hash,
    fields: z.record(z.string(), hash),
    closed: z.record(z.string(), hash).optional(),
  }),
  texts: z.record(
    z.string(),
    z.strictObject({
      hash,
      parts: z.array(
        z.strictObject({
          key: z.string(),
          hash,
          closed: z.array(hash).optional(),
          pictures: z.array(z.union([hash, z.literal('')])).optional(),
        }),
      ),
    }),
  ),
});

/** The digest as a file. */
export function keepDigest(digest: Digest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(digest, undefined, 1)}\n`);
}

/** The digest in a file; `undefined` where its hashes do not add up to the root that is asked for. */
export function keptDigest(bytes: Uint8Array, root: Hash): Digest | undefined {
  try {
    const digest = schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return rebound(digest).root === root && digest.root === root ? digest : undefined;
  } catch {
    return undefined;
  }
}
