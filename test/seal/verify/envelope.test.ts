import { beforeAll, describe, expect, test } from 'vitest';
import { concat, digestOf } from '../../../src/bytes.ts';
import { children, readDer } from '../../../src/seal/pades/asn1/der.ts';
import { oids } from '../../../src/seal/pades/asn1/oids.ts';
import {
  der,
  identifier,
  integer,
  octets,
  sequence,
  setOf,
} from '../../../src/seal/pades/asn1/write.ts';
import { buildCms, signedAttributes } from '../../../src/seal/pades/build-cms.ts';
import { algorithmOf, sign } from '../../../src/seal/pades/sign.ts';
import { timestamp } from '../../../src/seal/pades/timestamp.ts';
import { verify } from '../../../src/seal/verify/verify.ts';
import { makeBase } from '../pades/base.ts';
import { type Holder, issue, keyOf, makePki, now, signRaw } from '../pades/pki.ts';
import { type Foreign, signElsewhere } from './forging.ts';

let pki: Awaited<ReturnType<typeof makePki>>;
/** Somebody with the names of Amina and her issuer, and other keys. */
let mallory: Holder;
let fakeIssuer: Holder;
beforeAll(async () => {
  pki = await makePki();
  fakeIssuer = await issue({ name: 'Middle', isAuthority: true });
  mallory = await issue({ name: 'Amina Test', kind: 'rsa' }, fakeIssuer);
});

/** What of an envelope is not as it should be. */
interface Odd {
  /** Whose key signs. */
  readonly by?: Holder;
  /** Whose certificate is named as the signer's, and which is bound. */
  readonly as?: Holder;
  readonly bound?: Holder;
  readonly chain?: readonly Holder[];
  readonly digestId?: string;
  /** What is put in place of the digest of the document. */
  readonly digest?: (signed: Uint8Array) => Promise<Uint8Array>;
  readonly attributes?: (all: readonly Uint8Array[]) => readonly Uint8Array[];
  readonly timestamp?: Uint8Array;
  readonly envelope?: (cms: Uint8Array) => Uint8Array;
}

const sha256 = (bytes: Uint8Array) => digestOf('SHA-256', bytes);

async function saidOf(odd: Odd, foreign: Foreign = {}) {
  const { by = pki.amina, as = by, bound = as, chain = pki.chain } = odd;
  const pdf = await signElsewhere(
    makeBase(),
    async (signed) => {
      const { scheme, certificate } = keyOf(as, []);
      const usual = await signedAttributes(await (odd.digest ?? sha256)(signed), bound.certificate);
      const list = children(readDer(usual)).map(({ bytes }) => bytes);
      const attributes = setOf(odd.attributes?.(list) ?? list);
      const cms = buildCms({
        signedAttributes: attributes,
        signature: await signRaw(by, attributes),
        digestId: odd.digestId ?? scheme.digestId,
        algorithm: algorithmOf(scheme),
        certificate,
        chain: chain.map((one) => one.certificate),
        timestamp: odd.timestamp,
      });
      return odd.envelope?.(cms) ?? cms;
    },
    foreign,
  );
  const { status, signatures } = await verify(pdf, { anchors: pki.anchors, at: now });
  return { status, ids: signatures[0]?.findings.map(({ id }) => id) ?? [] };
}

const idOf = (attribute: Uint8Array) => children(readDer(attribute))[0]?.bytes ?? attribute;
const isKind = (id: string) => (attribute: Uint8Array) =>
  Buffer.from(idOf(attribute)).equals(identifier(id));
const without = (id: string) => (all: readonly Uint8Array[]) =>
  all.filter((one) => !isKind(id)(one));

/** The envelope with other elements within SignedData. */
function rebuilt(cms: Uint8Array, change: (parts: Uint8Array[]) => readonly Uint8Array[]) {
  const [, wrapped] = children(readDer(cms));
  const [data] = wrapped ? children(wrapped) : [];
  const parts = data ? children(data).map(({ bytes }) => bytes) : [];
  return sequence(identifier(oids.signedData), der(0xa0, sequence(...change(parts))));
}

test('an envelope that is as it should be is intact', async () => {
  expect((await saidOf({})).ids[0]).toBe('intact');
});

describe('an envelope', () => {
  test.each<readonly [string, () => Odd, string]>([
    [
      'of two signers',
      () => ({
        envelope: (cms) =>
          rebuilt(cms, (parts) => [
            ...parts.slice(0, -1),
            setOf(Array(2).fill(children(readDer(parts.at(-1) ?? cms))[0]?.bytes ?? cms)),
          ]),
      }),
      'cms-unreadable',
    ],
    [
      'of no signer',
      () => ({ envelope: (cms) => rebuilt(cms, (parts) => [...parts.slice(0, -1), setOf([])]) }),
      'cms-unreadable',
    ],
    [
      'without a stated length',
      () => ({
        envelope: (cms) =>
          concat([Uint8Array.of(0x30, 0x80), readDer(cms).content, new Uint8Array(2)]),
      }),
      'cms-unreadable',
    ],
    [
      'whose length is longer than it need be',
      () => ({
        envelope: (cms) => {
          const { content } = readDer(cms);
          const { length } = content;
          return concat([Uint8Array.of(0x30, 0x83, 0, length >> 8, length & 0xff), content]);
        },
      }),
      'cms-unreadable',
    ],
    [
      'with something behind its last part',
      () => ({ envelope: (cms) => rebuilt(cms, (parts) => [...parts, integer(1)]) }),
      'cms-unreadable',
    ],
    [
      'that encloses what was signed',
      () => ({
        envelope: (cms) =>
          rebuilt(cms, (parts) =>
            parts.with(2, sequence(identifier(oids.data), der(0xa0, octets(Uint8Array.of(1))))),
          ),
      }),
      'cms-unreadable',
    ],
    [
      'that binds no certificate',
      () => ({ attributes: without(oids.signingCertificateV2) }),
      'cms-unreadable',
    ],
    ['that binds another certificate', () => ({ bound: pki.bruno }), 'certificate-wrong'],
    ['without a digest', () => ({ attributes: without(oids.messageDigest) }), 'cms-unreadable'],
    [
      'with two digests',
      () => ({
        attributes: (all) => [
          ...all,
          sequence(identifier(oids.messageDigest), setOf([octets(new Uint8Array(32))])),
        ],
      }),
      'cms-unreadable',
    ],
    [
      'with the digest of another document',
      () => ({ digest: () => sha256(makeBase()) }),
      'digest-differs',
    ],
    [
      'with another digest than it names',
      () => ({ digest: (signed) => digestOf('SHA-384', signed) }),
      'digest-differs',
    ],
    [
      'without the certificate of the signer',
      () => ({
        envelope: (cms) =>
          rebuilt(cms, (parts) => parts.with(3, setOf([pki.middle.certificate.der], 0xa0))),
      }),
      'certificate-missing',
    ],
    ['signed by the key of another', () => ({ by: mallory, as: pki.amina }), 'signature-wrong'],
  ])('%s is not valid', async (_, odd, id) => {
    expect(await saidOf(odd())).toEqual({ status: 'invalid', ids: [id] });
  });

  test('with a digest that can be forged is not relied on', async () => {
    const odd: Odd = { digestId: oids.sha1, digest: (signed) => digestOf('SHA-1', signed) };
    expect(await saidOf(odd)).toEqual({ status: 'undetermined', ids: ['algorithm-weak'] });
  });

  test('in the old form that binds no certificate says so', async () => {
    const said = await saidOf(
      { attributes: without(oids.signingCertificateV2) },
      { form: 'adbe.pkcs7.detached' },
    );
    expect(said.ids.slice(0, 2)).toEqual(['intact', 'certificate-not-bound']);
  });
});

describe('a certificate with the same names and another key', () => {
  test('leads to nobody whom the reader trusts', async () => {
    for (const chain of [[fakeIssuer, pki.root], [fakeIssuer, ...pki.chain], pki.chain]) {
      const { status, ids } = await saidOf({ by: mallory, chain });
      expect(status).toBe('undetermined');
      expect(ids).toContain('chain-incomplete');
    }
  });

  test('beside the right ones does no harm', async () => {
    const { ids } = await saidOf({ chain: [fakeIssuer, mallory, ...pki.chain] });
    expect(ids).toContain('chain-trusted');
  });
});

test('the timestamp of another signature proves no time', async () => {
  const other = await timestamp(new Uint8Array(64), pki.authority);
  const { status, ids } = await saidOf({ timestamp: other });
  expect(status).toBe('undetermined');
  expect(ids).toContain('timestamp-wrong');
  expect(ids).not.toContain('time-proven');
  const own = await sign(makeBase(), {
    field: 'amina',
    key: keyOf(pki.amina, pki.chain),
    at: now,
    authority: pki.authority,
  });
  const { signatures } = await verify(own, { anchors: pki.anchors, at: now });
  expect(signatures[0]?.findings.map(({ id }) => id)).toContain('time-proven');
});
