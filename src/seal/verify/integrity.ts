/** Whether a signature is about the whole of a revision and fits its bytes (ISO 32000-1, 12.8.1; ETSI EN 319 142-1, 5). */
import { concat, digestOf, sameBytes } from '../../bytes.ts';
import type { Certificate } from '../pades/asn1/certificate.ts';
import { checkSignature } from '../pades/asn1/check-signature.ts';
import { readSignedData, type SignedData, single } from '../pades/asn1/cms.ts';
import { oid, readFirst } from '../pades/asn1/der.ts';
import { digests, oids } from '../pades/asn1/oids.ts';
import { bindsCertificate, signerOf } from '../pades/asn1/signer-of.ts';
import { readTimestampToken, type TimestampToken } from '../pades/asn1/timestamp-token.ts';
import type { RevisedPdf } from '../pades/file/revisions.ts';
import { tokenFault } from '../pades/token-fault.ts';
import { type Finding, finding } from './finding.ts';
import { type Located, locate } from './locate.ts';

/** A signature with what is known of it before anybody is trusted. */
export interface Examined {
  readonly findings: readonly Finding[];
  readonly kind: 'signature' | 'timestamp';
  readonly located?: Located | undefined;
  readonly signed?: SignedData | undefined;
  readonly certificate?: Certificate | undefined;
  /** Where the signature is a timestamp of the document. */
  readonly token?: TimestampToken | undefined;
}

/** Examines the signature that was first seen in a revision, in the object of a number. */
export async function examine(
  pdf: RevisedPdf,
  introduced: number,
  number: number,
): Promise<Examined> {
  const located = locate(pdf, introduced, number);
  if (!('range' in located)) return { kind: 'signature', findings: [located] };
  const kind = located.form === 'ETSI.RFC3161' ? 'timestamp' : 'signature';
  const opened = open(located.contents);
  if (!('signer' in opened)) return { kind, located, findings: [opened] };
  const [start, end, from, length] = located.range;
  const content = concat([
    pdf.bytes.subarray(start, start + end),
    pdf.bytes.subarray(from, from + length),
  ]);
  const certificate = signerOf(opened);
  const about = { kind, located, signed: opened, certificate } as const;
  try {
    if (kind === 'timestamp') {
      const token = readTimestampToken(opened.der);
      return { ...about, token, findings: await examineToken(token, certificate, content) };
    }
    return { ...about, findings: await examineSignature(opened, certificate, content, located) };
  } catch {
    return { ...about, findings: [finding('cms-unreadable')] };
  }
}

function open(contents: Uint8Array): SignedData | Finding {
  try {
    const { bytes } = readFirst(contents);
    // What stands behind the signature is not signed.
    if (contents.subarray(bytes.length).some((byte) => byte !== 0)) return finding('padding');
    return readSignedData(bytes);
  } catch {
    return finding('cms-unreadable');
  }
}

async function examineToken(
  token: TimestampToken,
  certificate: Certificate | undefined,
  content: Uint8Array,
): Promise<readonly Finding[]> {
  if (!(await token.isAbout(content))) return [finding('digest-differs')];
  const fault = await tokenFault(token.signed, certificate);
  if (fault === 'certificate-missing') return [finding('certificate-missing')];
  if (fault === 'wrong-certificate') return [finding('certificate-wrong')];
  if (fault === 'weak') return [finding('algorithm-weak')];
  return [fault ? finding('signature-wrong') : finding('intact')];
}

async function examineSignature(
  { contentType, content: enclosed, signer }: SignedData,
  certificate: Certificate | undefined,
  content: Uint8Array,
  { form }: Located,
): Promise<readonly Finding[]> {
  if (!certificate) return [finding('certificate-missing')];
  const stated = single(signer.signed, oids.contentType);
  const digest = single(signer.signed, oids.messageDigest);
  if (contentType !== oids.data || enclosed || !stated || oid(stated) !== oids.data || !digest)
    return [finding('cms-unreadable')];
  const algorithm = digests.get(signer.digest);
  if (!algorithm) return [finding('algorithm-weak')];
  if (!sameBytes(digest.content, await digestOf(algorithm, content)))
    return [finding('digest-differs')];
  const binds = await bindsCertificate(signer, certificate);
  if (binds === false) return [finding('certificate-wrong')];
  if (binds === undefined && form === 'ETSI.CAdES.detached') return [finding('cms-unreadable')];
  const checked = await checkSignature({
    publicKey: certificate.publicKey,
    algorithm: signer.algorithm,
    digest: signer.digest,
    data: signer.signedBytes,
    signature: signer.signature,
  });
  if (checked === 'bad') return [finding('signature-wrong')];
  if (checked === 'weak') return [finding('algorithm-weak')];
  if (checked === 'unknown-algorithm') return [finding('algorithm-unknown')];
  return [
    finding('intact'),
    ...(binds === undefined ? [finding('certificate-not-bound')] : []),
    ...(signer.signed.has(oids.signingTime) ? [finding('signing-time-claimed')] : []),
  ];
}
