/** What is said about one signature. */

import { hex } from '../../bytes.ts';
import { type Certificate, spoken } from '../pades/asn1/certificate.ts';
import { isForDocuments } from '../pades/check-certificate.ts';
import { type Finding, finding, verdict } from './finding.ts';
import type { Examined } from './integrity.ts';
import type { Listed } from './listed.ts';
import type { Proofs } from './revocation.ts';
import { existedAt, type ProvenTime, signatureTime, weigh } from './times.ts';
import { trust } from './trust.ts';

/** How much a signature brings along for those who check it in years to come (ETSI EN 319 142-1, 6). */
export type Level = 'B-B' | 'B-T' | 'B-LT' | 'B-LTA';

/** A signature, or a timestamp of the document. */
export interface SignatureReport {
  readonly field: string;
  readonly kind: 'signature' | 'timestamp';
  readonly status: 'valid' | 'undetermined' | 'invalid';
  /** The level that it reaches; nothing where it is not a PAdES signature. */
  readonly level: Level | undefined;
  readonly signer: string | undefined;
  readonly issuer: string | undefined;
  /** The serial number of the certificate, in hexadecimal. */
  readonly serial: string | undefined;
  /** The revision that it came with, counted from 1. */
  readonly revision: number;
  /** Whether nothing was added after it. */
  readonly coversAll: boolean;
  /** ISO times: what the signer says, and what a timestamp proves. */
  readonly claimed: string | undefined;
  readonly proven: string | undefined;
  readonly reason: string | undefined;
  readonly place: string | undefined;
  readonly findings: readonly Finding[];
}

interface Context {
  readonly anchors: readonly Certificate[];
  readonly proofs: Proofs;
  readonly times: readonly ProvenTime[];
  readonly at: Date;
  readonly later: readonly Finding[];
  readonly isLast: boolean;
}

/** Reports on a signature. */
export async function reportOn(
  listed: Listed,
  examined: Examined,
  context: Context,
): Promise<SignatureReport> {
  const { certificate, located, kind } = examined;
  const isIntact = verdict(examined.findings) === 'valid';
  const weighed = isIntact ? await weighAll(listed, examined, context) : undefined;
  const findings = [
    ...examined.findings,
    ...(weighed?.findings ?? []),
    ...(listed.isThere ? [] : [finding('removed-later')]),
    ...context.later,
  ];
  return {
    field: listed.field,
    kind,
    status: verdict(findings),
    level: weighed?.level,
    signer: certificate ? spoken(certificate.subject) : undefined,
    issuer: certificate ? spoken(certificate.issuer) : undefined,
    serial: certificate ? hex(certificate.serial) : undefined,
    revision: listed.introduced + 1,
    coversAll: context.isLast,
    claimed: located?.claimed,
    proven: weighed?.proven?.toISOString(),
    reason: located?.reason,
    place: located?.place,
    findings,
  };
}

interface Weighed {
  readonly findings: readonly Finding[];
  readonly proven: Date | undefined;
  readonly level: Level | undefined;
}

async function weighAll(
  listed: Listed,
  examined: Examined,
  { anchors, proofs, times, at }: Context,
): Promise<Weighed> {
  const { certificate, located, token } = examined;
  const existed = existedAt(listed.introduced, times, at);
  if (token) {
    const { findings, proven } = await weigh(token, anchors, proofs, existed);
    return { findings, proven: proven?.time, level: undefined };
  }
  if (!certificate) return { findings: [], proven: undefined, level: undefined };
  const timed = await signatureTime(examined, anchors, proofs, existed);
  const later = times.filter((one) => one.revision > listed.introduced);
  const proven = timed?.proven?.time ?? (later.length > 0 ? existed : undefined);
  const trusted = await trust(certificate, anchors, proofs, proven ?? at);
  const isPades =
    located?.form === 'ETSI.CAdES.detached' &&
    located.claimed !== undefined &&
    !examined.findings.some(({ id }) => id === 'signing-time-claimed');
  const isTimeProven = timed?.proven?.isProven ?? later.some((one) => one.isProven);
  // Of a certificate that is trusted itself nobody was asked: there is nothing to keep.
  const hasProofs = proofs.ocsps.length + proofs.crls.length > 0;
  const isKept = proven !== undefined && hasProofs && trusted.isProven && isTimeProven;
  return {
    findings: [
      ...trusted.findings,
      ...(isForDocuments(certificate) || trusted.findings.some(({ id }) => id === 'chain-usage')
        ? []
        : [finding('chain-usage', { who: spoken(certificate.subject) })]),
      ...(timed?.findings ?? []),
      ...(timed?.proven ? [] : [timeFinding(proven, located?.claimed)]),
    ],
    proven,
    level: isPades ? levelOf(proven !== undefined, isKept, later.length > 0) : undefined,
  };
}

function timeFinding(proven: Date | undefined, claimed: string | undefined): Finding {
  return proven
    ? finding('time-proven', { time: proven.toISOString() })
    : finding('time-claimed', { time: claimed ?? '—' });
}

function levelOf(isTimed: boolean, isKept: boolean, isArchived: boolean): Level {
  if (!isTimed) return 'B-B';
  if (!isKept) return 'B-T';
  return isArchived ? 'B-LTA' : 'B-LT';
}
