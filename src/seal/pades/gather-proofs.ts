/** Asks about every certificate that a signature rests on, and keeps only answers that hold. */
import { sayFinding } from '../verify/finding.ts';
import { findPath } from '../verify/path.ts';
import { type Proofs, type Revocation, revocation } from '../verify/revocation.ts';
import { type Certificate, crlAddresses, ocspAddresses, spoken } from './asn1/certificate.ts';
import { readCrl } from './asn1/crl.ts';
import { ocspRequest, readOcspResponse } from './asn1/ocsp.ts';
import { oids } from './asn1/oids.ts';
import type { Keeping } from './keep-proofs.ts';
import { Refusal } from './refusal.ts';

const deepest = 3;

/** The certificates of all chains, with proof for each that it was not revoked. */
export async function gatherProofs(
  certificates: readonly Certificate[],
  known: Proofs,
  keeping: Keeping,
): Promise<Proofs> {
  let proofs: Proofs = { ...known, certificates: [] };
  let pool = known.certificates;
  const todo = certificates.map((certificate) => ({ certificate, depth: 0 }));
  for (let next = todo.shift(); next; next = todo.shift()) {
    const path = await findPath(next.certificate, pool, keeping.anchors, keeping.at);
    if (path.fault)
      throw new Refusal(
        'untrusted',
        `Unexpected signer, expected one whose certificate leads to a trust anchor. ${sayFinding(path.fault, 'en')}`,
        'Add the root certificate of the authority to the trust anchors, or ask the signer for the missing certificates.',
      );
    proofs = { ...proofs, certificates: [...proofs.certificates, ...path.certificates] };
    for (const [index, certificate] of path.certificates.entries()) {
      const issuer = path.certificates[index + 1];
      if (!issuer || certificate.extensions.has(oids.ocspNoCheck)) continue;
      const asked = await ask(certificate, issuer, { ...proofs, certificates: pool }, keeping);
      proofs = { ...proofs, ocsps: asked.ocsps, crls: asked.crls };
      const { state } = asked;
      if (state.status !== 'good' || !state.responder || state.responder === issuer) continue;
      pool = [...pool, state.responder];
      if (next.depth < deepest) todo.push({ certificate: state.responder, depth: next.depth + 1 });
    }
  }
  return { ...proofs, certificates: [...new Set(proofs.certificates)] };
}

interface Asked extends Proofs {
  readonly state: Revocation;
}

/** Asks the responder first, since its answer is fresh and small, then takes the list. */
async function ask(
  certificate: Certificate,
  issuer: Certificate,
  known: Proofs,
  { sources, at }: Keeping,
): Promise<Asked> {
  let proofs = known;
  let state = await revocation(certificate, issuer, proofs, at);
  for (const address of ocspAddresses(certificate)) {
    if (state.status !== 'unknown') break;
    const answer = await sources.ocsp(address, await ocspRequest(certificate, issuer));
    const read = readOr(answer, readOcspResponse);
    if (!read) continue;
    const more = { ...proofs, ocsps: [...proofs.ocsps, read] };
    state = await revocation(certificate, issuer, more, at);
    if (state.status !== 'unknown') proofs = more;
  }
  for (const address of crlAddresses(certificate)) {
    if (state.status !== 'unknown') break;
    const read = readOr(await sources.crl(address), readCrl);
    if (!read) continue;
    const more = { ...proofs, crls: [...proofs.crls, read] };
    state = await revocation(certificate, issuer, more, at);
    if (state.status !== 'unknown') proofs = more;
  }
  const who = spoken(certificate.subject);
  if (state.status === 'revoked')
    throw new Refusal(
      'revoked',
      `Unexpected certificate of ${who}, revoked on ${state.on.toISOString().slice(0, 10)}, expected one that is in force`,
      'The signature cannot be relied on. Ask the signatory to sign a new copy with another certificate.',
    );
  if (state.status === 'unknown')
    throw new Refusal(
      'no-answer-about-certificate',
      `Unexpected silence about the certificate of ${who}, expected an answer whether it was revoked`,
      'The services of its issuer did not answer or gave nothing that holds. Try again later; the signatures are not affected.',
    );
  return { ...proofs, state };
}

function readOr<T>(bytes: Uint8Array | undefined, read: (der: Uint8Array) => T): T | undefined {
  if (!bytes) return undefined;
  try {
    return read(bytes);
  } catch {
    return undefined;
  }
}
