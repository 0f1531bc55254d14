import { readFile } from 'node:fs/promises';
import { inspect } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromBase64 } from '../../../src/base64.ts';
import { concat } from '../../../src/bytes.ts';
import { oids } from '../../../src/seal/pades/asn1/oids.ts';
import { buildCms, signedAttributes } from '../../../src/seal/pades/build-cms.ts';
import { complete, externalRequest, prepare } from '../../../src/seal/pades/external.ts';
import { openPkcs12 } from '../../../src/seal/pades/open-pkcs12.ts';
import { algorithmOf, sign } from '../../../src/seal/pades/sign.ts';
import { takeIn } from '../../../src/seal/pades/take-in.ts';
import { verify } from '../../../src/seal/verify/verify.ts';
import { look, makeBase } from './base.ts';
import { issue, KeyUsageFlags, keyOf, makePki, now, signRaw, timestampAuthority } from './pki.ts';

let pki: Awaited<ReturnType<typeof makePki>>;
beforeAll(async () => {
  pki = await makePki();
});

const file = (name: string) => readFile(new URL(`keys/${name}.p12`, import.meta.url));
const signBy = (field: 'amina' | 'bruno', pdf: Uint8Array) =>
  sign(pdf, { field, key: keyOf(pki[field], pki.chain), at: now });

describe('a key file', () => {
  test.each([
    ['rsa', 'correct', 'SHA-256'],
    ['p256', 'correct', 'SHA-256'],
    ['p384', 'correct', 'SHA-384'],
    ['rsa-3des-rc2', 'correct', 'SHA-256'],
    ['other-certificate-first', 'pâsse', 'SHA-256'],
  ])('%s opens, and signs', async (name, passphrase, digest) => {
    const key = await openPkcs12(await file(name), passphrase);
    expect(key.scheme.digest).toBe(digest);
    const pdf = await sign(makeBase(), { field: 'amina', key, at: new Date('2030-01-01') });
    const { signatures } = await verify(pdf, {
      anchors: [key.certificate],
      at: new Date('2030-01-01'),
    });
    expect(signatures[0]).toMatchObject({ status: 'valid', level: 'B-B' });
  });

  test.each([
    ['rsa', 'Tr0ub4dor', 'wrong-passphrase'],
    ['rsa-3des-rc2', 'Tr0ub4dor', 'wrong-passphrase'],
    ['p256', '', 'wrong-passphrase'],
    ['no-key', 'correct', 'no-private-key'],
  ])('%s with %j is refused, and the passphrase is not repeated', async (name, passphrase, id) => {
    const error = await openPkcs12(await file(name), passphrase).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ id });
    expect(error).not.toHaveProperty('cause');
    if (passphrase === 'Tr0ub4dor') {
      expect(JSON.stringify(error)).not.toContain(passphrase);
      expect(String(error)).not.toContain(passphrase);
    }
  });

  test('keeps its secrets to itself, whoever prints it', async () => {
    const key = await openPkcs12(await file('rsa'), 'correct');
    const printed = `${inspect(key, { depth: 9, showHidden: true })}${JSON.stringify(key)}`;
    expect(printed).not.toMatch(/correct|PRIVATE KEY|privateKey|"d":/);
    expect(printed).not.toContain('CryptoKey');
  });

  test('that is none is refused with the way to convert it', async () => {
    const opening = openPkcs12(new Uint8Array(100), 'x');
    await expect(opening).rejects.toMatchObject({ id: 'not-pkcs12' });
    await expect(opening).rejects.toHaveProperty('hint', expect.stringContaining('openssl pkcs12'));
  });
});

describe('a certificate', () => {
  test.each([
    ['expired', { to: '2026-01-01' }, 'certificate-expired', 'expired on 2026-01-01'],
    ['not yet valid', { from: '2027-01-01' }, 'certificate-not-yet-valid', 'valid from 2027-01-01'],
    [
      'for encryption',
      { usage: KeyUsageFlags.keyEncipherment },
      'wrong-key-usage',
      'meant for signing',
    ],
    ['of an authority', { isAuthority: true }, 'wrong-key-usage', 'meant for signing'],
    ['of a web server', { purpose: '1.3.6.1.5.5.7.3.1' }, 'wrong-key-usage', 'meant for signing'],
  ])('%s does not sign', async (_, wanted, id, words) => {
    const holder = await issue({ name: 'Carla', ...wanted }, pki.middle);
    const signing = { field: 'amina', key: keyOf(holder, pki.chain), at: now };
    await expect(sign(makeBase(), signing)).rejects.toMatchObject({ id });
    await expect(sign(makeBase(), signing)).rejects.toThrow(words);
  });
});

describe('a timestamp authority', () => {
  const by = (authority: Parameters<typeof sign>[1]['authority']) =>
    sign(makeBase(), { field: 'amina', key: keyOf(pki.amina, pki.chain), at: now, authority });

  test('that is down is said to be', async () => {
    const down = () => Promise.reject(new Error('connection refused'));
    await expect(by(down)).rejects.toMatchObject({
      id: 'timestamp-unreachable',
      message:
        'Unexpected from the timestamp authority: no answer (connection refused), expected a timestamp',
    });
  });

  test.each([
    ['nonce', 'timestamp-nonce'],
    ['imprint', 'timestamp-imprint'],
    ['status', 'timestamp-refused'],
  ] as const)('that answers with a wrong %s is not believed', async (tamper, id) => {
    await expect(by(timestampAuthority(pki.tsa, pki.chain, { tamper }))).rejects.toMatchObject({
      id,
    });
  });

  test('that may not give timestamps is not believed', async () => {
    const other = await issue({ name: 'Other' }, pki.middle);
    await expect(by(timestampAuthority(other, pki.chain))).rejects.toMatchObject({
      id: 'timestamp-unsound',
    });
  });

  test.each([new Uint8Array(), new TextEncoder().encode('<html>')])(
    'that answers anything is not believed',
    async (answer) => {
      await expect(by(async () => answer)).rejects.toMatchObject({ id: 'timestamp-unreadable' });
    },
  );
});

describe('a field', () => {
  test('that is not there, or is signed, is refused with those that are free', async () => {
    const once = await signBy('amina', makeBase());
    await expect(signBy('amina', once)).rejects.toMatchObject({
      id: 'already-signed',
      message: 'Unexpected second signature of amina, expected one of: bruno',
    });
    const signing = { field: 'carla', key: keyOf(pki.amina, []), at: now };
    await expect(sign(once, signing)).rejects.toMatchObject({ id: 'no-such-field' });
  });

  test('does not show what the fonts lack', async () => {
    const appearance = { ...(await look()), lines: ['𓀀'] };
    const signing = { field: 'amina', key: keyOf(pki.amina, []), at: now, appearance };
    await expect(sign(makeBase(), signing)).rejects.toMatchObject({
      id: 'character-without-glyph',
    });
  });
});

describe('signing in two steps', () => {
  const { authority: _, ...place } = { field: 'amina', at: now, authority: undefined };

  test('takes a bare signature of the named certificate', async () => {
    const certificate = pki.amina.certificate.der;
    const { bytes, request } = await prepare(makeBase(), { ...place, certificate });
    expect(externalRequest.parse(JSON.parse(JSON.stringify(request)))).toEqual(request);
    const signature = await signRaw(pki.amina, fromBase64(request.toBeSigned ?? ''));
    const chain = pki.chain.map((one) => one.certificate.der);
    const answer = { signature, chain };
    const pdf = await complete(bytes, request, answer, { at: now, authority: pki.authority });
    const { signatures } = await verify(pdf, { anchors: pki.anchors, at: now });
    expect(signatures[0]).toMatchObject({ level: 'B-T', signer: 'Amina Test' });

    const wrong = {
      signature: await signRaw(pki.bruno, fromBase64(request.toBeSigned ?? '')),
      chain,
    };
    await expect(complete(bytes, request, wrong, { at: now })).rejects.toMatchObject({
      id: 'answer-does-not-fit',
    });
    const other = makeBase();
    await expect(complete(other, request, answer, { at: now })).rejects.toMatchObject({
      id: 'not-the-prepared-file',
    });
    const changed = concat([bytes]);
    changed[200] = (changed[200] ?? 0) ^ 1;
    await expect(complete(changed, request, answer, { at: now })).rejects.toMatchObject({
      id: 'not-the-prepared-file',
    });
    await expect(complete(pdf, request, answer, { at: now })).rejects.toMatchObject({
      id: 'not-the-prepared-file',
    });
  });

  test('takes a CMS that fits, and none other', async () => {
    const { bytes, request } = await prepare(makeBase(), place);
    const cms = async (digest: Uint8Array) => {
      const key = keyOf(pki.amina, pki.chain);
      const attributes = await signedAttributes(digest, key.certificate);
      return buildCms({
        ...key,
        signedAttributes: attributes,
        signature: await key.sign(attributes),
        digestId: oids.sha256,
        algorithm: algorithmOf(key.scheme),
      });
    };
    const fitting = await cms(fromBase64(request.digest));
    const pdf = await complete(bytes, request, { cms: fitting }, { at: now });
    expect((await verify(pdf, { anchors: pki.anchors, at: now })).signatures[0]?.level).toBe('B-B');
    for (const answer of [await cms(new Uint8Array(32)), fitting.subarray(4), new Uint8Array()])
      await expect(complete(bytes, request, { cms: answer }, { at: now })).rejects.toMatchObject({
        id: 'answer-does-not-fit',
      });
    const bare = { signature: new Uint8Array(256), chain: [] };
    await expect(complete(bytes, request, bare, { at: now })).rejects.toMatchObject({
      id: 'answer-does-not-fit',
    });
  });
});

describe('a PDF signed elsewhere', () => {
  test('is taken in where it only adds signatures to the one that was built', async () => {
    const base = makeBase();
    const held = await signBy('bruno', base);
    const incoming = await signBy('amina', held);
    expect(await takeIn({ base, held, incoming })).toEqual(['amina']);
    expect(await takeIn({ base, held: base, incoming })).toEqual(['bruno', 'amina']);
  });

  test('is refused where it is another document, has nothing new, or was signed at once', async () => {
    const base = makeBase();
    const held = await signBy('bruno', base);
    const other = await signBy(
      'amina',
      makeBase((file, page) => file.dict(page).set('Rotate', 90)),
    );
    await expect(takeIn({ base, held, incoming: other })).rejects.toMatchObject({
      id: 'other-document',
    });
    await expect(takeIn({ base, held, incoming: held })).rejects.toMatchObject({
      id: 'nothing-signed',
    });
    const atOnce = await signBy('amina', base);
    await expect(takeIn({ base, held, incoming: atOnce })).rejects.toMatchObject({
      id: 'signed-at-once',
      hint: 'The signature of bruno was recorded in between, under another copy of the same file. Nothing is lost: let amina sign again, this time the newer file that bruno signed.',
    });
  });
});
