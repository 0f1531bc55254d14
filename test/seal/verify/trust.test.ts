import { beforeAll, describe, expect, test } from 'vitest';
import { fromBase64 } from '../../../src/base64.ts';
import type { Certificate } from '../../../src/seal/pades/asn1/certificate.ts';
import { oids } from '../../../src/seal/pades/asn1/oids.ts';
import { signedAttributes as attributesOf, buildCms } from '../../../src/seal/pades/build-cms.ts';
import { prepare } from '../../../src/seal/pades/external.ts';
import { keepProofs } from '../../../src/seal/pades/keep-proofs.ts';
import { algorithmOf, sign } from '../../../src/seal/pades/sign.ts';
import { timestampDocument } from '../../../src/seal/pades/timestamp-document.ts';
import { readAnchors } from '../../../src/seal/verify/anchors.ts';
import { sayFinding } from '../../../src/seal/verify/finding.ts';
import { verify } from '../../../src/seal/verify/verify.ts';
import { verifyWords } from '../../../src/seal/verify/words.ts';
import { makeBase } from '../pades/base.ts';
import {
  answerOcsp,
  issue,
  KeyUsageFlags,
  keyOf,
  makeCrl,
  makePki,
  now,
  timestampAuthority,
} from '../pades/pki.ts';

let pki: Awaited<ReturnType<typeof makePki>>;
let kept: Uint8Array;
beforeAll(async () => {
  pki = await makePki();
  const key = keyOf(pki.amina, pki.chain);
  const timed = await sign(makeBase(), { field: 'amina', key, at: now, authority: pki.authority });
  kept = await keepProofs(timed, { anchors: pki.anchors, sources: pki.sources(), at: now });
});

const later = new Date('2046-01-01');

describe('a signature with its proofs', () => {
  test('is valid with the root as trust anchor, and with the issuer', async () => {
    for (const anchor of [pki.root, pki.middle]) {
      const { status } = await verify(kept, { anchors: [anchor.certificate], at: now });
      expect(status).toBe('valid');
    }
  });

  test('is undetermined without trust anchors, or with those of somebody else', async () => {
    const other = await issue({ name: 'Root', isAuthority: true });
    for (const anchors of [[], [other.certificate]]) {
      const { status, signatures } = await verify(kept, { anchors, at: now });
      expect(status).toBe('undetermined');
      expect(signatures[0]?.findings.map(({ id }) => id)).toContain('chain-incomplete');
    }
  });

  test('outlives its certificates only with a timestamp of the document that does', async () => {
    const { status } = await verify(kept, { anchors: pki.anchors, at: later });
    expect(status).toBe('undetermined');
    const young = await issue(
      { name: 'New Time', purpose: oids.timeStamping, to: '2060-01-01' },
      pki.root,
    );
    const archived = await timestampDocument(kept, timestampAuthority(young, [pki.root]));
    const found = await verify(archived, { anchors: pki.anchors, at: later });
    expect(found.signatures[0]).toMatchObject({ status: 'valid', level: 'B-LTA' });
  });
});

describe('what is said of revocation', () => {
  const said = async (pdf: Uint8Array, anchors: readonly Certificate[]) => {
    const { status, signatures } = await verify(pdf, { anchors, at: now });
    const [one] = signatures;
    const findings = (one?.findings ?? []).filter(({ id }) => id.startsWith('revo'));
    return {
      status,
      level: one?.level,
      told: findings.map(({ id, params }) => `${id} ${params['who']}`),
    };
  };

  test('names each certificate of which somebody was asked, and nobody else', async () => {
    expect((await said(kept, pki.anchors)).told).toEqual([
      'revocation-good Amina Test',
      'revocation-good Middle',
    ]);
    expect((await said(kept, [pki.middle.certificate])).told).toEqual([
      'revocation-good Amina Test',
    ]);
  });

  test('of a certificate that is trusted itself is that nobody was asked', async () => {
    const own = await issue({ name: 'Own Test' });
    const { authority } = pki;
    const pdf = await sign(makeBase(), { field: 'amina', key: keyOf(own, []), at: now, authority });
    expect(await said(pdf, [own.certificate, ...pki.anchors])).toMatchObject({
      told: expect.arrayContaining(['revocation-not-asked Own Test']),
      level: 'B-T',
    });
    const untimed = await sign(makeBase(), { field: 'amina', key: keyOf(own, []), at: now });
    expect(await said(untimed, [own.certificate])).toEqual({
      status: 'valid',
      level: 'B-B',
      told: ['revocation-not-asked Own Test'],
    });
  });

  test('of a certificate of which nobody need ask is that it says so', async () => {
    const exempt = await issue({ name: 'Exempt Test', noCheck: true }, pki.root);
    const pdf = await sign(makeBase(), { field: 'amina', key: keyOf(exempt, []), at: now });
    expect((await said(pdf, pki.anchors)).told).toEqual(['revocation-exempt Exempt Test']);
  });
});

describe('revocation', () => {
  const timed = (at: Date) =>
    sign(makeBase(), {
      field: 'amina',
      key: keyOf(pki.amina, pki.chain),
      at,
      authority: timestampAuthority(pki.tsa, pki.chain, { at }),
    });

  test('before signing makes it impossible to keep proofs', async () => {
    const sources = pki.sources([pki.amina], new Date('2026-03-01'));
    await expect(
      keepProofs(await timed(now), { anchors: pki.anchors, sources, at: now }),
    ).rejects.toMatchObject({ id: 'revoked' });
  });

  test('after signing does not matter to a signature whose time is proven', async () => {
    const sources = pki.sources([pki.amina], new Date('2026-03-01'));
    const { anchors } = pki;
    const early = new Date('2026-02-01');
    // The proofs are asked for at the time of signing, but the answers were made later.
    const pdf = await keepProofs(await timed(early), { anchors, sources, at: early });
    expect((await verify(pdf, { anchors, at: now })).status).toBe('valid');
  });

  test('that nobody answers about is said', async () => {
    const silent = { ocsp: async () => undefined, crl: async () => undefined };
    await expect(
      keepProofs(await timed(now), { anchors: pki.anchors, sources: silent, at: now }),
    ).rejects.toMatchObject({ id: 'no-answer-about-certificate' });
  });

  test('of which somebody else speaks is not believed', async () => {
    const stranger = await issue({ name: 'Responder', purpose: oids.ocspSigning });
    const sources = {
      ocsp: (_: string, request: Uint8Array) => answerOcsp(stranger, request),
      crl: () => makeCrl(stranger),
    };
    await expect(
      keepProofs(await timed(now), { anchors: pki.anchors, sources, at: now }),
    ).rejects.toMatchObject({ id: 'no-answer-about-certificate' });
  });
});

describe('a certificate', () => {
  test('issued by somebody who may not is not relied on', async () => {
    const mallory = await issue({ name: 'Mallory' }, pki.amina);
    const key = keyOf(mallory, [pki.amina, ...pki.chain]);
    const pdf = await sign(makeBase(), { field: 'bruno', key, at: now });
    const { status, signatures } = await verify(pdf, { anchors: pki.anchors, at: now });
    expect(status).toBe('undetermined');
    expect(signatures[0]?.findings.map(({ id }) => id)).toContain('chain-not-authority');
  });

  test('that was not yet valid when somebody says that it signed is not relied on', async () => {
    const young = await issue({ name: 'Young', from: '2025-06-01' }, pki.middle);
    const key = keyOf(young, pki.chain);
    const pdf = await sign(makeBase(), { field: 'amina', key, at: now });
    const { status, signatures } = await verify(pdf, {
      anchors: pki.anchors,
      at: new Date('2025-01-01'),
    });
    expect(status).toBe('undetermined');
    expect(signatures[0]?.findings.map(({ id }) => id)).toContain('chain-not-yet-valid');
  });

  test('that is not meant for signing is not relied on, whoever lets it sign', async () => {
    const holder = await issue({ name: 'Coder', usage: KeyUsageFlags.keyEncipherment }, pki.middle);
    const { certificate, chain, scheme, sign: seal } = keyOf(holder, pki.chain);
    // Such a certificate is refused here, so that another program must have made the signature.
    const { bytes, request } = await prepare(makeBase(), {
      field: 'amina',
      name: 'Coder',
      at: now,
    });
    const signedAttributes = await attributesOf(fromBase64(request.digest), certificate);
    const cms = buildCms({
      signedAttributes,
      signature: await seal(signedAttributes),
      digestId: scheme.digestId,
      algorithm: algorithmOf(scheme),
      certificate,
      chain,
    });
    const [, first, second] = request.byteRange;
    const hex = Buffer.from(cms)
      .toString('hex')
      .padEnd(second - first - 2, '0');
    const pdf = new Uint8Array(bytes);
    pdf.set(Buffer.from(hex, 'latin1'), first + 1);
    const { status, signatures } = await verify(pdf, { anchors: pki.anchors, at: now });
    expect(status).toBe('undetermined');
    expect(signatures[0]?.findings.map(({ id }) => id)).toContain('chain-usage');
  });

  test('that expired before a signature without a proven time is not relied on', async () => {
    const pdf = await sign(makeBase(), {
      field: 'amina',
      key: keyOf(pki.amina, pki.chain),
      at: now,
    });
    const { signatures } = await verify(pdf, { anchors: pki.anchors, at: later });
    expect(signatures[0]?.findings.map(({ id }) => id)).toContain('chain-expired');
  });
});

describe('trust anchors', () => {
  const base64 = (der: Uint8Array) => Buffer.from(der).toString('base64');
  const service = (type: string, status: string, der: Uint8Array) =>
    `<tsl:TSPService><tsl:ServiceInformation><tsl:ServiceTypeIdentifier>${type}</tsl:ServiceTypeIdentifier>
     <tsl:ServiceStatus>${status}</tsl:ServiceStatus><tsl:ServiceDigitalIdentity><tsl:DigitalId>
     <tsl:X509Certificate>${base64(der)}</tsl:X509Certificate></tsl:DigitalId></tsl:ServiceDigitalIdentity>
     </tsl:ServiceInformation></tsl:TSPService>`;
  const uri = 'http://uri.etsi.org/TrstSvc/';

  test('are read from PEM, DER and trusted lists, granted services only', () => {
    const { root, middle, tsa } = pki;
    const pem = `-----BEGIN CERTIFICATE-----\n${base64(root.certificate.der)}\n-----END CERTIFICATE-----\n`;
    const list = `<?xml version="1.0"?><tsl:TrustServiceStatusList xmlns:tsl="x">
      ${service(`${uri}Svctype/CA/QC`, `${uri}TrustedList/Svcstatus/granted`, root.certificate.der)}
      ${service(`${uri}Svctype/CA/QC`, `${uri}TrustedList/Svcstatus/withdrawn`, middle.certificate.der)}
      ${service(`${uri}Svctype/EDS/Q`, `${uri}TrustedList/Svcstatus/granted`, tsa.certificate.der)}
      </tsl:TrustServiceStatusList>`;
    const bytes = (text: string) => new TextEncoder().encode(text);
    for (const file of [bytes(pem), root.certificate.der, bytes(list)])
      expect(readAnchors('a', file).map(({ subject }) => subject)).toEqual([
        root.certificate.subject,
      ]);
    expect(readAnchors('a', bytes(pem + pem))).toHaveLength(2);
  });

  test.each([
    '',
    'hello',
    '<list/>',
    '<list',
    '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
  ])('are not read from %j', (text) => {
    expect(() => readAnchors('anchors/x.pem', new TextEncoder().encode(text))).toThrow(
      'Unexpected contents of anchors/x.pem, expected certificates',
    );
  });
});

test('a PDF that nobody signed is said to be that', async () => {
  const { status, findings } = await verify(makeBase(), { anchors: [], at: now });
  expect(status).toBe('unsigned');
  expect(findings.map((one) => sayFinding(one, 'fr'))).toEqual(['Personne n’a signé ce document.']);
});

test('what is said has the same places to fill in every language, and calls nothing qualified', () => {
  const places = (words: string) => (words.match(/\{\w+\}/g) ?? []).sort();
  for (const [id, words] of Object.entries(verifyWords.en)) {
    const french = Object.entries(verifyWords.fr).find(([key]) => key === id)?.[1] ?? '';
    expect(places(french), id).toEqual(places(words));
    expect(`${words} ${french}`).not.toMatch(/qualifi/i);
  }
});
