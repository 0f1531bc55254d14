import { beforeAll, describe, expect, test } from 'vitest';
import { correct } from '../../src/command/correct.ts';
import { asJson } from '../../src/command/json-report.ts';
import { sign } from '../../src/command/sign.ts';
import { withKey } from '../../src/command/signers.ts';
import { status } from '../../src/command/status.ts';
import { verifiedText } from '../../src/command/verified-text.ts';
import { verifyFiles } from '../../src/command/verify.ts';
import { withdraw } from '../../src/command/withdraw.ts';
import { cutFont } from '../../src/edge/cut-font.ts';
import { Ref } from '../../src/format/pdf/syntax/objects.ts';
import { build } from '../../src/pipeline.ts';
import { exitCode, type VerifiedFile } from '../../src/report.ts';
import { keepProofs } from '../../src/seal/pades/keep-proofs.ts';
import { sign as signPdf } from '../../src/seal/pades/sign.ts';
import { timestampDocument } from '../../src/seal/pades/timestamp-document.ts';
import { attachedFiles } from '../../src/seal/verify/attached.ts';
import { stream } from '../seal/pades/base.ts';
import { now } from '../seal/pades/pki.ts';
import { append, falsified } from '../seal/verify/forging.ts';
import {
  type AnOffice,
  aSigning,
  bytesOf,
  copyOf,
  meeting,
  signedAt,
  signedPath,
} from './a-signing.ts';
import { anOffice, textOf } from './an-office.ts';
import { reworded } from './reworded.ts';

let signing: Awaited<ReturnType<typeof aSigning>>;
/** Signed by all in English, with all that is needed to check it in years to come. */
let office: AnOffice;
/** The same file after the first of three signatures. */
let once: Uint8Array;
let whole: Uint8Array;
let unsigned: Uint8Array;
beforeAll(async () => {
  signing = await aSigning();
  office = await signing.office();
  await build(office, { editions: ['en'], formats: ['pdf'], asOf: signedAt });
  unsigned = bytesOf(office, 'public/jt/jt-1/jt-1.en.pdf');
  for (const who of ['ada', 'ben', 'office']) {
    await signing.sign(office, who, { editions: ['en'], level: 'B-LT' });
    if (who === 'ada') once = bytesOf(office, signedPath(office, 'en'));
  }
  whole = bytesOf(office, signedPath(office, 'en'));
});

interface Asking {
  readonly world?: AnOffice | undefined;
  readonly language?: string;
  readonly trusting?: boolean;
}

async function report(bytes: Uint8Array, { world, language = 'en', trusting = true }: Asking = {}) {
  const anchors = trusting ? signing.pki.anchors : [];
  return await verifyFiles({
    files: [{ name: 'a.pdf', bytes }],
    anchors,
    at: now,
    language,
    world,
  });
}

async function verified(bytes: Uint8Array, asking: Asking = {}): Promise<VerifiedFile> {
  const [found] = (await report(bytes, asking)).verified ?? [];
  if (!found) throw new Error('Nothing was verified');
  return found;
}

const edit = (on: AnOffice, path: string, from: string | RegExp, to: string) => {
  on.files[path] = textOf(on, path).replace(from, to);
};
const forged = (bytes: Uint8Array) => reworded(bytes, 'adopted', 'adoped');

describe('a file', () => {
  test('that all signed is valid, for who trusts the authority', async () => {
    expect(await verified(whole)).toMatchObject({
      status: 'valid',
      result: 'VALID',
      source: { state: 'bound' },
      rebuilt: undefined,
      registered: undefined,
    });
    expect(exitCode(await report(whole))).toBe(0);
    expect((await verified(whole, { trusting: false })).status).toBe('undetermined');
    expect(exitCode(await report(whole, { trusting: false }))).toBe(1);
  });

  test.each<[string, () => Uint8Array, VerifiedFile['status']]>([
    ['that nobody signed', () => unsigned, 'unsigned'],
    ['that is no PDF', () => new TextEncoder().encode('Hello'), 'invalid'],
    ['that is empty', () => new Uint8Array(), 'invalid'],
    ['in which one byte was changed', () => whole.with(700, 0x20), 'invalid'],
    ['to which something was added', () => Buffer.concat([whole, Buffer.from('1 0')]), 'invalid'],
    ['whose end was cut off', () => whole.slice(0, -200), 'invalid'],
  ])('%s is found to be so', async (_, make, status) => {
    expect((await verified(make())).status).toBe(status);
    expect(exitCode(await report(make()))).toBe(1);
  });
});

describe('the text that a file carries', () => {
  test('is the one that was bound', async () => {
    const { source, says } = await verified(unsigned);
    expect(source).toMatchObject({ state: 'bound', differing: [] });
    expect(says.join('\n')).toContain(`those that the digest binds: ${source.root}`);
  });

  test('is found out when a letter was taken out, although nobody signed', async () => {
    const found = await verified(forged(unsigned));
    expect(found).toMatchObject({ status: 'invalid', source: { differing: ['en: D-1'] } });
    expect(found.says).toContain(
      'The text or facts that the file carries are not those that its digest binds: en: D-1.',
    );
  });

  test('is found out when a fact was changed', async () => {
    const found = await verified(reworded(unsigned, '2024-03-05', '2024-03-06'));
    expect(found).toMatchObject({ status: 'invalid', source: { state: 'broken' } });
    expect(found.source.differing).toEqual(['meeting.sessions']);
  });

  test('is found out when the digest does not add up', async () => {
    const [hash = ''] = /(?<="D-1",\s*"hash": ")[0-9a-f]{64}/.exec(wordsCarried(unsigned)) ?? [];
    const found = await verified(reworded(unsigned, hash, '0'.repeat(64)));
    expect(found).toMatchObject({ status: 'invalid', source: { state: 'broken' } });
  });

  test('is not bound in a draft, which says so', async () => {
    const draft = anOffice('sign-off', 'jt/jt-2');
    await build(draft, { editions: ['en'], formats: ['pdf'], asOf: signedAt });
    const found = await verified(bytesOf(draft, 'public/jt/jt-1/jt-1.en.pdf'));
    expect(found).toMatchObject({ status: 'unsigned', source: { state: 'absent' } });
  });

  test('is bound where something in it is restricted, although none of that is in the file', async () => {
    const found = await verified(unsigned);
    expect(found.source).toMatchObject({ state: 'bound', closed: [], differing: [] });
    const carried = wordsCarried(unsigned);
    expect(carried).toContain('A case was discussed.');
    expect(carried).toMatch(/"closed": \[\s*"[0-9a-f]{64}"/);
    expect(carried).not.toContain('Xylographe');
    expect(JSON.stringify(await report(unsigned, { world: office }))).not.toContain('Xylographe');
  });

  test.each([
    ['what the public reads instead', 'case was discussed', 'case was settled'],
    ['its reason', 'personal-data', 'legal'],
    ['its id', 'r-1', 'r-2'],
  ])('is found out where %s was changed', async (_, from, to) => {
    const found = await verified(reworded(unsigned, from, to));
    expect(found).toMatchObject({ status: 'invalid', source: { differing: ['en: opening'] } });
  });

  test('is found out where the hash of a closed passage is another', async () => {
    const [hash = ''] = /(?<="closed": \[\s*")[0-9a-f]{64}/.exec(wordsCarried(unsigned)) ?? [];
    const found = await verified(reworded(unsigned, hash, '0'.repeat(64)));
    expect(found).toMatchObject({ status: 'invalid', source: { differing: ['en: opening'] } });
  });

  test('in the restricted edition is held against the digest by who has the key', async () => {
    const on = await signing.office();
    const asked = { editions: ['en'], formats: ['pdf'], asOf: signedAt };
    await build(on, { ...asked, audiences: ['parties'] });
    const whole = bytesOf(on, 'restricted/parties/jt/jt-1/jt-1.en.pdf');
    const forged = reworded(whole, 'Xylographe', 'Xylographr');
    expect((await verified(whole)).source).toMatchObject({
      state: 'bound',
      closed: ['en: opening'],
    });
    expect((await verified(whole)).says.join('\n')).toContain('only with the key');
    expect((await verified(forged)).source.closed).toEqual(['en: opening']);
    expect((await verified(whole, { world: on })).source).toMatchObject({
      state: 'bound',
      closed: [],
    });
    const found = await verified(forged, { world: on });
    expect(found).toMatchObject({ status: 'invalid', source: { differing: ['en: opening'] } });
    expect(JSON.stringify(found)).not.toContain('Xylo');
  });

  test('is bound with all that its abbreviations stand for, in an edition of one language too', async () => {
    const on = await signing.office((one) => {
      edit(one, 'jt/series.yaml', /^secretariat/m, glossary);
      edit(one, 'jt/jt-1/en.md', 'The co-chairs', 'With the MoU, the co-chairs');
      edit(one, 'jt/jt-1/fr.md', 'Les coprésidents', 'Avec la CEDEAO, les coprésidents');
    });
    await build(on, { editions: ['en'], formats: ['pdf'], asOf: signedAt });
    const pdf = bytesOf(on, 'public/jt/jt-1/jt-1.en.pdf');
    expect((await verified(pdf)).source).toMatchObject({ state: 'bound', differing: [] });
    for (const [from, to] of [
      ['Letter of Intent', 'Letter of Intents'],
      ['"MoU"', '"MuO"'],
    ] as const) {
      const { source } = await verified(reworded(pdf, from, to));
      expect(source).toMatchObject({ state: 'broken', differing: ['terms.en.MoU'] });
    }
    edit(on, 'jt/series.yaml', 'Letter of Intent', 'Letter of Intents');
    const { standings } = await status(on, { asOf: signedAt });
    expect(standings?.[0]).toMatchObject({ stale: true, changes: ['fact terms.en.MoU changed'] });
  });

  test.each([
    ['public', { state: 'bound', closed: [], differing: [] }],
    ['parties', { state: 'bound', differing: [] }],
    ['secretariat', { state: 'bound', differing: [] }],
  ])('is bound where facts are restricted and people are not named: %s', async (audience, told) => {
    const on = await signing.office((one) => {
      one.files['jt/series.yaml'] = textOf(one, 'jt/series.yaml').replace(
        'people:\n',
        'people:\n  - { id: zuq, name: Zuqvanter, function: Witness, organisation: agency, consent: none }\n',
      );
      edit(
        one,
        'jt/jt-1/meeting.yaml',
        'venue: { city: Niamey }',
        `venue: { city: Zuqtown, restricted: { reason: security, as: A town } }
objectives:
  - { id: o-1, text: Zuqaim, restricted: { reason: negotiation, for: secretariat } }
  - { id: o-2, text: Zuqgoal, restricted: { reason: negotiation } }
relatedEvents: [{ id: e-1, name: An open event }]`,
      );
      for (const [lang, who] of [
        ['en', 'One'],
        ['fr', 'Une'],
      ])
        one.files[`jt/jt-1/${lang}.md`] +=
          `\n:::action{#A-9 owner="zuq agency" due=2024-05-01}\n${who}.\n:::\n`;
    });
    const asked = { editions: ['en'], formats: ['pdf'], asOf: signedAt };
    await build(on, { ...asked, audiences: [audience] });
    const folder = audience === 'public' ? 'public' : `restricted/${audience}`;
    const pdf = bytesOf(on, `${folder}/jt/jt-1/jt-1.en.pdf`);
    expect((await verified(pdf)).source).toMatchObject(told);
    expect((await verified(pdf, { world: on })).source).toMatchObject({
      state: 'bound',
      differing: [],
    });
    if (audience === 'public') expect(wordsCarried(pdf)).not.toMatch(/zuq/i);
    const forged = await verified(reworded(pdf, 'An open event', 'An open evening'));
    expect(forged.source).toMatchObject({ state: 'broken', differing: ['meeting.relatedEvents'] });
    if (audience !== 'secretariat') return;
    const closed = await verified(reworded(pdf, 'Zuqgoal', 'Zuqgaol'), { world: on });
    expect(closed.source).toMatchObject({ state: 'broken', differing: ['meeting.objectives'] });
    expect(JSON.stringify(closed)).not.toMatch(/zuq/i);
  });

  test('is bound with its pictures, whose bytes are not carried apart', async () => {
    const on = await signing.office((one) => {
      one.files['jt/jt-1/room.png'] = Buffer.from(dot, 'base64');
      edit(one, 'jt/jt-1/en.md', ':::decision', '![The room](room.png)\n\n:::decision');
      edit(one, 'jt/jt-1/fr.md', ':::decision', '![La salle](room.png)\n\n:::decision');
    });
    await build(on, { editions: ['en'], formats: ['pdf'], asOf: signedAt });
    const pdf = bytesOf(on, 'public/jt/jt-1/jt-1.en.pdf');
    expect((await verified(pdf)).source).toMatchObject({ state: 'bound', differing: [] });
  });
});

const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';
const glossary = `glossary:
  - { abbr: MoU, meaning: Letter of Intent }
  - { abbr: { en: ECOWAS, fr: CEDEAO }, meaning: { en: Community, fr: Communauté } }
secretariat`;

/** All words that a PDF carries along, unpacked. */
function wordsCarried(pdf: Uint8Array): string {
  return [...attachedFiles(pdf).values()].map((file) => new TextDecoder().decode(file)).join('\n');
}

describe('a file with which something goes wrong', () => {
  const together = async (
    others: readonly { readonly name: string; readonly bytes: Uint8Array | undefined }[],
    world?: AnOffice,
  ) => {
    const files = [...others, { name: 'good.pdf', bytes: whole }];
    return await verifyFiles({
      files,
      anchors: signing.pki.anchors,
      at: now,
      language: 'en',
      world,
      folder: 'minutes',
    });
  };

  test('is told as such, and the others are verified', async () => {
    const done = await together([
      { name: 'gone.pdf', bytes: undefined },
      { name: 'text.pdf', bytes: new TextEncoder().encode('Hello') },
      { name: 'forged.pdf', bytes: forged(unsigned) },
    ]);
    expect(done.verified?.map(({ file, status: found }) => `${file} ${found}`)).toEqual([
      'gone.pdf unreadable',
      'text.pdf invalid',
      'forged.pdf invalid',
      'good.pdf valid',
    ]);
    expect(verifiedText(done).slice(0, 4)).toEqual([
      'gone.pdf: CANNOT BE READ',
      '  The file could not be read: it is missing, or you may not read it.',
      'text.pdf: NOT VALID',
      '  The file is no PDF.',
    ]);
    expect(exitCode(done)).toBe(2);
  });

  test('that is of an edition which the content lacks is not built again', async () => {
    const on = copyOf(office);
    for (const path of Object.keys(on.files)) if (path.endsWith('/en.md')) delete on.files[path];
    const done = await together([], on);
    expect(done.verified?.[0]).toMatchObject({ status: 'valid', rebuilt: 'no edition' });
    expect(exitCode(done)).toBe(1);
  });

  test.each<[string, (path: string) => boolean, RegExp]>([
    ['minutes', (path) => path.startsWith('jt/jt-1/'), /“minutes” has no meeting “jt-1”, so/],
    [
      'a register',
      (path) => path === 'jt/jt-1/register.yaml',
      /“minutes” has no register .* \(jt\/jt-1\/register\.yaml\), so/,
    ],
  ])('that cannot be held against a content without %s is no success', async (_, isGone, says) => {
    const on = copyOf(office);
    for (const path of Object.keys(on.files)) if (isGone(path)) delete on.files[path];
    const done = await together([], on);
    expect(done.verified?.[0]).toMatchObject({
      status: 'valid',
      result: 'VALID, BUT NOT HELD AGAINST THE CONTENT',
      registered: 'nowhere',
    });
    expect(done.verified?.[0]?.says.join('\n')).toMatch(says);
    expect(exitCode(done)).toBe(1);
  });

  test('is told why where the document cannot be built again', async () => {
    const on = {
      ...copyOf(office),
      printer: { print: () => Promise.reject(new Error('no browser')) },
    };
    const done = await together([{ name: 'text.pdf', bytes: new Uint8Array([1]) }], on);
    expect(done.verified?.map(({ status: found, rebuilt }) => [found, rebuilt])).toEqual([
      ['invalid', undefined],
      ['valid', 'failed'],
    ]);
    expect(done.verified?.[1]?.says).toContain(
      '  The document could NOT be built again: no browser.'.trim(),
    );
    expect(exitCode(done)).toBe(2);
  });

  test('is verified although the content cannot be read at all', async () => {
    const on = copyOf(office);
    const list = () => Promise.reject(new Error('the disk is gone'));
    const done = await together([], { ...on, content: { ...on.content, list } });
    expect(done.verified?.[0]).toMatchObject({ status: 'valid', rebuilt: 'failed' });
    expect(done.verified?.[0]?.says.join('\n')).toContain('the disk is gone');
  });
});

describe('with the content at hand', () => {
  test('a file is built again, and the register knows it and what came before', async () => {
    expect(await verified(whole, { world: office })).toMatchObject({
      status: 'valid',
      rebuilt: 'same',
      registered: 'yes',
    });
    expect(await verified(once, { world: office })).toMatchObject({
      rebuilt: 'same',
      registered: 'yes',
    });
  });

  test('a file that was signed past the register is not known', async () => {
    const past = copyOf(await signing.office());
    await signing.sign(past, 'ben', { editions: ['en'], level: 'B-LT' });
    const found = await verified(bytesOf(past, signedPath(past, 'en')), { world: office });
    expect(found).toMatchObject({ status: 'valid', rebuilt: 'same', registered: 'no' });
  });

  describe('a file that all signed after somebody changed it', () => {
    /** With something else on its first page, signed by all past the register. */
    const shown = async (change: (pdf: Uint8Array) => Promise<Uint8Array>) => {
      let pdf = await change(unsigned);
      for (const who of ['ada', 'ben', 'office'] as const)
        pdf = await signPdf(pdf, {
          field: who,
          key: signing.keys[who],
          at: now,
          authority: signing.pki.authority,
        });
      const { anchors } = signing.pki;
      return await keepProofs(pdf, { anchors, sources: signing.pki.sources(), at: now });
    };
    const otherPage = (pdf: Uint8Array) =>
      append(pdf, (draft, { last }) => {
        const [page] = last.array(last.dict(last.catalog.get('Pages')).get('Kids'));
        if (!(page instanceof Ref)) throw new Error('Unexpected page');
        const content = draft.add(stream(falsified));
        draft.set(page.number, new Map(last.dict(page)).set('Contents', content));
      });

    test('before the first signature is not valid, with the content or without', async () => {
      const pdf = await shown(otherPage);
      const said = 'After it was built and before anybody signed it, the document was CHANGED';
      for (const world of [undefined, office]) {
        const found = await verified(pdf, { world });
        expect(found.status).toBe('invalid');
        expect(found.signatures.map(({ status: one }) => one)).toEqual(['valid', 'valid', 'valid']);
        expect(found.says.join('\n')).toContain(said);
        expect(found.rebuilt).toBe(world && 'other');
      }
      expect(await verified(await shown(async (one) => one), { world: office })).toMatchObject({
        status: 'valid',
        rebuilt: 'same',
        registered: 'no',
      });
    });

    test('is not what it carries although nobody signed', async () => {
      expect((await verified(await otherPage(unsigned))).status).toBe('invalid');
    });

    test('into another document, of which the register does not know, cannot be decided', async () => {
      const other = copyOf(await signing.office());
      Object.assign(other, { version: '9.9.9' });
      await build(other, { editions: ['en'], formats: ['pdf'], asOf: signedAt });
      const pdf = await shown(async () => bytesOf(other, 'public/jt/jt-1/jt-1.en.pdf'));
      expect(await verified(pdf, { world: office })).toMatchObject({
        status: 'undetermined',
        result: 'CANNOT BE DECIDED',
        rebuilt: 'other',
        registered: 'no',
      });
    });

    test('by adding proofs of a later time stems from what the register knows', async () => {
      const on = copyOf(office);
      Object.assign(on, { version: '9.9.9' });
      const pdf = await timestampDocument(whole, signing.pki.authority);
      expect(await verified(pdf, { world: on })).toMatchObject({
        status: 'valid',
        rebuilt: 'other',
        registered: 'no',
      });
    });
  });

  test.each<[string, (on: AnOffice) => void]>([
    ['one word is another', (on) => edit(on, 'jt/jt-1/en.md', 'opened', 'closed')],
    ['a fact is another', (on) => edit(on, 'jt/jt-1/meeting.yaml', 'Niamey }', 'Zinder }')],
    ['the program is another', (on) => Object.assign(on, { version: '9.9.9' })],
  ])('the document is not the one that was signed where %s', async (_, change) => {
    const on = copyOf(office);
    change(on);
    const found = await verified(whole, { world: on });
    expect(found).toMatchObject({ rebuilt: 'other', registered: 'yes' });
    expect(found.says.join('\n')).toContain('the document is NOT the one that was signed');
  });

  test('a register from which a line was taken is found out', async () => {
    const on = copyOf(office);
    edit(on, 'jt/jt-1/register.yaml', /\n +signatory: ben/, '\n    signatory: ada');
    const found = await verified(whole, { world: on });
    expect(found).toMatchObject({ status: 'invalid', registered: 'broken', rebuilt: undefined });
  });

  test('the restricted edition is built again as such', async () => {
    const on = copyOf(await signing.office());

    await sign(on, {
      meeting,
      signatory: 'ada',
      audience: 'secretariat',
      editions: ['en'],
      asOf: signedAt,
      cut: cutFont,
      signer: withKey(signing.keys.ada, signing.lasting('B-LT')),
    });
    const path = signedPath(on, 'en');
    expect(path).toContain('signed/restricted/secretariat/');
    const found = await verified(bytesOf(on, path), { world: on });
    expect(found).toMatchObject({ status: 'valid', rebuilt: 'same', registered: 'yes' });
    expect(JSON.stringify(found)).not.toContain('Xylographe');
  });

  test('what was signed before a correction stays what it was', async () => {
    const on = copyOf(office);
    for (const who of ['ada', 'ben', 'office']) await signing.sign(on, who, { editions: ['fr'] });
    edit(on, 'jt/jt-1/en.md', 'opened', 'closed');
    const done = await correct(on, {
      meeting,
      reason: 'A wrong word',
      asOf: '2026-03-03T10:00:00Z',
    });
    expect(done.messages).toEqual([]);
    const request = { files: [{ name: 'a.pdf', bytes: whole }], language: 'en', world: on };
    const at = new Date('2026-03-04T10:00:00Z');
    const { verified: found } = await verifyFiles({ ...request, anchors: signing.pki.anchors, at });
    expect(found?.[0]).toMatchObject({ status: 'valid', rebuilt: undefined, registered: 'yes' });
    expect(found?.[0]?.says.at(-1)).toBe(
      'The minutes were CORRECTED on 2026-03-03: the register says what is to be read instead.',
    );
    await build(on, { editions: ['en'], formats: ['pdf'], asOf: at.toISOString() });
    expect(bytesOf(on, 'public/jt/jt-1/jt-1.en.pdf')).not.toEqual(whole);
  });

  test('of minutes that were withdrawn it is said that they no longer hold', async () => {
    const on = copyOf(office);
    await withdraw(on, { meeting, reason: 'A slip', asOf: signedAt });
    const found = await verified(whole, { world: on });
    expect(found.status).toBe('valid');
    expect(found.says.at(-1)).toMatch(/^The minutes were WITHDRAWN on 2026-/);
    expect(found.says.join()).not.toContain('NOT the one');
    expect((await verified(whole, { world: office })).says.join()).not.toContain('WITHDRAWN');
  });
});

describe('the answer', () => {
  test('is French for readers of French', async () => {
    const found = await verified(whole, { world: office, language: 'fr' });
    expect(found.result).toBe('VALABLE');
    expect(found.says).toEqual(
      expect.arrayContaining([
        'Signature «\u00a0ada\u00a0» de Amina Test\u00a0: valable (PAdES B-LT)',
        'Reconstruit à partir du contenu, le document signé est identique, octet par octet.',
        'Le registre connaît ce fichier même.',
      ]),
    );
    expect((await verified(unsigned, { language: 'fr' })).result).toBe('NON SIGNÉ');
  });

  test('is told in lines, the result first', async () => {
    const lines = verifiedText(await report(whole, { world: office }));
    expect(lines[0]).toBe('a.pdf: VALID');
    expect(lines).toContain('  Signature “ada” by Amina Test: valid (PAdES B-LT)');
    expect(lines).toContain(
      '  Built again from the content, the document that was signed is the same, byte for byte.',
    );
  });

  test('is plain data for programs', async () => {
    const data = asJson(await report(whole, { world: office }), 0, String, String);
    const [file] = (JSON.parse(JSON.stringify(data)) as typeof data).verified ?? [];
    expect(file).toMatchObject({
      file: 'a.pdf',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      status: 'valid',
      source: { state: 'bound', root: expect.stringMatching(/^[0-9a-f]{64}$/) },
      rebuilt: 'same',
      registered: 'yes',
    });
    expect(
      file?.signatures.map(({ field, status, level, signer }) => ({
        field,
        status,
        level,
        signer,
      })),
    ).toEqual([
      { field: 'ada', status: 'valid', level: 'B-LT', signer: 'Amina Test' },
      { field: 'ben', status: 'valid', level: 'B-LT', signer: 'Bruno Test' },
      { field: 'office', status: 'valid', level: 'B-LT', signer: 'Office Test' },
    ]);
  });
});
