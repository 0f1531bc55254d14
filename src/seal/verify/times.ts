/** When the signatures of a document existed, as far as timestamps prove it (ETSI EN 319 102-1, 5.6). */
import type { Certificate } from '../pades/asn1/certificate.ts';
import { single } from '../pades/asn1/cms.ts';
import { oids } from '../pades/asn1/oids.ts';
import { signerOf } from '../pades/asn1/signer-of.ts';
import { readTimestampToken, type TimestampToken } from '../pades/asn1/timestamp-token.ts';
import { tokenFault } from '../pades/token-fault.ts';
import { type Finding, finding } from './finding.ts';
import type { Examined } from './integrity.ts';
import type { Proofs } from './revocation.ts';
import { type Trust, trust } from './trust.ts';

/** A timestamp that can be relied on, and the revision that it covers. */
export interface ProvenTime {
  readonly revision: number;
  readonly time: Date;
  readonly isProven: boolean;
}

/** What a timestamp is worth. */
export interface Timed {
  readonly findings: readonly Finding[];
  readonly proven: { readonly time: Date; readonly isProven: boolean } | undefined;
}

/** The earliest proof that what a revision holds existed; the present where there is none. */
export function existedAt(revision: number, times: readonly ProvenTime[], now: Date): Date {
  const later = times.filter((one) => one.revision > revision).map(({ time }) => time.getTime());
  return later.length > 0 ? new Date(Math.min(...later)) : now;
}

/** Weighs the timestamp within a signature; nothing where it has none. */
export async function signatureTime(
  { signed }: Examined,
  anchors: readonly Certificate[],
  proofs: Proofs,
  at: Date,
): Promise<Timed | undefined> {
  const attribute = signed ? single(signed.signer.unsigned, oids.signatureTimeStamp) : undefined;
  if (!signed || !attribute) return undefined;
  let token: TimestampToken;
  try {
    token = readTimestampToken(attribute.bytes);
  } catch {
    return { findings: [finding('timestamp-wrong', { detail: 'unreadable' })], proven: undefined };
  }
  if (!(await token.isAbout(signed.signer.signature)))
    return { findings: [finding('timestamp-wrong', { detail: 'imprint' })], proven: undefined };
  return await weigh(token, anchors, proofs, at);
}

/** Weighs a token that is known to be about what it should be about. */
export async function weigh(
  { signed, time }: TimestampToken,
  anchors: readonly Certificate[],
  proofs: Proofs,
  at: Date,
): Promise<Timed> {
  const certificate = signerOf(signed);
  const fault = await tokenFault(signed, certificate);
  if (fault || !certificate)
    return {
      findings: [finding('timestamp-wrong', { detail: fault ?? 'certificate-missing' })],
      proven: undefined,
    };
  const pool = { ...proofs, certificates: [...signed.certificates, ...proofs.certificates] };
  const trusted: Trust = await trust(certificate, anchors, pool, at);
  const isTimely = time >= certificate.notBefore && time <= certificate.notAfter;
  const doubts = trusted.findings.filter(
    ({ id, weight }) => weight !== 'good' && weight !== 'note' && id !== 'revocation-unknown',
  );
  if (!trusted.path || !isTimely || doubts.length > 0)
    return { findings: [finding('timestamp-untrusted'), ...doubts], proven: undefined };
  const unknown = trusted.findings.filter(({ id }) => id === 'revocation-unknown');
  return {
    findings: [finding('time-proven', { time: time.toISOString() }), ...unknown],
    proven: { time, isProven: trusted.isProven },
  };
}
