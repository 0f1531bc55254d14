import { PDF } from '@libpdf/core';
import { expect, test } from 'vitest';
import { circulate } from '../../src/command/circulate.ts';
import { en } from '../../src/locale/en.ts';
import { fr } from '../../src/locale/fr.ts';
import type { Locale } from '../../src/locale/locale.ts';
import { exitCode } from '../../src/report.ts';
import { anOffice, textOf } from './an-office.ts';
import { printWithFields } from './print-with-fields.ts';

const request = { meeting: 'jt-1', asOf: '2024-03-06T09:00:00Z' };

const guarded = 'Zebulon Quarkson';

/** Puts something into the text that is for the secretariat alone. */
function close({ files }: ReturnType<typeof anOffice>): void {
  for (const lang of ['en', 'fr'])
    files[`jt/jt-1/${lang}.md`] +=
      `\n:::restricted[x]{#closed reason=health for=secretariat}\nIt was ${guarded}.\n:::\n`;
}

/** The first PDF that came with a letter. */
function enclosed(letter: string): Uint8Array {
  const [, base64 = ''] = /application\/pdf[\s\S]*?\r\n\r\n([\w+/=\r\n]+)/.exec(letter) ?? [];
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

test('each party gets a numbered copy of its own', async () => {
  const office = anOffice('sign-off', 'jt/jt-2');
  const notices: string[] = [];
  const printer = {
    print: async (html: string) => {
      notices.push(/--running-notice: "([^"]*)"/.exec(html)?.[1] ?? '');
      return printWithFields(html);
    },
  };
  const report = await circulate({ ...office, printer }, request);
  expect(report.messages).toEqual([]);
  expect(notices.every((notice) => /(?:Copy|Exemplaire) [12] – \S/.test(notice))).toBe(true);
  expect(new Set(notices.map((notice) => / ([12]) –/.exec(notice)?.[1]))).toEqual(
    new Set(['1', '2']),
  );
  expect(report.written.filter((path) => path.endsWith('passphrase.txt'))).toEqual([]);
});

test('a letter is in each language of a party, none of which a mail program folds away as a signature', async () => {
  const office = anOffice('sign-off', 'jt/jt-2');
  office.files['jt/series.yaml'] = String(office.files['jt/series.yaml']).replaceAll(
    /languages: \[(?:fr|en)\]/g,
    'languages: [fr, en]',
  );
  const report = await circulate(office, request);
  expect(report.messages).toEqual([]);
  const letter = textOf(office, 'circulation/jt-1/ne/jt-1.eml');
  expect(letter).toMatch(/Madame, Monsieur,[\s\S]*Dear Sir or Madam,[\s\S]*Yours faithfully,/);
  expect(letter).not.toMatch(/^-- ?=?(?:20)?\r?$/m);
  // The calendar says what is to be done, and greets nobody.
  expect(textOf(office, 'circulation/jt-1/ne/jt-1.ics')).not.toMatch(/Madame|Dear/);
});

test('locked PDFs open with the passphrase of their party and claim no conformance', async () => {
  const office = anOffice('sign-off', 'jt/jt-2');
  const report = await circulate(office, { ...request, lock: true });
  expect(report.messages).toEqual([]);
  expect(report.told?.join(' ')).toContain('Locked PDFs claim no conformance to PDF/A');
  const [ne, ng] = ['ne', 'ng'].map((party) => ({
    passphrase: textOf(office, `circulation/jt-1/${party}/passphrase.txt`).trim(),
    letter: textOf(office, `circulation/jt-1/${party}/jt-1.eml`),
  }));
  if (!ne || !ng) throw new Error('no letters');
  expect(ne.passphrase).toMatch(/^([A-Z2-9]{4}-){4}[A-Z2-9]{4}$/);
  expect(ng.letter).not.toContain(ng.passphrase);
  const bytes = enclosed(ng.letter);
  const opened = async (credentials: string) =>
    (await PDF.load(bytes, { credentials })).isAuthenticated;
  await expect(opened(ng.passphrase)).resolves.toBe(true);
  // What opens without is no lock.
  await expect(opened('').catch(() => false)).resolves.toBe(false);
  expect(new TextDecoder('latin1').decode(bytes)).toContain('/AESV3');
  expect(new TextDecoder('latin1').decode(bytes)).not.toContain('pdfaid');
});

test('a passphrase of an earlier circulation does not lie beside PDFs that are not locked', async () => {
  const office = anOffice('sign-off', 'jt/jt-2');
  await circulate(office, { ...request, lock: true });
  expect(office.written.has('circulation/jt-1/ne/passphrase.txt')).toBe(true);
  const again = await circulate(office, { ...request, asOf: '2024-03-07T09:00:00Z' });
  expect([...office.written.keys()].filter((path) => path.endsWith('.txt'))).toEqual([]);
  expect(office.written.has('circulation/jt-1/ne/jt-1.eml')).toBe(true);
  expect(again.told?.join(' ')).toContain(
    'taken away (circulation/jt-1/ne/passphrase.txt, circulation/jt-1/ng/passphrase.txt)',
  );
});

test('nobody is told that a party agrees whose draft was kept back', async () => {
  const office = anOffice('sign-off', 'jt/jt-2');
  close(office);
  // The first party reads French, in which the title tells what is for the secretariat.
  const words = { ...fr.words, minutesOf: () => `Procès-verbal sur ${guarded}` };
  const locales = new Map([...office.locales, ['fr', { ...fr, words }]]);
  const report = await circulate({ ...office, locales }, request);
  const leaks = report.messages.filter(({ rule }) => rule === 'leak');
  expect(leaks.map(({ reason }) => reason).join()).toContain(
    'restricted/parties/jt/jt-1/jt-1.fr.pdf',
  );
  expect(report.written).toEqual([]);
  expect([...office.written.keys()]).toEqual([]);
  expect(office.files['jt/jt-1/register.yaml']).toBeUndefined();
});

test.each<[string, Partial<Locale['words']['mail']>, RegExp]>([
  ['the letter', { until: () => guarded }, /jt-1\.eml/],
  ['the deadline', { lastDay: () => guarded }, /jt-1\.ics/],
  ['the subject', { subject: () => guarded }, /jt-1\.eml \(mail header\)/],
])(
  'nothing is sent or recorded where %s tells what the parties may not read',
  async (_, own, where) => {
    const office = anOffice('sign-off', 'jt/jt-2');
    close(office);
    const mail = { ...en.words.mail, ...own };
    const locales = new Map([...office.locales, ['en', { ...en, words: { ...en.words, mail } }]]);
    const report = await circulate({ ...office, locales }, { ...request, send: true });
    const leaks = report.messages.filter(({ rule }) => rule === 'leak');
    expect(leaks.map(({ reason }) => reason).join()).toMatch(where);
    expect(JSON.stringify(report)).not.toMatch(/quarkson/i);
    expect(exitCode(report)).toBe(1);
    expect([...office.written.keys(), ...office.posted]).toEqual([]);
    expect(office.files['jt/jt-1/register.yaml']).toBeUndefined();
  },
);

test('the last day on which parties may answer stops no letter where it is closed for another reason', async () => {
  const told = async (day: string) => {
    const office = anOffice('sign-off', 'jt/jt-2');
    for (const lang of ['en', 'fr'])
      office.files[`jt/jt-1/${lang}.md`] +=
        `\n:::restricted[x]{#closed reason=health for=secretariat}\nUntil ${day}.\n:::\n`;
    return await circulate(office, request);
  };
  const { told: words } = await told('2030-01-01');
  const until = /until (\S+),/.exec(words?.join() ?? '')?.[1] ?? '';
  expect(until).toMatch(/^2024-03-\d\d$/);
  expect((await told(until)).messages).toEqual([]);
});

test.each([
  [
    'what is for those after the parties',
    { audience: 'secretariat' },
    'Unexpected audience “secretariat”',
  ],
  ['a lock on what everybody may read', { audience: 'public', lock: true }, 'Unexpected lock'],
])('refuses %s', async (_, asked, expected) => {
  const office = anOffice('sign-off', 'jt/jt-2');
  await expect(circulate(office, { ...request, ...asked })).rejects.toThrow(expected);
  expect(office.files['jt/jt-1/register.yaml']).toBeUndefined();
});
