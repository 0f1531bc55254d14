/** Reads an X.509 certificate (RFC 5280). */
import { bits, children, type Der, fields, oid, readDer, small, time, words } from './der.ts';
import { oids } from './oids.ts';

/** What a certificate says. */
export interface Certificate {
  readonly der: Uint8Array;
  /** The part that the issuer signed. */
  readonly signed: Uint8Array;
  /** The serial number as it is written. */
  readonly serial: Uint8Array;
  /** The names as they are written: they are compared byte by byte. */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array;
  readonly signatureAlgorithm: Der;
  readonly signature: Uint8Array;
  readonly extensions: ReadonlyMap<string, Extension>;
}

/** One extension, with what its value holds. */
export interface Extension {
  readonly critical: boolean;
  readonly value: Uint8Array;
}

/** Reads a certificate. */
export function readCertificate(der: Uint8Array): Certificate {
  const whole = fields(readDer(der));
  const signed = whole.take(0x30);
  const signatureAlgorithm = whole.take(0x30);
  const signature = bits(whole.take());
  const body = fields(signed);
  body.maybe(0xa0);
  const serial = body.take(0x02);
  body.take(0x30);
  const issuer = body.take(0x30);
  const validity = fields(body.take(0x30));
  const subject = body.take(0x30);
  const publicKey = body.take(0x30);
  body.maybe(0x81);
  body.maybe(0x82);
  return {
    der,
    signed: signed.bytes,
    serial: serial.content,
    issuer: issuer.bytes,
    subject: subject.bytes,
    notBefore: time(validity.take()),
    notAfter: time(validity.take()),
    publicKey: publicKey.bytes,
    signatureAlgorithm,
    signature,
    extensions: readExtensions(body.maybe(0xa3)),
  };
}

/** The extensions within `[n] { SEQUENCE OF Extension }`. */
export function readExtensions(wrapped: Der | undefined): ReadonlyMap<string, Extension> {
  const list = wrapped ? children(wrapped)[0] : undefined;
  const found = new Map<string, Extension>();
  for (const one of list ? children(list) : []) {
    const parts = fields(one);
    const id = oid(parts.take(0x06));
    const critical = parts.maybe(0x01)?.content[0] === 0xff;
    found.set(id, { critical, value: parts.take(0x04).content });
  }
  return found;
}

/** The uses of a key (4.2.1.3) by the number of their bit, or nothing where all are allowed. */
export function keyUsage({ extensions }: Certificate): ReadonlySet<number> | undefined {
  const extension = extensions.get(oids.keyUsage);
  if (!extension) return undefined;
  const [, ...bytes] = readDer(extension.value).content;
  return new Set(
    bytes.flatMap((byte, index) =>
      Array.from({ length: 8 }, (_, bit) =>
        (byte >> (7 - bit)) & 1 ? [index * 8 + bit] : [],
      ).flat(),
    ),
  );
}

/** Bits of key usage. */
export const usage = {
  digitalSignature: 0,
  nonRepudiation: 1,
  keyCertSign: 5,
  crlSign: 6,
} as const;

/** The purposes of a certificate (4.2.1.12), or nothing where it is not restricted. */
export function purposes({ extensions }: Certificate): readonly string[] | undefined {
  const extension = extensions.get(oids.extendedKeyUsage);
  return extension ? children(readDer(extension.value)).map(oid) : undefined;
}

/** Whether the certificate may issue others, and how many levels below it (4.2.1.9). */
export function authority({ extensions }: Certificate): { readonly depth: number } | undefined {
  const extension = extensions.get(oids.basicConstraints);
  if (!extension) return undefined;
  const parts = fields(readDer(extension.value));
  if (parts.maybe(0x01)?.content[0] !== 0xff) return undefined;
  const depth = parts.maybe(0x02);
  return { depth: depth ? small(depth) : Number.POSITIVE_INFINITY };
}

/** Where to ask whether the certificate is revoked (4.2.2.1). */
export function ocspAddresses({ extensions }: Certificate): readonly string[] {
  const extension = extensions.get(oids.authorityInfoAccess);
  return (extension ? children(readDer(extension.value)) : []).flatMap((access) => {
    const parts = fields(access);
    const method = oid(parts.take(0x06));
    const place = parts.take();
    return method === oids.ocsp && place.tag === 0x86 ? [words(place)] : [];
  });
}

/** Where the lists of revoked certificates are (4.2.1.13). */
export function crlAddresses({ extensions }: Certificate): readonly string[] {
  const extension = extensions.get(oids.crlDistributionPoints);
  return (extension ? children(readDer(extension.value)) : []).flatMap((point) => {
    const name = fields(point).maybe(0xa0);
    const full = name ? fields(name, 0xa0).maybe(0xa0) : undefined;
    return full ? children(full).flatMap((one) => (one.tag === 0x86 ? [words(one)] : [])) : [];
  });
}

/** The common name in a Name, else the whole of its words. */
export function spoken(name: Uint8Array): string {
  const parts = children(readDer(name)).flatMap((set) =>
    children(set).map((pair) => {
      const parts = fields(pair);
      return { id: oid(parts.take(0x06)), said: words(parts.take()) };
    }),
  );
  const common = parts.find(({ id }) => id === oids.commonName);
  return (common ? common.said : parts.map(({ said }) => said).join(', ')) || '—';
}
