/** Verifies the signatures of a PDF: intact, by whom, since when, and what was done to the document later. */
import type { Certificate } from '../pades/asn1/certificate.ts';
import { isPdf } from '../pades/file/is-pdf.ts';
import { Malformed } from '../pades/file/parse.ts';
import { type RevisedPdf, readRevisions } from '../pades/file/revisions.ts';
import { changesBetween } from './changes.ts';
import { type Finding, finding, verdict } from './finding.ts';
import { type Examined, examine } from './integrity.ts';
import { type Listed, listSignatures, looseSignatures, sharedSignatures } from './listed.ts';
import { forbids } from './permissions.ts';
import { reportOn, type SignatureReport } from './report.ts';
import type { Proofs } from './revocation.ts';
import { readStore } from './store.ts';
import { existedAt, type ProvenTime, weigh } from './times.ts';

/** What the reader relies on. */
export interface Reliance {
  /** Certificates that the reader trusts; nobody else is. */
  readonly anchors: readonly Certificate[];
  /** The present. */
  readonly at: Date;
}

/** The result. */
export interface Verification {
  readonly status: 'valid' | 'undetermined' | 'invalid' | 'unsigned';
  /** What is to be said about the document as a whole. */
  readonly findings: readonly Finding[];
  /** In the order in which they were made. */
  readonly signatures: readonly SignatureReport[];
  /** How many times the file was saved. */
  readonly revisions: number;
  /** What was done to the file before anybody signed it, other than what signing does. No signature speaks against it. */
  readonly before: readonly Finding[];
}

/** Verifies a PDF. Nothing in it, however broken, makes this fail. */
export async function verify(bytes: Uint8Array, reliance: Reliance): Promise<Verification> {
  try {
    return await verifyAll(readRevisions(bytes), reliance);
  } catch (error) {
    const detail = error instanceof Malformed ? error.message : 'not a PDF';
    return {
      status: 'invalid',
      findings: [isPdf(bytes) ? finding('file-unreadable', { detail }) : finding('not-a-pdf')],
      signatures: [],
      revisions: 0,
      before: [],
    };
  }
}

async function verifyAll(pdf: RevisedPdf, { anchors, at }: Reliance): Promise<Verification> {
  const listed = listSignatures(pdf);
  const examined = await Promise.all(
    listed.map(
      async (one): Promise<Examined> =>
        one.number === undefined
          ? { kind: 'signature', findings: [finding('signature-missing')] }
          : await examine(pdf, one.introduced, one.number),
    ),
  );
  const store = readStore(pdf.last);
  const certificates = [
    ...store.certificates,
    ...store.ocsps.flatMap((one) => one.certificates),
    ...examined.flatMap(({ signed }) => signed?.certificates ?? []),
  ];
  const proofs: Proofs = { ...store, certificates };
  const steps = pdf.snapshots.map((after, index) => {
    const before = pdf.snapshots[index - 1];
    return before ? changesBetween(before, after) : [];
  });

  const times = await documentTimes(examined, { anchors, at }, proofs);
  const signatures: SignatureReport[] = [];
  for (const [index, one] of listed.entries()) {
    const about = examined[index];
    if (!about) continue;
    const later = steps
      .slice(one.introduced + 1)
      .flat()
      .map((found) => {
        const { field = '' } = found.params;
        const isForbidden = found.id === 'later-signed' && forbids(pdf, one, field);
        return isForbidden ? finding('later-forbidden', { field }) : found;
      });
    const context = { anchors, proofs, times, at, later, isLast: isLast(pdf, one) };
    signatures.push(await reportOn(one, about, context));
  }
  const loose = looseSignatures(pdf, listed).map((number) =>
    finding('signature-loose', { number: String(number) }),
  );
  const shared = sharedSignatures(listed).map((fields) =>
    finding('signature-shared', { fields: fields.join(', ') }),
  );
  const isUnsigned = signatures.length + loose.length === 0;
  const findings = isUnsigned ? [finding('no-signatures')] : [...loose, ...shared];
  const all = [...findings, ...signatures.flatMap((one) => one.findings)];
  return {
    status: isUnsigned ? 'unsigned' : verdict(all),
    findings,
    signatures,
    revisions: pdf.snapshots.length,
    before: steps
      .slice(0, 1 + Math.min(...listed.map(({ introduced }) => introduced)))
      .flat()
      .filter(({ weight }) => weight === 'invalid'),
  };
}

/** The timestamps of the document that hold, the newest first: each is judged at the time that a newer one proves. */
async function documentTimes(
  examined: readonly Examined[],
  { anchors, at }: Reliance,
  proofs: Proofs,
): Promise<readonly ProvenTime[]> {
  const times: ProvenTime[] = [];
  const sound = examined
    .filter((one) => one.token && verdict(one.findings) === 'valid')
    .sort((a, b) => (b.located?.revision ?? 0) - (a.located?.revision ?? 0));
  for (const { token, located } of sound) {
    if (!token || !located) continue;
    const { revision } = located;
    const { proven } = await weigh(token, anchors, proofs, existedAt(revision, times, at));
    if (proven) times.push({ revision, ...proven });
  }
  return times;
}

function isLast(pdf: RevisedPdf, { introduced }: Listed): boolean {
  return introduced === pdf.last.index;
}
