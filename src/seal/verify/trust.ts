/** Whether a certificate can be relied on at a time: its way to somebody trusted, and that nobody on it was revoked. */
import { type Certificate, keyUsage, spoken, usage } from '../pades/asn1/certificate.ts';
import { type Finding, finding } from './finding.ts';
import { findPath } from './path.ts';
import { type Proofs, revocation } from './revocation.ts';

/** The answer, and the way where there is one. */
export interface Trust {
  readonly findings: readonly Finding[];
  readonly path: readonly Certificate[] | undefined;
  /** Whether the document itself proves that no certificate was revoked. */
  readonly isProven: boolean;
}

/** Relies on `certificate` or says why not. */
export async function trust(
  certificate: Certificate,
  anchors: readonly Certificate[],
  proofs: Proofs,
  at: Date,
): Promise<Trust> {
  const found = await findPath(certificate, proofs.certificates, anchors, at);
  if (found.fault) return { findings: [found.fault], path: undefined, isProven: false };
  const path = found.certificates;
  const who = spoken(certificate.subject);
  const uses = keyUsage(certificate);
  const mayUse = !uses || uses.has(usage.digitalSignature) || uses.has(usage.nonRepudiation);
  const findings: Finding[] = mayUse ? [] : [finding('chain-usage', { who })];
  const anchor = spoken((path.at(-1) ?? certificate).subject);
  findings.push(finding('chain-trusted', { who, anchor }));
  const doubts = await revocations(path, proofs, at);
  findings.push(...(doubts.length > 0 ? doubts : [finding('revocation-good')]));
  return { findings, path, isProven: mayUse && doubts.length === 0 };
}

/** What speaks against each certificate below the trusted one. */
async function revocations(
  path: readonly Certificate[],
  proofs: Proofs,
  at: Date,
): Promise<readonly Finding[]> {
  const doubts: Finding[] = [];
  for (const [index, certificate] of path.entries()) {
    const issuer = path[index + 1];
    if (!issuer) break;
    const who = spoken(certificate.subject);
    const state = await revocation(certificate, issuer, proofs, at);
    if (state.status === 'revoked')
      doubts.push(finding('revoked', { who, time: state.on.toISOString() }));
    if (state.status === 'unknown') doubts.push(finding('revocation-unknown', { who }));
    if (state.status !== 'good' || !state.responder || state.responder === issuer) continue;
    const speaker = await revocation(state.responder, issuer, proofs, at);
    // Somebody who was revoked vouches for nobody.
    if (speaker.status === 'revoked') doubts.push(finding('revocation-unknown', { who }));
  }
  return doubts;
}
