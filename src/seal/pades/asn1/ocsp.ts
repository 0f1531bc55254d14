/** Asks about certificates and reads the answers (RFC 6960). */
import { digestOf, sameBytes } from '../../../bytes.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { bits, children, type Der, fields, NotDer, oid, readDer, small, time } from './der.ts';
import { digests, oids } from './oids.ts';
import { algorithm, integer, nothing, octets, sequence } from './write.ts';

/** An answer: signed, but not yet checked. */
export interface OcspResponse {
  readonly der: Uint8Array;
  readonly signed: Uint8Array;
  readonly algorithm: Der;
  readonly signature: Uint8Array;
  readonly certificates: readonly Certificate[];
  readonly produced: Date;
  /** Whether the answer names this certificate as its author. */
  readonly isBy: (certificate: Certificate) => Promise<boolean>;
  readonly answers: readonly OcspAnswer[];
}

/** What is said about one certificate. */
export interface OcspAnswer {
  readonly status: 'good' | 'revoked' | 'unknown';
  readonly revoked: Date | undefined;
  readonly from: Date;
  readonly until: Date | undefined;
  readonly isAbout: (certificate: Certificate, issuer: Certificate) => Promise<boolean>;
}

/** The question whether a certificate is revoked (4.1). */
export async function ocspRequest(
  certificate: Certificate,
  issuer: Certificate,
): Promise<Uint8Array> {
  // SHA-1 only finds the certificate here, and is what every responder knows (RFC 5019, 2.1.1).
  const id = sequence(
    algorithm(oids.sha1, nothing),
    octets(await digestOf('SHA-1', issuer.subject)),
    octets(await digestOf('SHA-1', keyBits(issuer))),
    integer(certificate.serial),
  );
  return sequence(sequence(sequence(sequence(id))));
}

/** Reads an answer (4.2). */
export function readOcspResponse(der: Uint8Array): OcspResponse {
  const whole = fields(readDer(der));
  if (small(whole.take(0x0a)) !== 0) throw new NotDer('Unexpected refusal to answer');
  const typed = fields(fields(whole.take(0xa0), 0xa0).take(0x30));
  if (oid(typed.take(0x06)) !== oids.ocspBasic) throw new NotDer('Unexpected kind of answer');
  const basic = fields(readDer(typed.take(0x04).content));
  const signed = basic.take(0x30);
  const algorithm = basic.take(0x30);
  const signature = bits(basic.take());
  const certificates = basic.maybe(0xa0);
  const body = fields(signed);
  body.maybe(0xa0);
  const who = body.take();
  const produced = time(body.take(0x18));
  return {
    der,
    signed: signed.bytes,
    algorithm,
    signature,
    produced,
    certificates: (certificates ? children(fields(certificates, 0xa0).take(0x30)) : []).map((one) =>
      readCertificate(one.bytes),
    ),
    isBy: async (certificate) => {
      const name = readDer(who.content);
      if (who.tag === 0xa1) return sameBytes(name.bytes, certificate.subject);
      return sameBytes(name.content, await digestOf('SHA-1', keyBits(certificate)));
    },
    answers: children(body.take(0x30)).map(readAnswer),
  };
}

function readAnswer(der: Der): OcspAnswer {
  const parts = fields(der);
  const id = fields(parts.take(0x30));
  const named = oid(fields(id.take(0x30)).take(0x06));
  const hash = named === oids.sha1 ? 'SHA-1' : digests.get(named);
  const name = id.take(0x04).content;
  const key = id.take(0x04).content;
  const serial = id.take(0x02).content;
  const status = parts.take();
  const from = time(parts.take(0x18));
  const until = parts.maybe(0xa0);
  return {
    status: status.tag === 0x80 ? 'good' : status.tag === 0xa1 ? 'revoked' : 'unknown',
    revoked: status.tag === 0xa1 ? time(fields(status, 0xa1).take(0x18)) : undefined,
    from,
    until: until ? time(fields(until, 0xa0).take(0x18)) : undefined,
    isAbout: async (certificate, issuer) =>
      hash !== undefined &&
      sameBytes(serial, certificate.serial) &&
      sameBytes(name, await digestOf(hash, issuer.subject)) &&
      sameBytes(key, await digestOf(hash, keyBits(issuer))),
  };
}

/** The bits of a public key, without its algorithm. */
function keyBits({ publicKey }: Certificate): Uint8Array {
  const parts = fields(readDer(publicKey));
  parts.take(0x30);
  return bits(parts.take());
}
