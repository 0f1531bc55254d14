/** A private key that can sign and never be read, with the certificate that says whose it is. */
import type { Certificate } from './asn1/certificate.ts';
import { fields, oid, readDer } from './asn1/der.ts';
import { oids } from './asn1/oids.ts';

/** What signs. */
export interface SigningKey {
  readonly certificate: Certificate;
  /** The certificates that lead from it towards its root, in any order. */
  readonly chain: readonly Certificate[];
  readonly scheme: Scheme;
  /** The signature of `data`, in the form that CMS has. */
  readonly sign: (data: Uint8Array) => Promise<Uint8Array>;
}

/** How a kind of key signs. */
export interface Scheme {
  readonly digest: 'SHA-256' | 'SHA-384' | 'SHA-512';
  /** Identifier of the digest. */
  readonly digestId: string;
  /** Identifier of the signature algorithm. */
  readonly id: string;
  /** RSA's identifiers are followed by NULL (RFC 4055, 5), those of ECDSA by nothing (RFC 5758, 3.2). */
  readonly isRsa: boolean;
}

const rsa: Scheme = { digest: 'SHA-256', digestId: oids.sha256, id: oids.rsaSha256, isRsa: true };

const byCurve: ReadonlyMap<string, Scheme> = new Map([
  [oids.p256, { digest: 'SHA-256', digestId: oids.sha256, id: oids.ecdsaSha256, isRsa: false }],
  [oids.p384, { digest: 'SHA-384', digestId: oids.sha384, id: oids.ecdsaSha384, isRsa: false }],
  [oids.p521, { digest: 'SHA-512', digestId: oids.sha512, id: oids.ecdsaSha512, isRsa: false }],
]);

/** How the key of a certificate signs, or nothing where it is of another kind. */
export function schemeOf({ publicKey }: Certificate): Scheme | undefined {
  const algorithm = fields(fields(readDer(publicKey)).take(0x30));
  const id = oid(algorithm.take(0x06));
  if (id === oids.rsa) return rsa;
  const curve = id === oids.ecKey ? algorithm.maybe(0x06) : undefined;
  return curve ? byCurve.get(oid(curve)) : undefined;
}
