/** Checks one signature with a public key: RSA and ECDSA with SHA-2, by Web Crypto. */
import { owned } from '../../../bytes.ts';
import { type Der, fields, oid, readDer, small } from './der.ts';
import { digests, oids } from './oids.ts';

/** `weak`: the mathematics may be right, but nobody should rely on it any more. */
export type Checked = 'good' | 'bad' | 'weak' | 'unknown-algorithm';

/** What is to be checked. */
export interface Claim {
  /** SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array;
  /** AlgorithmIdentifier of the signature. */
  readonly algorithm: Der;
  /** The digest that CMS names beside an algorithm that does not name one. */
  readonly digest?: string | undefined;
  readonly data: Uint8Array;
  readonly signature: Uint8Array;
}

const byAlgorithm: ReadonlyMap<string, readonly ['RSASSA-PKCS1-v1_5' | 'ECDSA', string]> = new Map([
  [oids.rsaSha256, ['RSASSA-PKCS1-v1_5', 'SHA-256']],
  [oids.rsaSha384, ['RSASSA-PKCS1-v1_5', 'SHA-384']],
  [oids.rsaSha512, ['RSASSA-PKCS1-v1_5', 'SHA-512']],
  [oids.ecdsaSha256, ['ECDSA', 'SHA-256']],
  [oids.ecdsaSha384, ['ECDSA', 'SHA-384']],
  [oids.ecdsaSha512, ['ECDSA', 'SHA-512']],
]);

const curves: ReadonlyMap<string, readonly [string, number]> = new Map([
  [oids.p256, ['P-256', 32]],
  [oids.p384, ['P-384', 48]],
  [oids.p521, ['P-521', 66]],
]);

/** Whether the owner of the key signed the data. */
export async function checkSignature(claim: Claim): Promise<Checked> {
  try {
    return await check(claim);
  } catch {
    // A key or a signature that cannot be read proves nothing.
    return 'bad';
  }
}

async function check({ publicKey, algorithm, digest, data, signature }: Claim): Promise<Checked> {
  const parts = fields(algorithm);
  const id = oid(parts.take(0x06));
  if (id === oids.rsaPss) {
    const { hash, saltLength } = pss(parts.maybe(0x30));
    return await run(publicKey, { name: 'RSA-PSS', hash, saltLength }, data, signature);
  }
  const [kind, hash] =
    id === oids.rsa
      ? (['RSASSA-PKCS1-v1_5', digests.get(digest ?? '')] as const)
      : (byAlgorithm.get(id) ?? []);
  if (kind === undefined) return 'unknown-algorithm';
  if (hash === undefined) return 'weak';
  if (kind !== 'ECDSA') return await run(publicKey, { name: kind, hash }, data, signature);
  const key = fields(fields(readDer(publicKey)).take(0x30));
  if (oid(key.take()) !== oids.ecKey) return 'bad';
  const [namedCurve, size] = curves.get(oid(key.take(0x06))) ?? [];
  if (namedCurve === undefined || size === undefined) return 'unknown-algorithm';
  return await run(publicKey, { name: kind, hash, namedCurve }, data, plain(signature, size));
}

interface Scheme {
  readonly name: string;
  readonly hash: string;
  readonly namedCurve?: string;
  readonly saltLength?: number;
}

async function run(
  publicKey: Uint8Array,
  scheme: Scheme,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<Checked> {
  const key = await crypto.subtle.importKey('spki', owned(publicKey), scheme, false, ['verify']);
  const { algorithm } = key;
  if ('modulusLength' in algorithm && Number(algorithm.modulusLength) < 2048) return 'weak';
  const good = await crypto.subtle.verify(scheme, key, owned(signature), owned(data));
  return good ? 'good' : 'bad';
}

/** RSASSA-PSS-params (RFC 4055, 3.1). */
function pss(parameters: Der | undefined): { readonly hash: string; readonly saltLength: number } {
  if (!parameters) throw new Error('Unexpected absence of parameters');
  const parts = fields(parameters);
  const hash = parts.maybe(0xa0);
  parts.maybe(0xa1);
  const salt = parts.maybe(0xa2);
  const name = hash
    ? digests.get(oid(fields(fields(hash, 0xa0).take(0x30)).take(0x06)))
    : undefined;
  if (name === undefined) throw new Error('Unexpected digest');
  return { hash: name, saltLength: salt ? small(fields(salt, 0xa2).take(0x02)) : 20 };
}

/** An ECDSA signature as Web Crypto has it: two numbers of the curve's size, one after the other. */
function plain(signature: Uint8Array, size: number): Uint8Array {
  const parts = fields(readDer(signature));
  const out = new Uint8Array(size * 2);
  for (const end of [size, size * 2]) {
    const { content } = parts.take(0x02);
    const number = content[0] === 0 ? content.subarray(1) : content;
    if (number.length > size) throw new Error('Unexpected size of a number');
    out.set(number, end - number.length);
  }
  return out;
}
