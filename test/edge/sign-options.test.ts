import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { circulate } from '../../src/command/circulate.ts';
import { addSign } from '../../src/edge/sign-options.ts';
import { addVerify } from '../../src/edge/verify-options.ts';
import { exitCode, type Report } from '../../src/report.ts';
import { openPkcs12 } from '../../src/seal/pades/open-pkcs12.ts';
import { sign as signPdf } from '../../src/seal/pades/sign.ts';
import { type AnOffice, copyOf, signedPath } from '../command/a-signing.ts';
import { anOffice } from '../command/an-office.ts';

const key = fileURLToPath(new URL('../seal/pades/keys/rsa.p12', import.meta.url));
let waiting: AnOffice;
beforeAll(async () => {
  waiting = anOffice('sign-off', 'jt/jt-2');
  await circulate(waiting, { meeting: 'jt-1', asOf: '2030-01-02T09:00:00Z' });
});

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'minutier-test-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

/** Gives a command as somebody types it. */
async function type(on: AnOffice, ...words: readonly string[]): Promise<Report> {
  let report: Report | undefined;
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  const run: Parameters<typeof addSign>[1] = async (_, work) => {
    report = await work(on);
  };
  addSign(program, run, (value, before = []) => [...before, ...value.split(',')]);
  addVerify(program, run);
  await program.parseAsync(words, { from: 'user' });
  if (!report) throw new Error('The command did not run');
  return report;
}

const who = ['sign', 'jt-1', '--signatory', 'ada', '--as-of', '2030-02-01T09:00:00Z'] as const;
const office = () => ({ ...copyOf(waiting), now: () => '2030-02-01T12:00:00Z' });

test('a key file signs with the passphrase of a file', async () => {
  const [on, secret] = [office(), join(await folder(), 'passphrase')];
  await writeFile(secret, 'correct\n');
  const report = await type(on, ...who, '--key', key, '--passphrase-file', secret);
  expect(report.messages).toEqual([]);
  expect(report.told).toHaveLength(3);
  expect(JSON.stringify(report)).not.toContain('correct');
});

test('a wrong passphrase signs nothing and is repeated nowhere', async () => {
  const [on, secret] = [office(), join(await folder(), 'passphrase')];
  await writeFile(secret, 'Tr0ub4dor\n');
  const before = { ...on.files };
  const error = await type(on, ...who, '--key', key, '--passphrase-file', secret).catch(
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({
    name: 'UsageError',
    message: expect.stringContaining('Unexpected passphrase'),
  });
  expect(error).not.toHaveProperty('cause');
  expect(`${String(error)}${JSON.stringify(error)}${Error(String(error)).stack}`).not.toContain(
    'Tr0ub4dor',
  );
  expect(on.files).toEqual(before);
});

test.each<[string, readonly string[], string]>([
  ['no way to sign', [], 'expected one of --key, --prepare, --complete and --import'],
  ['two ways to sign', ['--key', key, '--import', 'a.pdf'], 'expected one of --key'],
  ['a key that is not there', ['--key', 'none.p12', '--passphrase-file', key], 'none.p12'],
  ['a level without an authority', ['--key', key, '--level', 'B-T'], 'without --tsa'],
  [
    'B-LT without anybody to trust',
    ['--key', key, '--level', 'B-LT', '--tsa', 'http://127.0.0.1:9/'],
    'without --trust',
  ],
  ['an import of several editions', ['--import', key], 'without --edition'],
  ['an answer to several editions', ['--complete', '.'], 'without --edition'],
  ['an edition that is not there', ['--import', key, '--edition', 'ha'], 'Unexpected edition “ha”'],
])('%s is wrong usage', async (_, options, words) => {
  const on = office();
  const before = { ...on.files };
  await expect(type(on, ...who, ...options)).rejects.toMatchObject({
    name: 'UsageError',
    message: expect.stringContaining(words),
  });
  expect(on.files).toEqual(before);
});

test('a signature is prepared in a folder, and an answer that is none is refused', async () => {
  const [on, place] = [office(), await folder()];
  const report = await type(on, ...who, '--edition', 'en,fr', '--prepare', place);
  expect(report.told).toEqual([expect.stringContaining(place)]);
  expect((await readdir(place)).sort()).toEqual([
    'jt-1.en.pdf',
    'jt-1.en.prepared.pdf',
    'jt-1.en.request.json',
    'jt-1.fr.pdf',
    'jt-1.fr.prepared.pdf',
    'jt-1.fr.request.json',
  ]);
  await writeFile(join(place, 'jt-1.en.p7s'), 'Hello');
  const before = { ...on.files };
  const done = await type(on, ...who, '--edition', 'en', '--complete', place);
  expect(exitCode(done)).toBe(1);
  expect(done.messages[0]?.reason).toContain('Unexpected answer from the signer');
  for (const broken of ['{}', 'no JSON']) {
    await writeFile(join(place, 'jt-1.en.request.json'), broken);
    await expect(type(on, ...who, '--edition', 'en', '--complete', place)).rejects.toMatchObject({
      name: 'UsageError',
    });
  }
  expect(on.files).toEqual(before);
});

test('the answer may be the file, signed by a program that signs PDFs itself', async () => {
  const [on, place] = [office(), await folder()];
  await type(on, ...who, '--edition', 'en', '--prepare', place);
  const file = new Uint8Array(await readFile(join(place, 'jt-1.en.pdf')));
  const own = await openPkcs12(new Uint8Array(await readFile(key)), 'correct');
  const at = new Date('2030-02-01T08:59:00Z');
  const signed = await signPdf(file, { field: 'ada', name: 'Ada', key: own, at });
  const before = { ...on.files };
  // Into what was prepared for a bare answer no second signature fits.
  const prepared = new Uint8Array(await readFile(join(place, 'jt-1.en.prepared.pdf')));
  for (const wrong of [signed.with(700, 0x20), prepared, file]) {
    await writeFile(join(place, 'jt-1.en.p7s'), wrong);
    const report = await type(on, ...who, '--edition', 'en', '--complete', place);
    expect(report.messages.map(({ rule }) => rule)).toEqual(['signature']);
    expect(on.files).toEqual(before);
  }
  await writeFile(join(place, 'signed.pdf'), signed);
  const answer = ['--complete', place, '--answer', join(place, 'signed.pdf')];
  const report = await type(on, ...who, '--edition', 'en', ...answer);
  expect(report.messages).toEqual([]);
  expect(on.files[signedPath(on, 'en')]).toEqual(signed);
});

test('a folder of PDFs is verified, and one without any is wrong usage', async () => {
  const [on, place] = [office(), await folder()];
  await expect(type(on, 'verify', place)).rejects.toMatchObject({
    name: 'UsageError',
    message: expect.stringContaining('without a PDF'),
  });
  const missing = await type(on, 'verify', join(place, 'none.pdf'));
  expect(missing.verified?.map(({ status }) => status)).toEqual(['unreadable']);
  expect(exitCode(missing)).toBe(2);
  await expect(type(on, 'verify', place, '--trust', 'none.pem')).rejects.toMatchObject({
    name: 'UsageError',
  });
  process.env['MINUTIER_PASSPHRASE'] = 'correct';
  onTestFinished(() => void delete process.env['MINUTIER_PASSPHRASE']);
  await type(on, ...who, '--key', key, '--edition', 'en');
  const signed = on.files[signedPath(on, 'en')] ?? '';
  await writeFile(join(place, 'a.pdf'), signed);
  await writeFile(join(place, 'b.PDF'), 'Hello');
  const report = await type(on, 'verify', place, '--lang', 'fr', '--as-of', '2030-02-01T09:00:00Z');
  expect(report.verified?.map(({ result }) => result)).toEqual(['INDÉTERMINÉ', 'NON VALABLE']);
  expect(exitCode(report)).toBe(1);
});
