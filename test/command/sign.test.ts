import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fromBase64 } from '../../src/base64.ts';
import { beginsWith, concat } from '../../src/bytes.ts';
import { attest } from '../../src/command/attest.ts';
import { respond } from '../../src/command/respond.ts';
import type { Signer } from '../../src/command/sign.ts';
import { completing, importing, preparing, withKey } from '../../src/command/signers.ts';
import { status } from '../../src/command/status.ts';
import { statusTable } from '../../src/command/status-table.ts';
import { build, check } from '../../src/pipeline.ts';
import { exitCode, type Report } from '../../src/report.ts';
import { hashBytes } from '../../src/seal/digest/hash.ts';
import { buildCms } from '../../src/seal/pades/build-cms.ts';
import { type ExternalRequest, prepare as prepareIn } from '../../src/seal/pades/external.ts';
import { algorithmOf, sign as signPdf } from '../../src/seal/pades/sign.ts';
import type { SigningKey } from '../../src/seal/pades/signing-key.ts';
import type { EventOf } from '../../src/seal/register/schema.ts';
import { verify } from '../../src/seal/verify/verify.ts';
import { makeBase } from '../seal/pades/base.ts';
import { issue, KeyUsageFlags, keyOf, now } from '../seal/pades/pki.ts';
import {
  type AnOffice,
  aSigning,
  bytesOf,
  copyOf,
  meeting,
  signedAt,
  signedPath,
} from './a-signing.ts';
import { textOf } from './an-office.ts';

const register = 'jt/jt-1/register.yaml';
const at = { asOf: signedAt };

let signing: Awaited<ReturnType<typeof aSigning>>;
let waiting: AnOffice;
/** The English edition as it is signed. */
let base: Uint8Array;
beforeAll(async () => {
  signing = await aSigning();
  waiting = await signing.office();
  await signing.sign(waiting, 'ada', { editions: ['en'], signer: (file) => keepBase(file) });
});

const keepBase: Signer = async (file) => {
  base = file.base;
  return undefined;
};
const office = () => copyOf(waiting);
const told = ({ messages }: Report) => messages.map(({ reason }) => reason);
const edit = (on: AnOffice, path: string, from: string | RegExp, to: string) => {
  on.files[path] = textOf(on, path).replace(from, to);
};
const signedIn = (on: AnOffice) =>
  (parse(textOf(on, register)) as { events: readonly EventOf<'signed'>[] }).events.filter(
    ({ type }) => type === 'signed',
  );
const elsewhere = (pdf: Uint8Array, field: string, key: SigningKey = signing.keys.ada) =>
  signPdf(pdf, { field, key, at: now });

describe('minutes with three signatories', () => {
  let on: AnOffice;
  beforeAll(async () => {
    on = office();
    for (const who of ['ben', 'office', 'ada']) {
      const report = await signing.sign(on, who, { level: 'B-T' });
      expect(told(report)).toEqual([]);
    }
  });

  test('are signed in every edition, in any order, and the register says how', async () => {
    const events = signedIn(on).map(({ edition, field, level, certificate }) =>
      [edition, field, level, certificate.subject].join(' '),
    );
    expect(events).toEqual(
      ['ben Bruno Test', 'office Office Test', 'ada Amina Test'].flatMap((line) => {
        const [field, ...subject] = line.split(' ');
        return ['en', 'fr', 'en-fr'].map((edition) =>
          [edition, field, 'B-T', ...subject].join(' '),
        );
      }),
    );
    expect(told(await check(on, at))).toEqual([]);
    expect(new Set(signedIn(on).map(({ signatory, party }) => `${signatory} ${party}`))).toEqual(
      new Set(['ben ng', 'office undefined', 'ada ne']),
    );
    const { standings } = await status(on, at);
    expect(standings?.[0]).toMatchObject({ status: 'signed', awaited: [] });
  });

  test('keep every revision: the file grows, and each was recorded', async () => {
    const whole = bytesOf(on, signedPath(on, 'en'));
    expect(beginsWith(whole, base)).toBe(true);
    const { signatures, status: found } = await verify(whole, {
      anchors: signing.pki.anchors,
      at: now,
    });
    expect(found).toBe('undetermined');
    expect(signatures.map(({ field, level, status: one }) => [field, level, one])).toEqual([
      ['ben', 'B-T', 'undetermined'],
      ['office', 'B-T', 'undetermined'],
      ['ada', 'B-T', 'undetermined'],
    ]);
    const recorded = signedIn(on).flatMap(({ edition, sha256 }) =>
      edition === 'en' ? sha256 : [],
    );
    expect(recorded).toHaveLength(3);
    const ends = Array.from(
      Buffer.from(whole)
        .toString('latin1')
        .matchAll(/%%EOF\n?/g),
      (match) => hashBytes(whole.slice(0, match.index + match[0].length)),
    );
    for (const hash of recorded) expect(ends).toContain(hash);
    expect(hashBytes(whole)).toBe(recorded.at(-1));
  });

  test('are published as they were signed, and anew once the text has changed', async () => {
    await build(on, { formats: ['pdf'], ...at });
    for (const edition of ['en', 'fr', 'en-fr'])
      expect(on.written.get(`public/jt/jt-1/jt-1.${edition}.pdf`)).toEqual(
        bytesOf(on, signedPath(on, edition)),
      );
    const changed = copyOf(on);
    edit(changed, 'jt/jt-1/en.md', 'opened', 'closed');
    const report = await build(changed, { formats: ['pdf'], ...at });
    expect(exitCode(report)).toBe(1);
    const fresh = bytesOf(changed, 'public/jt/jt-1/jt-1.en.pdf');
    expect(fresh.length).toBeGreaterThan(1000);
    expect(beginsWith(bytesOf(on, signedPath(on, 'en')), fresh)).toBe(false);
  });

  test('are signed by each once', async () => {
    const before = { ...on.files };
    expect(told(await signing.sign(on, 'ada', { editions: ['fr'] }))).toEqual([
      'Unexpected second signature of `ada`, expected one',
    ]);
    expect(on.files).toEqual(before);
  });
});

test('what is built of validated minutes is what is signed', async () => {
  const on = office();
  await build(on, { editions: ['en'], formats: ['pdf'], ...at });
  expect(bytesOf(on, 'public/jt/jt-1/jt-1.en.pdf')).toEqual(base);
});

test('what the body adds to its series later leaves what is signed as it is', async () => {
  const on = office();
  await signing.sign(on, 'ada', { editions: ['en'] });
  edit(on, 'jt/series.yaml', 'days: 5', 'days: 9');
  edit(on, 'jt/series.yaml', 'people:', 'glossary: [{ abbr: ZZ, meaning: Zz }]\npeople:');
  edit(
    on,
    'jt/series.yaml',
    'organisations:',
    'organisations:\n  - { id: later, name: Later, abbr: LTR }',
  );
  expect(told(await signing.sign(on, 'ben', { editions: ['en'] }))).toEqual([]);
});

test('a signature brings its proofs: B-LT', async () => {
  const on = office();
  await signing.sign(on, 'office', { editions: ['en-fr'], level: 'B-LT' });
  const report = await signing.sign(on, 'ada', { editions: ['en-fr'], level: 'B-LT' });
  expect(report.told).toEqual(['ada signs jt-1.en-fr (B-LT, Amina Test)']);
  const pdf = bytesOf(on, signedPath(on, 'en-fr'));
  const { status: found } = await verify(pdf, { anchors: signing.pki.anchors, at: now });
  expect(found).toBe('valid');
});

describe('with a key that stays elsewhere', () => {
  const prepare = async (on: AnOffice, certificate = signing.keys.ada.certificate.der) => {
    const kept: { bytes: Uint8Array; request: ExternalRequest }[] = [];
    const before = { ...on.files };
    const signer = preparing(certificate, async (_, { bytes, request }) => {
      kept.push({ bytes, request });
    });
    const report = await signing.sign(on, 'ada', { editions: ['en'], signer });
    expect(told(report)).toEqual([]);
    expect(on.files).toEqual(before);
    const [prepared] = kept;
    if (!prepared) throw new Error('Nothing was prepared');
    return prepared;
  };
  const answer = async ({ toBeSigned = '' }: ExternalRequest, key = signing.keys.ada) => {
    const signedAttributes = fromBase64(toBeSigned);
    const { certificate, chain, scheme } = key;
    const signature = await key.sign(signedAttributes);
    const algorithm = algorithmOf(scheme);
    const { digestId } = scheme;
    return buildCms({ signedAttributes, signature, digestId, algorithm, certificate, chain });
  };
  const complete = async (on: AnOffice, who: string, cms: Uint8Array, prepared: Prepared) =>
    await signing.sign(on, who, {
      editions: ['en'],
      signer: completing(prepared, { cms }, signing.lasting('B-T')),
    });
  type Prepared = Awaited<ReturnType<typeof prepare>>;

  test('a signature is prepared, given elsewhere, and put in', async () => {
    const on = office();
    const prepared = await prepare(on);
    const report = await complete(on, 'ada', await answer(prepared.request), prepared);
    expect(told(report)).toEqual([]);
    expect(report.told).toEqual(['ada signs jt-1.en (B-T, Amina Test)']);
    expect(told(await check(on, at))).toEqual([]);
  });

  test('an answer by another key, or to another file, is refused', async () => {
    const on = office();
    const prepared = await prepare(on);
    const before = { ...on.files };
    const refused = async (report: Promise<Report>, words: string) => {
      expect(told(await report)).toEqual([expect.stringContaining(words)]);
      expect(on.files).toEqual(before);
    };
    const { ada, ben } = signing.keys;
    const forged = await answer(prepared.request, { ...ada, sign: ben.sign });
    await refused(complete(on, 'ada', forged, prepared), 'Unexpected answer from the signer');
    const other = { ...prepared, bytes: prepared.bytes.with(600, 0x20) };
    const cms = await answer(prepared.request);
    await refused(complete(on, 'ada', cms, other), 'expected the very file that was prepared');
    await refused(complete(on, 'ben', cms, prepared), 'Unexpected signature of ada, expected');
  });

  test('an answer in a file that was prepared over another document is refused', async () => {
    const on = office();
    const before = { ...on.files };
    // Whoever can write the folder can write a request that fits his own file.
    const place = Buffer.from(base).indexOf('Minutier');
    expect(place).toBeGreaterThan(0);
    const mine = await prepareIn(base.with(place, 0x6d), {
      field: 'ada',
      name: 'Ada',
      at: now,
      certificate: signing.keys.ada.certificate.der,
    });
    const report = await complete(on, 'ada', await answer(mine.request), mine);
    expect(told(report)).toEqual([
      'Unexpected PDF, expected the very PDF that was built, with signatures added at its end',
    ]);
    expect(on.files).toEqual(before);
  });

  test('what was prepared before somebody else signed is refused', async () => {
    const on = office();
    const prepared = await prepare(on);
    await signing.sign(on, 'ben', { editions: ['en'] });
    const before = { ...on.files };
    const report = await complete(on, 'ada', await answer(prepared.request), prepared);
    expect(told(report)).toEqual([
      'Unexpected PDF without the signature of ben, expected it to be added to theirs',
    ]);
    expect(on.files).toEqual(before);
  });
});

describe('a PDF that was signed elsewhere', () => {
  const take = (on: AnOffice, who: string, pdf: Uint8Array) =>
    signing.sign(on, who, { editions: ['en'], signer: importing(pdf, signing.lasting('B-B')) });

  test('is made to last on the way in, and taken in again for who else signed it', async () => {
    const on = office();
    const both = await elsewhere(await elsewhere(base, 'ada'), 'ben', signing.keys.ben);
    const lasting = signing.lasting('B-LT');
    const first = await signing.sign(on, 'ada', {
      editions: ['en'],
      signer: importing(both, lasting),
    });
    expect(told(first)).toEqual([]);
    const held = bytesOf(on, signedPath(on, 'en'));
    expect(beginsWith(held, both)).toBe(true);
    expect(held.length).toBeGreaterThan(both.length);
    const second = await signing.sign(on, 'ben', {
      editions: ['en'],
      signer: importing(both, lasting),
    });
    expect(told(second)).toEqual([]);
    expect(bytesOf(on, signedPath(on, 'en'))).toEqual(held);
    expect(told(await check(on, at))).toEqual([]);
  });

  test('is taken in, once for each who signed it', async () => {
    const on = office();
    const both = await elsewhere(await elsewhere(base, 'ada'), 'ben', signing.keys.ben);
    expect((await take(on, 'ben', both)).told).toEqual(['ben signs jt-1.en (B-B, Bruno Test)']);
    expect((await take(on, 'ada', both)).told).toEqual(['ada signs jt-1.en (B-B, Amina Test)']);
    expect(told(await check(on, at))).toEqual([]);
    expect(bytesOf(on, signedPath(on, 'en'))).toEqual(both);
  });

  test.each<[string, string, () => Promise<Uint8Array>, string]>([
    ['another document', 'ada', () => elsewhere(makeBase(), 'amina'), 'expected the very PDF'],
    ['no signature', 'ada', async () => base, 'without a new signature'],
    [
      'one byte changed',
      'ada',
      async () => (await elsewhere(base, 'ada')).with(700, 0x20),
      'expected the very PDF',
    ],
    [
      'one byte of the signed revision changed',
      'ada',
      async () => {
        const pdf = await elsewhere(base, 'ada');
        const place = Buffer.from(pdf).lastIndexOf('/Reason');
        return pdf.with(place < 0 ? Buffer.from(pdf).lastIndexOf('(D:') + 4 : place, 0x39);
      },
      'Unexpected change in the PDF',
    ],
    ['somebody else’s signature', 'ada', () => elsewhere(base, 'ben'), 'expected that of ada'],
    ['no PDF', 'ada', async () => new TextEncoder().encode('Hello'), 'expected the very PDF'],
    [
      'something added after the signature',
      'ada',
      async () => concat([await elsewhere(base, 'ada'), new TextEncoder().encode('%x\n')]),
      'Unexpected',
    ],
  ])('with %s is refused', async (_, who, make, words) => {
    const on = office();
    const before = { ...on.files };
    const report = await take(on, who, await make());
    expect(told(report)).toEqual([expect.stringContaining(words)]);
    expect(exitCode(report)).toBe(1);
    expect(on.files).toEqual(before);
  });

  test('beside another copy of it: the second is refused, and the first stays', async () => {
    const on = office();
    await take(on, 'ada', await elsewhere(base, 'ada'));
    const before = { ...on.files };
    const report = await take(on, 'ben', await elsewhere(base, 'ben', signing.keys.ben));
    expect(told(report)).toEqual([
      'Unexpected PDF without the signature of ada, expected it to be added to theirs',
    ]);
    expect(report.messages[0]?.hint).toBe(
      'The signature of ada was recorded in between, under another copy of the same file. Nothing is lost: let ben sign again, this time the newer file that ada signed.',
    );
    expect(on.files).toEqual(before);
  });
});

describe('a signature is refused', () => {
  const refused = async (on: AnOffice, report: Promise<Report>, words: string) => {
    const before = { ...on.files };
    const done = await report;
    expect(told(done)).toEqual([expect.stringContaining(words)]);
    expect(exitCode(done)).toBe(1);
    expect(done.refused).toEqual([meeting]);
    expect(on.files).toEqual(before);
  };
  const signs = (on: AnOffice, who: string, options: Parameters<typeof signing.sign>[2] = {}) =>
    signing.sign(on, who, { editions: ['en'], ...options });

  test('before all have answered or the time is over', async () => {
    const on = office();
    await refused(on, signs(on, 'ada', { asOf: '2026-02-20T09:00:00Z' }), 'the validation by all');
  });

  test('while somebody objects', async () => {
    const on = office();
    await respond(on, { meeting, party: 'ne', response: 'object', asOf: '2026-02-18T09:00:00Z' });
    await refused(on, signs(on, 'ada'), 'the validation by all parties');
  });

  test('with the certificate of another signatory', async () => {
    const on = office();
    await signing.sign(on, 'ada', { editions: ['en'] });
    const before = { ...on.files };
    const report = await signing.sign(on, 'ben', { editions: ['en'], key: signing.keys.ada });
    expect(told(report)).toEqual([
      'Unexpected certificate of “Amina Test”, with which ada signed, expected that of ben',
    ]);
    expect(on.files).toEqual(before);
  });

  test('but not with that of a namesake', async () => {
    const on = office();
    const namesake = await issue({ name: 'Amina Test' }, signing.pki.middle);
    const key = keyOf(namesake, signing.pki.chain);
    await signing.sign(on, 'ada', { editions: ['en'] });
    expect(told(await signing.sign(on, 'ben', { editions: ['en'], key }))).toEqual([]);
    expect(signedIn(on).map(({ signatory }) => signatory)).toEqual(['ada', 'ben']);
  });

  test('of somebody who is no signatory', async () => {
    const on = office();
    await refused(on, signs(on, 'agency'), 'expected one of `ada`, `ben`, `office`');
  });

  test('of somebody who signed by hand', async () => {
    const on = office();
    const by = { signatory: 'ada', place: 'Abuja', date: '2026-03-01', method: 'by hand' };
    await attest(on, { meeting, ...by, ...at });
    await refused(on, signs(on, 'ada'), 'second signature of `ada`');
  });

  test('under a text that changed', async () => {
    const on = office();
    edit(on, 'jt/jt-1/en.md', 'opened', 'closed');
    await refused(on, signs(on, 'ada'), 'Unexpected text that is not the one circulated');
  });

  test('into a file that is not the one recorded', async () => {
    const on = office();
    await signs(on, 'ada');
    const path = signedPath(on, 'en');
    const more = await elsewhere(bytesOf(on, path), 'office', signing.keys.office);
    on.files[path] = more;
    await refused(on, signs(on, 'ben'), 'expected the one that was recorded');
    delete on.files[path];
    await refused(on, signs(on, 'ben'), 'expected the one that was recorded');
  });

  test('where the register was changed, and all editions are wanted', async () => {
    const on = office();
    edit(on, register, 'quorum: 3', 'quorum: 1');
    const report = await signing.sign(on, 'ada');
    expect(exitCode(report)).toBe(1);
    expect(signedPath(on, 'en')).toBe('no signed en');
  });

  test('into a file of which no event tells, until it is moved and taken in', async () => {
    const on = office();
    await signs(on, 'ada');
    const path = signedPath(on, 'en');
    const [once, again] = [bytesOf(on, path), office()];
    again.files[path] = once;
    await refused(again, signs(again, 'ben'), 'the register knows of no signature');
    delete again.files[path];
    const signer = importing(once, signing.lasting('B-B'));
    expect(told(await signs(again, 'ada', { signer }))).toEqual([]);
  });

  test('into a file that would be built differently today', async () => {
    const on = office();
    await signs(on, 'ada');
    const newer = { ...on, version: '9.9.9' };
    await refused(on, signs(newer, 'ben'), 'expected a PDF that begins with the one that is built');
  });

  test('by an authority that does not answer, and nothing is written', async () => {
    const on = office();
    const authority = () => Promise.reject(new Error('connection refused'));
    const signer = withKey(signing.keys.ada, { level: 'B-T', authority, keeping: undefined });
    await refused(on, signs(on, 'ada', { signer }), 'no answer (connection refused)');
  });

  test.each([
    ['has expired', { to: '2026-01-01' }, 'expired on 2026-01-01'],
    ['is not yet valid', { from: '2027-01-01' }, 'valid from 2027-01-01'],
    ['is for encryption', { usage: KeyUsageFlags.keyEncipherment }, 'meant for signing'],
  ])('with a certificate that %s, and nothing is written', async (_, wanted, words) => {
    const on = office();
    const holder = await issue({ name: 'Amina Test', ...wanted }, signing.pki.middle);
    const key = keyOf(holder, signing.pki.chain);
    await refused(on, signs(on, 'ada', { key }), words);
  });

  test('out of turn where the order is that of the list', async () => {
    const on = await signing.office((one) =>
      edit(one, 'jt/series.yaml', '  days: 5', '  days: 5\n  order: listed'),
    );
    await refused(on, signs(on, 'ben'), 'out of turn, expected that of `ada`');
    // Whose languages are all signed may sign the other editions too.
    expect(told(await signing.sign(on, 'ada'))).toEqual([]);
    await refused(on, signs(on, 'office'), 'out of turn, expected that of `ben`');
    expect(told(await signs(on, 'ben', { editions: ['en-fr'] }))).toEqual([]);
    expect(told(await signs(on, 'ben'))).toEqual([]);
    expect(told(await signing.sign(on, 'office'))).toEqual([]);
    expect(told(await check(on, at))).toEqual([]);
  });
});

test('status says who signed which edition for whom, and each file is signed once', async () => {
  const on = office();
  await signing.sign(on, 'ada', { editions: ['en'], level: 'B-T' });
  await signing.sign(on, 'ada', { editions: ['en'], audience: 'parties' });
  await signing.sign(on, 'ben', { editions: ['en'] });
  const by = { signatory: 'office', place: 'Abuja', date: '2026-03-01', method: 'by hand' };
  await attest(on, { meeting, ...by, ...at });
  const again = await signing.sign(on, 'ada', { editions: ['en'], audience: 'parties' });
  expect(told(again)).toEqual(['Unexpected second signature of `ada`, expected one']);
  const { standings = [] } = await status(on, at);
  expect(statusTable(standings).split('\n').slice(2)).toEqual([
    '  signed: without a certificate by office',
    '  signed: en (public) by ada B-T, ben B-B',
    '  signed: en (parties) by ada B-B',
  ]);
  expect(standings[0]?.signed).toContainEqual({
    signatory: 'ada',
    edition: 'en',
    audience: 'parties',
    level: 'B-B',
  });
  expect(told(await check(on, at))).toEqual([]);
});

test('an edition that does not exist is wrong usage', async () => {
  await expect(signing.sign(office(), 'ada', { editions: ['ha'] })).rejects.toThrow(
    'Unexpected edition “ha”',
  );
});

test('two people at once: the slower one writes nothing, and tries again', async () => {
  const on = office();
  const own = withKey(signing.keys.ada, signing.lasting('B-B'));
  const slower: Signer = async (file) => {
    await signing.sign(on, 'ben', { editions: ['fr'] });
    return await own(file);
  };
  const signs = signing.sign(on, 'ada', { editions: ['en'], signer: slower });
  await expect(signs).rejects.toThrow(
    'Unexpected jt/jt-1/register.yaml: somebody else changed it in the meantime (event 2, ben signed fr). Nothing of theirs is lost, and nothing of yours was recorded. Give the command again: it goes on from theirs',
  );
  expect(signedPath(on, 'en')).toBe('no signed en');
  expect(told(await signing.sign(on, 'ada', { editions: ['en'] }))).toEqual([]);
  expect(told(await check(on, at))).toEqual([]);
});

test.each([
  ['the same edition', 'en'],
  ['another edition', 'fr'],
])(
  'two people at once under %s, at the last moment: neither loses anything',
  async (_, edition) => {
    const on = office();
    let raced = false;
    const late: AnOffice = {
      ...on,
      desk: {
        replace: async (path, before, after) => {
          const isFile = path.endsWith('.pdf') && !raced;
          if (isFile) raced = true;
          if (isFile) await signing.sign(on, 'ben', { editions: [edition] });
          await on.desk.replace(path, before, after);
        },
      },
    };
    await expect(signing.sign(late, 'ada', { editions: ['en'] })).rejects.toThrow();
    expect(signedIn(on).map(({ signatory, edition: signed }) => `${signatory} ${signed}`)).toEqual([
      `ben ${edition}`,
    ]);
    expect(told(await check(on, at))).toEqual([]);
    expect(signedPath(on, 'en')).toBe(edition === 'en' ? signedPath(on, edition) : 'no signed en');
    expect(told(await signing.sign(on, 'ada', { editions: ['en'] }))).toEqual([]);
    expect(told(await check(on, at))).toEqual([]);
  },
);
