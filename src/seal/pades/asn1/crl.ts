/** Reads a list of revoked certificates (RFC 5280, 5). */
import { sameBytes } from '../../../bytes.ts';
import { authority, type Certificate, crlAddresses, readExtensions } from './certificate.ts';
import { bits, children, type Der, fields, readDer, time, words } from './der.ts';
import { oids } from './oids.ts';

/** A list: signed, but not yet checked. */
export interface Crl {
  readonly der: Uint8Array;
  readonly signed: Uint8Array;
  readonly issuer: Uint8Array;
  readonly algorithm: Der;
  readonly signature: Uint8Array;
  readonly from: Date;
  readonly until: Date | undefined;
  /** When the certificate was revoked, or nothing. */
  readonly revoked: (certificate: Certificate) => Date | undefined;
  /** Whether the list would name this certificate if it were revoked. */
  readonly covers: (certificate: Certificate) => boolean;
}

/** Reads a list. */
export function readCrl(der: Uint8Array): Crl {
  const whole = fields(readDer(der));
  const signed = whole.take(0x30);
  const algorithm = whole.take(0x30);
  const signature = bits(whole.take());
  const body = fields(signed);
  body.maybe(0x02);
  body.take(0x30);
  const issuer = body.take(0x30).bytes;
  const from = time(body.take());
  const until = body.maybe(0x17) ?? body.maybe(0x18);
  const entries = body.maybe(0x30);
  const extensions = readExtensions(body.maybe(0xa0));
  const revoked = (entries ? children(entries) : []).map((entry) => {
    const parts = fields(entry);
    return { serial: parts.take(0x02).content, at: time(parts.take()) };
  });
  return {
    der,
    signed: signed.bytes,
    issuer,
    algorithm,
    signature,
    from,
    until: until ? time(until) : undefined,
    revoked: ({ serial }) => revoked.find((one) => sameBytes(one.serial, serial))?.at,
    covers: (certificate) =>
      sameBytes(issuer, certificate.issuer) &&
      [...extensions].every(([id, { critical, value }]) =>
        id === oids.issuingDistributionPoint ? reaches(value, certificate) : !critical,
      ),
  };
}

/** Whether a list of limited scope is about this certificate (5.2.5). */
function reaches(scope: Uint8Array, certificate: Certificate): boolean {
  return children(readDer(scope)).every((part) => {
    const isSet = part.content[0] === 0xff;
    if (part.tag === 0x81) return !isSet || authority(certificate) === undefined;
    if (part.tag === 0x82) return !isSet || authority(certificate) !== undefined;
    if (part.tag !== 0xa0) return false;
    const full = fields(part, 0xa0).maybe(0xa0);
    const addresses = full ? children(full).map(words) : [];
    return crlAddresses(certificate).some((address) => addresses.includes(address));
  });
}
