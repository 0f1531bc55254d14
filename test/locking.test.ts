import { PDF } from '@libpdf/core';
import { expect, test } from 'vitest';
import { build } from '../src/pipeline.ts';
import type { Request } from '../src/plan.ts';
import { exitCode } from '../src/report.ts';
import { aSigning, signedAt } from './command/a-signing.ts';
import { anOffice } from './command/an-office.ts';

const passphrase = 'correct horse battery';
const asked = { passphrase, editions: ['en'], asOf: '2024-03-06T09:00:00Z' };

test.each<[string, Request, string]>([
  ['the public edition alone', {}, 'Unexpected lock on the public edition'],
  ['pages alone', { audiences: ['parties'], formats: ['html'] }, 'Unexpected lock without PDF'],
])('a lock on %s is refused before anything is written', async (_, request, reason) => {
  const office = anOffice('sign-off', 'jt/jt-2');
  await expect(build(office, { ...asked, ...request })).rejects.toMatchObject({
    name: 'UsageError',
    message: expect.stringContaining(reason),
  });
  expect(office.written.size).toBe(0);
});

test('pages beside locked PDFs are told to be open, and the public ones are not counted', async () => {
  const office = anOffice('sign-off', 'jt/jt-2');
  const report = await build(office, { ...asked, audiences: ['public', 'parties'] });
  expect(exitCode(report)).toBe(0);
  const locked = office.written.get('restricted/parties/jt/jt-1/jt-1.en.pdf') ?? new Uint8Array();
  const { isAuthenticated } = await PDF.load(locked, { credentials: passphrase });
  expect(isAuthenticated).toBe(true);
  expect(new TextDecoder('latin1').decode(locked)).toContain('/AESV3');
  const open = office.written.get('public/jt/jt-1/jt-1.en.pdf');
  expect(new TextDecoder('latin1').decode(open)).not.toContain('/AESV3');
  expect(
    report.messages.filter(({ rule }) => rule === 'locked').map(({ reason }) => reason),
  ).toEqual([
    'PDFs that open with a passphrase claim no conformance to PDF/A and PDF/UA',
    'Unexpected restricted page in HTML beside locked PDFs, expected PDFs alone: a page cannot be locked',
  ]);
});

test('PDFs alone are locked without a word on pages', async () => {
  const office = anOffice('sign-off', 'jt/jt-2');
  const report = await build(office, { ...asked, audiences: ['parties'], formats: ['pdf'] });
  expect(report.messages.filter(({ rule }) => rule === 'locked')).toHaveLength(1);
});

test('PDFs that all have signed are named and refused before anything is written', async () => {
  const signing = await aSigning();
  const office = await signing.office();
  const mine = { editions: ['en'], audience: 'parties' };
  for (const who of ['ada', 'ben', 'office']) await signing.sign(office, who, mine);
  for (const who of ['ada', 'ben', 'office']) await signing.sign(office, who, { editions: ['fr'] });
  office.written.clear();
  const request = { passphrase, asOf: signedAt, formats: ['pdf'], audiences: ['parties'] };
  await expect(build(office, request)).rejects.toMatchObject({
    name: 'UsageError',
    message: expect.stringContaining('PDFs that all have signed (jt-1.en for parties)'),
  });
  expect(office.written.size).toBe(0);
  const others = await build(office, { ...request, editions: ['fr'] });
  expect(others.written).toEqual(['restricted/parties/jt/jt-1/jt-1.fr.pdf']);
});
