/** Whether a certificate was revoked, by what authorities have signed about it (RFC 6960, 3.2; RFC 5280, 6.3). */
import { type Certificate, keyUsage, purposes, usage } from '../pades/asn1/certificate.ts';
import { checkSignature } from '../pades/asn1/check-signature.ts';
import type { Crl } from '../pades/asn1/crl.ts';
import type { OcspAnswer, OcspResponse } from '../pades/asn1/ocsp.ts';
import { oids } from '../pades/asn1/oids.ts';
import { isIssuer } from './path.ts';

/** What was said by authorities: not yet believed. */
export interface Proofs {
  readonly ocsps: readonly OcspResponse[];
  readonly crls: readonly Crl[];
  readonly certificates: readonly Certificate[];
}

/** What may be believed, and the proof of it. */
export type Revocation =
  | { readonly status: 'good'; readonly by: OcspResponse | Crl; readonly responder?: Certificate }
  /** Its issuer said that nobody need ask (RFC 6960, 4.2.2.2.1). */
  | { readonly status: 'exempt' }
  | { readonly status: 'revoked'; readonly on: Date }
  | { readonly status: 'unknown' };

/** The state of a certificate at a time. That it was revoked later does not matter. */
export async function revocation(
  certificate: Certificate,
  issuer: Certificate,
  { ocsps, crls, certificates }: Proofs,
  at: Date,
): Promise<Revocation> {
  if (certificate.extensions.has(oids.ocspNoCheck)) return { status: 'exempt' };
  let found: Revocation = { status: 'unknown' };
  for (const response of ocsps) {
    const answer = await answerAbout(response, certificate, issuer);
    if (!answer) continue;
    const responder = await responderOf(response, issuer, certificates);
    if (!responder) continue;
    if (answer.revoked && answer.revoked <= at) return { status: 'revoked', on: answer.revoked };
    if (answer.status !== 'unknown' && isTimely(answer, at))
      found = { status: 'good', by: response, responder };
  }
  for (const crl of crls) {
    if (!crl.covers(certificate) || !(await isSignedBy(crl, issuer))) continue;
    const on = crl.revoked(certificate);
    if (on && on <= at) return { status: 'revoked', on };
    if (found.status === 'unknown' && isTimely(crl, at)) found = { status: 'good', by: crl };
  }
  return found;
}

async function answerAbout(
  { answers }: OcspResponse,
  certificate: Certificate,
  issuer: Certificate,
): Promise<OcspAnswer | undefined> {
  for (const answer of answers) if (await answer.isAbout(certificate, issuer)) return answer;
  return undefined;
}

/** The one who signed the answer: the issuer, or somebody whom the issuer named for it (RFC 6960, 4.2.2.2). */
async function responderOf(
  response: OcspResponse,
  issuer: Certificate,
  pool: readonly Certificate[],
): Promise<Certificate | undefined> {
  for (const candidate of [issuer, ...response.certificates, ...pool]) {
    if (!(await response.isBy(candidate))) continue;
    const { algorithm, signed: data, signature } = response;
    const { publicKey } = candidate;
    if ((await checkSignature({ publicKey, algorithm, data, signature })) !== 'good') continue;
    if (candidate === issuer) return candidate;
    const isNamed = purposes(candidate)?.includes(oids.ocspSigning) === true;
    const isTimed =
      response.produced >= candidate.notBefore && response.produced <= candidate.notAfter;
    if (isNamed && isTimed && (await isIssuer(issuer, candidate))) return candidate;
  }
  return undefined;
}

async function isSignedBy(crl: Crl, issuer: Certificate): Promise<boolean> {
  const uses = keyUsage(issuer);
  if (uses && !uses.has(usage.crlSign)) return false;
  const { publicKey } = issuer;
  const { algorithm, signed: data, signature } = crl;
  return (await checkSignature({ publicKey, algorithm, data, signature })) === 'good';
}

/** Whether what was said was still meant to hold at the time, or was said after it. */
function isTimely(
  { from, until }: { readonly from: Date; readonly until: Date | undefined },
  at: Date,
): boolean {
  return until === undefined ? from >= at : until >= at;
}
