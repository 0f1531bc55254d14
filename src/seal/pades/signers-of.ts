/** All who signed a file or gave a time for it, and all certificates that came along. */

import { sameBytes } from '../../bytes.ts';
import { examine } from '../verify/integrity.ts';
import { listSignatures } from '../verify/listed.ts';
import type { Certificate } from './asn1/certificate.ts';
import { single } from './asn1/cms.ts';
import { oids } from './asn1/oids.ts';
import { signerOf } from './asn1/signer-of.ts';
import { readTimestampToken } from './asn1/timestamp-token.ts';
import type { RevisedPdf } from './file/revisions.ts';

/** Who signed a file. */
export interface Signers {
  /** Certificates of those who signed or gave a time, each once. */
  readonly certificates: readonly Certificate[];
  /** All certificates that came along with the signatures. */
  readonly pool: readonly Certificate[];
}

/** The signers as the signatures name them, whether or not these hold. */
export async function signersOf(pdf: RevisedPdf): Promise<Signers> {
  const certificates: Certificate[] = [];
  const pool: Certificate[] = [];
  for (const { introduced, number } of listSignatures(pdf)) {
    if (number === undefined) continue;
    const { signed, certificate } = await examine(pdf, introduced, number);
    if (!signed || !certificate) continue;
    certificates.push(certificate);
    pool.push(...signed.certificates);
    const stamp = single(signed.signer.unsigned, oids.signatureTimeStamp);
    if (!stamp) continue;
    const token = readTimestampToken(stamp.bytes);
    const authority = signerOf(token.signed);
    pool.push(...token.signed.certificates);
    if (authority) certificates.push(authority);
  }
  const distinct = certificates.filter(
    (one, index) => certificates.findIndex((other) => sameBytes(one.der, other.der)) === index,
  );
  return { certificates: distinct, pool };
}
