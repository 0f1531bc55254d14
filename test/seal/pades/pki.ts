import 'reflect-metadata';
import type { webcrypto } from 'node:crypto';
import {
  AuthorityInfoAccessExtension,
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  CRLDistributionPointsExtension,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
  X509CrlGenerator,
} from '@peculiar/x509';
import { concat, digestOf } from '../../../src/bytes.ts';
import { type Certificate, readCertificate } from '../../../src/seal/pades/asn1/certificate.ts';
import { fields, readDer } from '../../../src/seal/pades/asn1/der.ts';
import { oids } from '../../../src/seal/pades/asn1/oids.ts';
import {
  algorithm,
  der,
  identifier,
  integer,
  octets,
  sequence,
  setOf,
} from '../../../src/seal/pades/asn1/write.ts';
import { signedAttributes } from '../../../src/seal/pades/build-cms.ts';
import type { RevocationSources, TimestampAuthority } from '../../../src/seal/pades/ports.ts';
import { type SigningKey, schemeOf } from '../../../src/seal/pades/signing-key.ts';

export { KeyUsageFlags };

/** When things are signed in the tests. */
export const now = new Date('2026-03-02T10:00:00Z');

const rsa = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: Uint8Array.of(1, 0, 1),
  modulusLength: 2048,
};
const p256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const p384 = { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' };
const algorithms = { rsa, p256, p384 };

/** A key with its certificate. */
export interface Holder {
  readonly certificate: Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
  readonly kind: keyof typeof algorithms;
}

interface Wanted {
  readonly name: string;
  readonly kind?: keyof typeof algorithms;
  readonly from?: string;
  readonly to?: string;
  readonly usage?: number;
  readonly purpose?: string;
  readonly isAuthority?: boolean;
  readonly noCheck?: boolean;
  readonly addresses?: boolean;
}

let serial = 1;

/** Issues a certificate; one that issues itself where `issuer` is left out. */
export async function issue(wanted: Wanted, issuer?: Holder): Promise<Holder> {
  const { kind = 'p256', name, from = '2020-01-01', to = '2045-01-01' } = wanted;
  const keys = await makeKeys(kind);
  serial += 1;
  const made = await X509CertificateGenerator.create({
    serialNumber: (0x1000 + serial).toString(16),
    subject: `CN=${name}, O=Test`,
    issuer: (issuer && nameOf.get(issuer)) ?? `CN=${name}, O=Test`,
    notBefore: new Date(from),
    notAfter: new Date(to),
    publicKey: keys.publicKey,
    signingKey: issuer?.keys.privateKey ?? keys.privateKey,
    signingAlgorithm: algorithms[issuer?.kind ?? kind],
    extensions: [
      ...(wanted.isAuthority ? [new BasicConstraintsExtension(true, undefined, true)] : []),
      new KeyUsagesExtension(
        wanted.usage ??
          (wanted.isAuthority
            ? KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign
            : KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation),
        true,
      ),
      ...(wanted.purpose
        ? [new ExtendedKeyUsageExtension([wanted.purpose], wanted.purpose === oids.timeStamping)]
        : []),
      ...(wanted.noCheck ? [new Extension(oids.ocspNoCheck, false, Uint8Array.of(5, 0))] : []),
      ...(issuer && wanted.addresses !== false
        ? [
            new AuthorityInfoAccessExtension({ ocsp: `http://pki.test/ocsp` }),
            new CRLDistributionPointsExtension([
              `http://pki.test/${nameOf.get(issuer)?.slice(3, 7)}.crl`,
            ]),
          ]
        : []),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      ...(issuer ? [await AuthorityKeyIdentifierExtension.create(issuer.keys.publicKey)] : []),
    ],
  });
  const holder = { certificate: readCertificate(new Uint8Array(made.rawData)), keys, kind };
  nameOf.set(holder, made.subject);
  return holder;
}

const nameOf = new WeakMap<Holder, string>();

async function makeKeys(kind: keyof typeof algorithms): Promise<webcrypto.CryptoKeyPair> {
  const made = await crypto.subtle.generateKey(algorithms[kind], true, ['sign', 'verify']);
  if (!('privateKey' in made)) throw new Error('Unexpected kind of key');
  return made;
}

/** Signs as CMS has it. */
export async function signRaw({ keys, kind }: Holder, data: Uint8Array): Promise<Uint8Array> {
  const raw = new Uint8Array(
    await crypto.subtle.sign(algorithms[kind], keys.privateKey, concat([data])),
  );
  if (kind === 'rsa') return raw;
  return sequence(integer(raw.subarray(0, raw.length / 2)), integer(raw.subarray(raw.length / 2)));
}

/** The holder as a key that signs, with its chain. */
export function keyOf(holder: Holder, chain: readonly Holder[]): SigningKey {
  const scheme = schemeOf(holder.certificate);
  if (!scheme) throw new Error('Unexpected kind of key');
  return {
    certificate: holder.certificate,
    chain: chain.map((one) => one.certificate),
    scheme,
    sign: (data) => signRaw(holder, data),
  };
}

const generalized = (at: Date) =>
  der(0x18, new TextEncoder().encode(`${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));

interface Clocked {
  readonly at?: Date;
  /** What a dishonest authority does. */
  readonly tamper?: 'nonce' | 'imprint' | 'status';
}

/** A timestamp authority. */
export function timestampAuthority(
  holder: Holder,
  chain: readonly Holder[],
  { at = now, tamper }: Clocked = {},
): TimestampAuthority {
  return async (request) => {
    if (tamper === 'status') return sequence(sequence(integer(2)));
    const asked = fields(readDer(request));
    asked.take(0x02);
    const imprint = asked.take(0x30).bytes;
    const nonce = asked.take(0x02).bytes;
    const info = sequence(
      integer(1),
      identifier('1.2.3.4.1'),
      tamper === 'imprint'
        ? sequence(algorithm(oids.sha256, der(0x05)), octets(new Uint8Array(32)))
        : imprint,
      integer(77),
      generalized(at),
      tamper === 'nonce' ? integer(4) : nonce,
    );
    const scheme = schemeOf(holder.certificate);
    if (!scheme) throw new Error('Unexpected kind of key');
    const bound = await signedAttributes(await digestOf(scheme.digest, info), holder.certificate);
    // The same attributes as for a document, about another kind of content.
    const attributes = setOf(
      Array.from(fields(readDer(bound), 0x31).rest(), ({ bytes }) =>
        bytes.length < 30
          ? sequence(identifier(oids.contentType), setOf([identifier(oids.timestampInfo)]))
          : bytes,
      ),
    );
    const { certificate } = holder;
    const signature = await signRaw(holder, attributes);
    const digest = algorithm(scheme.digestId);
    const token = sequence(
      identifier(oids.signedData),
      der(
        0xa0,
        sequence(
          integer(3),
          setOf([digest]),
          sequence(identifier(oids.timestampInfo), der(0xa0, octets(info))),
          setOf(
            [holder, ...chain].map((one) => one.certificate.der),
            0xa0,
          ),
          setOf([
            sequence(
              integer(1),
              sequence(certificate.issuer, integer(certificate.serial)),
              digest,
              Uint8Array.from([0xa0, ...attributes.subarray(1)]),
              scheme.isRsa ? algorithm(scheme.id, der(0x05)) : algorithm(scheme.id),
              octets(signature),
            ),
          ]),
        ),
      ),
    );
    return sequence(sequence(integer(0)), token);
  };
}

/** A list of revoked certificates. */
export async function makeCrl(
  issuer: Holder,
  revoked: readonly Holder[] = [],
  on = now,
): Promise<Uint8Array> {
  const made = await X509CrlGenerator.create({
    issuer: nameOf.get(issuer) ?? '',
    thisUpdate: new Date(now.getTime() - 3_600_000),
    nextUpdate: new Date('2044-01-01'),
    signingKey: issuer.keys.privateKey,
    signingAlgorithm: algorithms[issuer.kind],
    entries: revoked.map(({ certificate }) => ({
      serialNumber: Buffer.from(certificate.serial).toString('hex'),
      revocationDate: on,
    })),
  });
  return new Uint8Array(made.rawData);
}

/** An answer of a responder to a request. */
export async function answerOcsp(
  responder: Holder,
  request: Uint8Array,
  { revoked = [], on = now }: { readonly revoked?: readonly Holder[]; readonly on?: Date } = {},
): Promise<Uint8Array> {
  const list = fields(fields(fields(readDer(request)).take(0x30)).take(0x30));
  const id = fields(list.take(0x30)).take(0x30);
  const asked = fields(id).rest().at(-1)?.content ?? new Uint8Array();
  const isRevoked = revoked.some(({ certificate }) =>
    Buffer.from(certificate.serial).equals(asked),
  );
  const from = new Date(now.getTime() - 60_000);
  const body = sequence(
    der(0xa1, responder.certificate.subject),
    generalized(from),
    sequence(
      sequence(
        id.bytes,
        isRevoked ? der(0xa1, generalized(on)) : der(0x80),
        generalized(from),
        der(0xa0, generalized(new Date('2044-01-01'))),
      ),
    ),
  );
  const scheme = schemeOf(responder.certificate);
  if (!scheme) throw new Error('Unexpected kind of key');
  const basic = sequence(
    body,
    scheme.isRsa ? algorithm(scheme.id, der(0x05)) : algorithm(scheme.id),
    der(0x03, Uint8Array.of(0), await signRaw(responder, body)),
    der(0xa0, sequence(responder.certificate.der)),
  );
  return sequence(
    der(0x0a, Uint8Array.of(0)),
    der(0xa0, sequence(identifier(oids.ocspBasic), octets(basic))),
  );
}

/** A whole hierarchy with its services. */
export async function makePki() {
  const root = await issue({ name: 'Root', isAuthority: true, kind: 'rsa' });
  const middle = await issue({ name: 'Middle', isAuthority: true }, root);
  const [amina, bruno, tsa, responder] = await Promise.all([
    issue({ name: 'Amina Test', kind: 'rsa' }, middle),
    issue({ name: 'Bruno Test', kind: 'p384' }, middle),
    issue({ name: 'Time', purpose: oids.timeStamping }, middle),
    issue({ name: 'Responder', purpose: oids.ocspSigning, noCheck: true }, middle),
  ]);
  const chain = [middle, root];
  const sources = (revoked: readonly Holder[] = [], on = now): RevocationSources => ({
    ocsp: (_, request) => answerOcsp(responder, request, { revoked, on }),
    crl: async (address) =>
      address.includes('Root') ? await makeCrl(root) : await makeCrl(middle, revoked, on),
  });
  return {
    root,
    middle,
    amina,
    bruno,
    tsa,
    responder,
    chain,
    anchors: [root.certificate],
    authority: timestampAuthority(tsa, chain),
    sources,
  };
}
