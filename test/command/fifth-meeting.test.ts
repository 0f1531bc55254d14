/** The sample's fourth meeting from circulation to adoption at a fifth, which is written here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { adopt } from '../../src/command/adopt.ts';
import { circulate } from '../../src/command/circulate.ts';
import { respond } from '../../src/command/respond.ts';
import { sign } from '../../src/command/sign.ts';
import { withKey } from '../../src/command/signers.ts';
import { status } from '../../src/command/status.ts';
import { verifyFiles } from '../../src/command/verify.ts';
import { cutFont } from '../../src/edge/cut-font.ts';
import { build, check } from '../../src/pipeline.ts';
import type { Report } from '../../src/report.ts';
import { memoryWorld } from '../memory-world.ts';
import { issue, keyOf, makePki, now } from '../seal/pades/pki.ts';
import { type AnOffice, bytesOf, copyOf, signedPath } from './a-signing.ts';
import { textOf } from './an-office.ts';
import { printWithFields } from './print-with-fields.ts';

const meeting = 'jtwg-4';
const signatories = ['dg-naptip', 'icmpd', 'dg-anltp'];
const signedAt = now.toISOString();
const adoptedOn = '2026-09-08T16:00:00Z';
const clause = (words: string) =>
  `## {#adoption}\n\n:::adoption{#AD-05-01 of=jtwg-4}\n${words}\n:::\n`;
const fifth = {
  'jtwg/jtwg-5/meeting.yaml': `ordinal: 5
sessions:
  - { id: day-1, date: 2026-09-08, start: "09:00", end: "12:00" }
timeZone: Africa/Lagos
venue: { city: Abuja, country: Nigeria }
host: ng
coChairs: [dg-naptip, dg-anltp]
agenda:
  - { id: adoption, kind: adoption }
adopts:
  - { minutes: jtwg-4, manner: unanimous }
`,
  'jtwg/jtwg-5/en.md': clause('The Group unanimously adopted the minutes of its fourth meeting.'),
  'jtwg/jtwg-5/fr.md': clause(
    'Le Groupe adopte à l’unanimité le procès-verbal de sa quatrième réunion.',
  ),
};

let pki: Awaited<ReturnType<typeof makePki>>;
/** Circulated again after an objection, and validated by silence. */
let validated: AnOffice;
/** Signed by all in every edition. */
let signed: AnOffice;
beforeAll(async () => {
  pki = await makePki();
  const third = await issue({ name: 'Secretariat Test' }, pki.middle);
  const keys = [pki.amina, third, pki.bruno].map((holder) => keyOf(holder, pki.chain));
  const on = sample();
  await does(circulate(on, { meeting, asOf: '2026-02-09T09:00:00Z' }));
  const party = { meeting, party: 'ne' };
  await does(
    respond(on, { ...party, response: 'object', reason: 'Thanks', asOf: '2026-02-10T09:00:00Z' }),
  );
  edit(on, 'jtwg/jtwg-4/en.md', 'with appreciation', 'with thanks');
  edit(on, 'jtwg/jtwg-4/fr.md', 'avec satisfaction', 'avec gratitude');
  await does(circulate(on, { meeting, asOf: '2026-02-12T09:00:00Z' }));
  await does(respond(on, { ...party, response: 'validate', asOf: '2026-02-13T09:00:00Z' }));
  validated = copyOf(on);
  for (const [index, signatory] of signatories.entries()) {
    const key = keys[index];
    if (!key) throw new Error('Unexpected signatory without a key');
    const signer = withKey(key, { level: 'B-T', authority: pki.authority, keeping: undefined });
    await does(sign(on, { meeting, signatory, asOf: signedAt, cut: cutFont, signer }));
  }
  signed = on;
});

function sample(): AnOffice {
  const root = fileURLToPath(new URL('../../content', import.meta.url));
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => /jtwg-[34]|series\.yaml$/.test(file));
  const content = Object.fromEntries(
    files.map((file) => [
      file.slice(root.length + 1).replaceAll('\\', '/'),
      new Uint8Array(readFileSync(file)),
    ]),
  );
  return memoryWorld(content, { printer: { print: async (html) => printWithFields(html) } });
}

const edit = (on: AnOffice, path: string, from: string | RegExp, to: string) => {
  on.files[path] = textOf(on, path).replace(from, to);
};
const errors = ({ messages }: Report) =>
  messages.flatMap(({ level, reason }) => (level === 'error' ? reason : []));
async function does(report: Promise<Report>): Promise<void> {
  expect(errors(await report)).toEqual([]);
}
function held(on: AnOffice): AnOffice {
  const next = copyOf(on);
  Object.assign(next.files, fifth);
  return next;
}

test('a meeting adopts the minutes that all signed in every edition', async () => {
  const on = held(signed);
  await does(check(on, { asOf: adoptedOn }));
  await does(adopt(on, { meeting, adoptedAt: 'jtwg-5', asOf: adoptedOn }));
  await does(check(on, { asOf: adoptedOn }));
  const { standings } = await status(on, { asOf: adoptedOn });
  expect(standings?.map(({ status: state }) => state)).toEqual(['adopted', 'adopted', 'draft']);

  const formats = ['html', 'pdf'];
  const report = await build(on, { meetings: [meeting, 'jtwg-5'], formats, asOf: adoptedOn });
  expect(report.refused).toEqual([]);
  expect(textOf(on, 'public/jtwg/jtwg-4/jtwg-4.en.html')).toContain('Adopted at the Fifth Meeting');
  expect(textOf(on, 'public/jtwg/jtwg-5/jtwg-5.en.html')).toContain('../jtwg-4/jtwg-4.en.html');
  for (const edition of ['en', 'fr', 'en-fr']) {
    const pdf = bytesOf(on, `public/jtwg/jtwg-4/jtwg-4.${edition}.pdf`);
    expect(pdf).toEqual(bytesOf(on, signedPath(on, edition)));
  }
});

test('what was signed is built again byte for byte, also when it is adopted', async () => {
  const on = held(signed);
  await does(adopt(on, { meeting, adoptedAt: 'jtwg-5', asOf: adoptedOn }));
  const files = ['en', 'fr', 'en-fr'].map((edition) => ({
    name: edition,
    bytes: bytesOf(on, signedPath(on, edition)),
  }));
  const reliance = { anchors: pki.anchors, at: new Date(adoptedOn), language: 'en' };
  const { verified } = await verifyFiles({ ...reliance, files, world: on });
  expect(
    verified?.map(({ rebuilt, registered, source }) => [rebuilt, registered, source.state]),
  ).toEqual(files.map(() => ['same', 'yes', 'bound']));
});

test.each<[string, () => AnOffice, string]>([
  [
    'that were validated but not signed',
    () => validated,
    'expected minutes that all parties validated and all signatories signed',
  ],
  [
    'whose text was changed after it was signed',
    () => {
      const on = copyOf(signed);
      edit(on, 'jtwg/jtwg-4/en.md', 'with thanks', 'with regret');
      return on;
    },
    'expected the text that was signed',
  ],
  [
    'of which a signed file was changed',
    () => {
      const on = copyOf(signed);
      const path = signedPath(on, 'fr');
      on.files[path] = bytesOf(on, path).with(900, 0x20);
      return on;
    },
    'expected a register that is whole',
  ],
])('adopting minutes %s is an error, and is not recorded', async (_, make, words) => {
  const on = held(make());
  expect(errors(await check(on, { asOf: adoptedOn })).join('\n')).toContain(words);
  const before = { ...on.files };
  const report = await adopt(on, { meeting, adoptedAt: 'jtwg-5', asOf: adoptedOn });
  expect(errors(report)).not.toEqual([]);
  expect(on.files).toEqual(before);
});
