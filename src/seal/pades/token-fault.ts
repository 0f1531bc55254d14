/** What is wrong with a timestamp token in itself, its chain apart (RFC 3161, 2.3). */
import { digestOf, sameBytes } from '../../bytes.ts';
import { type Certificate, purposes } from './asn1/certificate.ts';
import { checkSignature } from './asn1/check-signature.ts';
import { type SignedData, single } from './asn1/cms.ts';
import { oid } from './asn1/der.ts';
import { digests, oids } from './asn1/oids.ts';
import { bindsCertificate } from './asn1/signer-of.ts';

/** Ids of faults of a token. */
export type TokenFault =
  | 'certificate-missing'
  | 'wrong-purpose'
  | 'wrong-content'
  | 'wrong-certificate'
  | 'weak'
  | 'bad-signature';

/** The fault, or nothing. */
export async function tokenFault(
  { contentType, content, signer }: SignedData,
  certificate: Certificate | undefined,
): Promise<TokenFault | undefined> {
  if (!certificate) return 'certificate-missing';
  const meant = purposes(certificate);
  const isCritical = certificate.extensions.get(oids.extendedKeyUsage)?.critical === true;
  // The certificate must be for timestamps and for nothing else.
  if (meant?.length !== 1 || meant[0] !== oids.timeStamping || !isCritical) return 'wrong-purpose';
  const stated = single(signer.signed, oids.contentType);
  const digest = single(signer.signed, oids.messageDigest);
  if (!stated || !digest || !content || oid(stated) !== contentType) return 'wrong-content';
  if ((await bindsCertificate(signer, certificate)) !== true) return 'wrong-certificate';
  const algorithm = digests.get(signer.digest);
  if (!algorithm) return 'weak';
  if (!sameBytes(digest.content, await digestOf(algorithm, content))) return 'wrong-content';
  const checked = await checkSignature({
    publicKey: certificate.publicKey,
    algorithm: signer.algorithm,
    digest: signer.digest,
    data: signer.signedBytes,
    signature: signer.signature,
  });
  if (checked === 'good') return undefined;
  return checked === 'weak' ? 'weak' : 'bad-signature';
}
