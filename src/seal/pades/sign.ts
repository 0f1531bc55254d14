/** Signs a field of a PDF at PAdES B-B, or B-T with a timestamp authority (ETSI EN 319 142-1, 6). */
import { digestOf } from '../../bytes.ts';
import type { Certificate } from './asn1/certificate.ts';
import { algorithm, nothing } from './asn1/write.ts';
import { buildCms, signedAttributes } from './build-cms.ts';
import { checkCertificate, checkKeyLength } from './check-certificate.ts';
import { openToSign } from './open-to-sign.ts';
import type { TimestampAuthority } from './ports.ts';
import { type Place, reserve } from './reserve.ts';
import { fill, signedBytes } from './reserved.ts';
import type { Scheme, SigningKey } from './signing-key.ts';
import { timestamp } from './timestamp.ts';

/** By what and where to sign. */
export interface Signing extends Place {
  readonly key: SigningKey;
  /** Who proves the time; without it the level is B-B. */
  readonly authority?: TimestampAuthority | undefined;
}

/**
 * The PDF with one signature more; its first bytes are those of the PDF that was given.
 * @throws {Refusal} where the certificate may not sign, the field is not free, or the authority does not answer rightly.
 */
export async function sign(bytes: Uint8Array, signing: Signing): Promise<Uint8Array> {
  const { key, at, authority } = signing;
  checkCertificate(key.certificate, at);
  await checkKeyLength(key.certificate);
  const pdf = await openToSign(bytes);
  const reserved = await reserve(pdf, signing, roomFor([key.certificate, ...key.chain]));
  const digest = await digestOf(key.scheme.digest, signedBytes(reserved));
  const attributes = await signedAttributes(digest, key.certificate);
  const signature = await key.sign(attributes);
  const cms = buildCms({
    signedAttributes: attributes,
    signature,
    digestId: key.scheme.digestId,
    algorithm: algorithmOf(key.scheme),
    certificate: key.certificate,
    chain: key.chain,
    timestamp: authority ? await timestamp(signature, authority) : undefined,
  });
  return fill(reserved, cms);
}

/** Enough for the certificates, a signature of any usual key, and a timestamp with the certificates of its authority. */
export function roomFor(certificates: readonly Certificate[]): number {
  return certificates.reduce((sum, { der }) => sum + der.length, 24_576);
}

/** AlgorithmIdentifier: RSA's is followed by NULL (RFC 4055, 5), those of ECDSA by nothing (RFC 5758, 3.2). */
export function algorithmOf({ id, isRsa }: Scheme): Uint8Array {
  return isRsa ? algorithm(id, nothing) : algorithm(id);
}
