/** Whether a certificate may sign a document now; said before anything is signed, not by a verifier years later. */
import {
  authority,
  type Certificate,
  keyUsage,
  purposes,
  spoken,
  usage,
} from './asn1/certificate.ts';
import { checkSignature } from './asn1/check-signature.ts';
import { readDer } from './asn1/der.ts';
import { oids } from './asn1/oids.ts';
import { algorithm, nothing } from './asn1/write.ts';
import { Refusal } from './refusal.ts';
import { schemeOf } from './signing-key.ts';

const purposesOfDocuments: readonly string[] = [
  '2.5.29.37.0',
  // Documents (RFC 9336), and what was used before there was that.
  '1.3.6.1.5.5.7.3.36',
  '1.3.6.1.5.5.7.3.4',
  '1.3.6.1.5.5.7.3.2',
  '1.2.840.113583.1.1.5',
  '1.3.6.1.4.1.311.10.3.12',
];

/**
 * Passes a certificate that is valid at `at` and meant for signing documents.
 * @throws {Refusal} for any other.
 */
export function checkCertificate(certificate: Certificate, at: Date): void {
  const who = spoken(certificate.subject);
  const day = (date: Date) => date.toISOString().slice(0, 10);
  if (at < certificate.notBefore)
    throw new Refusal(
      'certificate-not-yet-valid',
      `Unexpected certificate of ${who} that is valid from ${day(certificate.notBefore)}, expected one that is valid on ${day(at)}`,
      'Check the clock of this computer, or sign when the certificate has become valid.',
    );
  if (at > certificate.notAfter)
    throw new Refusal(
      'certificate-expired',
      `Unexpected certificate of ${who} that expired on ${day(certificate.notAfter)}, expected one that is valid on ${day(at)}`,
      'Ask the issuer for a new certificate.',
    );
  if (!isForDocuments(certificate))
    throw new Refusal(
      'wrong-key-usage',
      `Unexpected use of the certificate of ${who}, expected one that is meant for signing documents`,
      'Certificates of web servers, of issuers, and for encryption only, cannot sign minutes: ask for one for electronic signatures.',
    );
  if (!schemeOf(certificate))
    throw new Refusal(
      'unknown-key',
      `Unexpected kind of key in the certificate of ${who}, expected RSA, P-256, P-384 or P-521`,
      'Ask the issuer for a certificate with one of these keys.',
    );
}

/** Whether a certificate is meant for signing documents: not for a server, a program, a time or an answer alone. */
export function isForDocuments(certificate: Certificate): boolean {
  const uses = keyUsage(certificate);
  const mayUse = uses
    ? uses.has(usage.digitalSignature) || uses.has(usage.nonRepudiation)
    : !authority(certificate);
  const meant = purposes(certificate);
  return mayUse && (!meant || meant.some((one) => purposesOfDocuments.includes(one)));
}

/**
 * Passes an RSA key of at least 2048 bits.
 * @throws {Refusal} for a shorter one.
 */
export async function checkKeyLength(certificate: Certificate): Promise<void> {
  if (!schemeOf(certificate)?.isRsa) return;
  const { publicKey } = certificate;
  const named = readDer(algorithm(oids.rsaSha256, nothing));
  const empty = new Uint8Array();
  const claim = { publicKey, algorithm: named, data: empty, signature: empty };
  if ((await checkSignature(claim)) !== 'weak') return;
  throw new Refusal(
    'short-key',
    `Unexpected length of the key of ${spoken(certificate.subject)}, expected 2048 bits or more`,
    'Ask the issuer for a certificate with a longer key.',
  );
}
