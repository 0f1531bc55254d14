/** Whether a certificate can be relied on at a time: its way to somebody trusted, and that nobody on it was revoked. */
import { type Certificate, keyUsage, spoken, usage } from '../pades/asn1/certificate.ts';
import { type Finding, finding } from './finding.ts';
import { findPath } from './path.ts';
import { type Proofs, revocation } from './revocation.ts';

/** The answer, and the way where there is one. */
export interface Trust {
  readonly findings: readonly Finding[];
  readonly path: readonly Certificate[] | undefined;
  /** Whether the document itself proves that no certificate was revoked of which one must ask. */
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
  const told = await revocations(path, proofs, at);
  findings.push(...told);
  const isProven = mayUse && told.every(({ id }) => !doubts.includes(id));
  return { findings, path, isProven };
}

/** What speaks against a certificate. */
const doubts: readonly Finding['id'][] = ['revoked', 'revocation-unknown'];

/** What is known of each certificate below the trusted one; of that nobody is asked. */
async function revocations(
  path: readonly [Certificate, ...Certificate[]],
  proofs: Proofs,
  at: Date,
): Promise<readonly Finding[]> {
  const [first] = path;
  if (path.length === 1) return [finding('revocation-not-asked', { who: spoken(first.subject) })];
  const told: Finding[] = [];
  for (const [index, certificate] of path.entries()) {
    const issuer = path[index + 1];
    if (!issuer) break;
    told.push(await toldAbout(certificate, issuer, proofs, at));
  }
  return told;
}

async function toldAbout(
  certificate: Certificate,
  issuer: Certificate,
  proofs: Proofs,
  at: Date,
): Promise<Finding> {
  const who = spoken(certificate.subject);
  const state = await revocation(certificate, issuer, proofs, at);
  if (state.status === 'revoked') return finding('revoked', { who, time: state.on.toISOString() });
  if (state.status === 'unknown') return finding('revocation-unknown', { who });
  if (state.status === 'exempt') return finding('revocation-exempt', { who });
  const { responder } = state;
  if (responder && responder !== issuer) {
    const speaker = await revocation(responder, issuer, proofs, at);
    // Somebody who was revoked vouches for nobody.
    if (speaker.status === 'revoked') return finding('revocation-unknown', { who });
  }
  return finding('revocation-good', { who });
}
