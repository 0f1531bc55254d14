/** Finds the way from a certificate to one that the reader trusts (RFC 5280, 6). */
import { sameBytes } from '../../bytes.ts';
import { authority, type Certificate, keyUsage, spoken, usage } from '../pades/asn1/certificate.ts';
import { checkSignature } from '../pades/asn1/check-signature.ts';
import { oids } from '../pades/asn1/oids.ts';
import { type Finding, finding } from './finding.ts';

/** The way, from the certificate to the trusted one; or why there is none. */
export type Path =
  | { readonly certificates: readonly [Certificate, ...Certificate[]]; readonly fault?: undefined }
  | { readonly fault: Finding };

const longest = 8;
/** More than any honest way needs; certificates that sign each other could be searched for ever. */
const mostChecks = 300;

const known: readonly string[] = [
  oids.keyUsage,
  oids.basicConstraints,
  oids.extendedKeyUsage,
  oids.certificatePolicies,
  oids.qcStatements,
  oids.subjectKeyIdentifier,
];

/** The way of `leaf` at a time, through certificates of the pool. */
export async function findPath(
  leaf: Certificate,
  pool: readonly Certificate[],
  anchors: readonly Certificate[],
  at: Date,
): Promise<Path> {
  return await search([leaf], pool, anchors, at, { left: mostChecks });
}

async function search(
  way: readonly [Certificate, ...Certificate[]],
  pool: readonly Certificate[],
  anchors: readonly Certificate[],
  at: Date,
  checks: { left: number },
): Promise<Path> {
  const last = way.at(-1) ?? way[0];
  if (anchors.some((anchor) => sameBytes(anchor.der, last.der))) return { certificates: way };
  const fault = faultOf(last, way.length - 1, at);
  if (fault) return { fault };
  let best: Path = { fault: finding('chain-incomplete', { who: spoken(way[0].subject) }) };
  if (way.length >= longest) return best;
  for (const candidate of [...anchors, ...pool]) {
    if (!sameBytes(candidate.subject, last.issuer)) continue;
    if (way.some((one) => sameBytes(one.der, candidate.der))) continue;
    checks.left -= 1;
    if (checks.left < 0) return best;
    if (!(await isIssuer(candidate, last))) continue;
    const path = await search([...way, candidate], pool, anchors, at, checks);
    if (!path.fault) return path;
    // What is wrong higher up tells more than that one way led nowhere.
    if (best.fault?.id === 'chain-incomplete') best = path;
  }
  return best;
}

/** Whether a certificate was signed by the key of another. */
export async function isIssuer(issuer: Certificate, certificate: Certificate): Promise<boolean> {
  if (!sameBytes(issuer.subject, certificate.issuer)) return false;
  const checked = await checkSignature({
    publicKey: issuer.publicKey,
    algorithm: certificate.signatureAlgorithm,
    data: certificate.signed,
    signature: certificate.signature,
  });
  return checked === 'good';
}

function faultOf(certificate: Certificate, below: number, at: Date): Finding | undefined {
  const who = spoken(certificate.subject);
  const time = at.toISOString();
  if (at > certificate.notAfter) return finding('chain-expired', { who, time });
  if (at < certificate.notBefore) return finding('chain-not-yet-valid', { who, time });
  for (const [id, { critical }] of certificate.extensions)
    if (critical && !known.includes(id)) return finding('chain-extension', { who });
  if (below === 0) return undefined;
  const may = authority(certificate);
  const uses = keyUsage(certificate);
  const mayIssue = may && may.depth >= below - 1 && (!uses || uses.has(usage.keyCertSign));
  return mayIssue ? undefined : finding('chain-not-authority', { who });
}
