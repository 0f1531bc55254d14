import { beforeAll, describe, expect, test } from 'vitest';
import { beginsWith } from '../../../src/bytes.ts';
import { keepProofs } from '../../../src/seal/pades/keep-proofs.ts';
import { sign } from '../../../src/seal/pades/sign.ts';
import { timestampDocument } from '../../../src/seal/pades/timestamp-document.ts';
import { verify } from '../../../src/seal/verify/verify.ts';
import { look, makeBase } from './base.ts';
import { keyOf, makePki, now } from './pki.ts';

let pki: Awaited<ReturnType<typeof makePki>>;
beforeAll(async () => {
  pki = await makePki();
});

const check = (pdf: Uint8Array) => verify(pdf, { anchors: pki.anchors, at: now });

describe('a signature', () => {
  test('reaches B-B without a timestamp, and says what cannot be known', async () => {
    const pdf = await sign(makeBase(), {
      field: 'amina',
      key: keyOf(pki.amina, pki.chain),
      at: now,
    });
    const { status, signatures } = await check(pdf);
    expect(status).toBe('undetermined');
    expect(signatures[0]).toMatchObject({ level: 'B-B', signer: 'Amina Test', field: 'amina' });
    expect(signatures[0]?.findings.map(({ id }) => id)).toEqual([
      'intact',
      'chain-trusted',
      'revocation-unknown',
      'revocation-unknown',
      'time-claimed',
    ]);
  });

  test('by each of two people, with RSA and ECDSA, in any order, reaches B-LT and B-LTA', async () => {
    const base = makeBase();
    const { authority } = pki;
    const appearance = await look();
    const one = await sign(base, {
      field: 'bruno',
      key: keyOf(pki.bruno, pki.chain),
      at: now,
      authority,
      appearance,
      reason: 'Validé',
      location: 'Niamey',
    });
    const two = await sign(one, {
      field: 'amina',
      key: keyOf(pki.amina, pki.chain),
      at: now,
      authority,
      appearance,
    });
    expect(beginsWith(one, base)).toBe(true);
    expect(beginsWith(two, one)).toBe(true);
    const kept = await keepProofs(two, { anchors: pki.anchors, sources: pki.sources(), at: now });
    const { status, signatures, revisions } = await check(kept);
    expect(
      signatures.map(({ findings }) =>
        findings.filter(({ weight }) => weight !== 'good' && weight !== 'note'),
      ),
    ).toEqual([[], []]);
    expect({ status, revisions }).toEqual({ status: 'valid', revisions: 4 });
    expect(signatures.map(({ level, signer }) => [level, signer])).toEqual([
      ['B-LT', 'Bruno Test'],
      ['B-LT', 'Amina Test'],
    ]);
    expect(signatures[0]).toMatchObject({ reason: 'Validé', place: 'Niamey', coversAll: false });
    const archived = await timestampDocument(kept, authority);
    const last = await check(archived);
    expect(last.status).toBe('valid');
    expect(last.signatures.map(({ level, kind }) => level ?? kind)).toEqual([
      'B-LTA',
      'B-LTA',
      'timestamp',
    ]);
  });
});
