import { expect, test } from 'vitest';
import { adopt } from '../../../src/command/adopt.ts';
import { attest } from '../../../src/command/attest.ts';
import { circulate } from '../../../src/command/circulate.ts';
import { correct } from '../../../src/command/correct.ts';
import { respond } from '../../../src/command/respond.ts';
import { withdraw } from '../../../src/command/withdraw.ts';
import { build } from '../../../src/pipeline.ts';
import { anOffice } from '../../command/an-office.ts';
import { textOf } from './a-site.ts';

const meeting = 'jt-1';

/** Minutes that were circulated, validated and signed off. */
async function signedOff() {
  const office = anOffice('sign-off', 'jt/jt-2');
  await circulate(office, { meeting, asOf: '2024-03-06T09:00:00Z' });
  for (const party of ['ne', 'ng'])
    await respond(office, { meeting, party, response: 'validate', asOf: '2024-03-07T09:00:00Z' });
  for (const [index, signatory] of ['ada', 'ben', 'office'].entries())
    await attest(office, {
      meeting,
      signatory,
      place: 'Abuja',
      date: '2024-03-20',
      method: 'by hand',
      asOf: `2024-03-20T0${index + 7}:00:00Z`,
    });
  return office;
}

test('the history says what happened, and not why somebody objected', async () => {
  const office = anOffice('sign-off', 'jt/jt-2');
  await circulate(office, { meeting, asOf: '2024-03-06T09:00:00Z' });
  await respond(office, {
    meeting,
    party: 'ne',
    response: 'object',
    reason: 'A confidential reason',
    asOf: '2024-03-07T09:00:00Z',
  });
  await build(office, { asOf: '2024-03-08T00:00:00Z' });
  const text = textOf(office.written);
  expect(text('en/meetings/jt/jt-1.html')).toContain('Objection by Niger');
  expect(text('en/meetings/jt/jt-1.html')).toMatch(/<code class="digest">[0-9a-f]{64}<\/code>/);
  expect(text('jt/jt-1/jt-1.fr.html')).toContain('Objection – Niger');
  expect(text('fr/meetings/jt/jt-1.html')).toContain('jt-1.fr.pdf\u00a0: <code class="digest">');
  for (const [path, bytes] of office.written)
    if (path.startsWith('public/'))
      expect(new TextDecoder().decode(bytes), path).not.toContain('A confidential reason');
});

test('of withdrawn minutes nothing is left but that they were withdrawn', async () => {
  const office = await signedOff();
  await build(office, { asOf: '2024-03-21T00:00:00Z' });
  const before = textOf(office.written);
  expect(before('jt/jt-1/jt-1.en.html')).toContain('is adopted.');
  expect(before('en/meetings/jt/jt-1.html')).toContain('Signed off by');
  office.written.clear();

  await withdraw(office, { meeting, reason: 'Adopted in error', asOf: '2024-04-01T09:00:00Z' });
  const report = await build(office, { asOf: '2024-04-02T00:00:00Z' });
  expect([report.refused, report.failures]).toEqual([[], 0]);
  const text = textOf(office.written);
  for (const page of [
    'jt/jt-1/jt-1.en.html',
    'jt/jt-1/jt-1.en-fr.html',
    'en/meetings/jt/jt-1.html',
  ]) {
    expect(text(page)).toContain('class="alert withdrawn"');
    expect(text(page).replaceAll(/<[^>]+>/g, '')).toMatch(/Reason:.* Adopted in error/);
    // There is nothing to sign, and no text for a seal to stand under.
    expect(text(page)).not.toContain('class="signature"');
    expect(text(page)).not.toContain('authentic');
    expect(text(page)).not.toMatch(/[0-9a-f]{64}/);
  }
  for (const [path, bytes] of office.written)
    if (/^public\/.*\.(html|csv|json|atom|xml|ics)$/.test(path))
      expect(new TextDecoder().decode(bytes), path).not.toMatch(/is adopted\.|est adopté\./);
  expect(office.written.has('public/en/clauses/jt/jt-1/D-1.html')).toBe(false);
  expect(text('en/meetings/jt/jt-1.html')).not.toContain('Read the minutes');
});

test('a correction has a page that says what is to be read instead', async () => {
  const office = await signedOff();
  for (const lang of ['en', 'fr']) {
    const path = `jt/jt-1/${lang}.md`;
    const words = office.files[path];
    office.files[path] = String(words).replace(/(adopted|adopté)\./, '$1 (corr.).');
  }
  const report = await correct(office, {
    meeting,
    reason: 'A word was missing',
    corrigenda: [
      { clause: 'D-1', text: { en: 'The plan is adopted as amended.', fr: 'Modifié.' } },
    ],
    asOf: '2024-04-01T09:00:00Z',
  });
  expect(report.messages).toEqual([]);
  await build(office, { asOf: '2024-04-02T00:00:00Z' });
  const text = textOf(office.written);
  expect(text('en/corrigenda/jt/jt-1.html')).toContain('The plan is adopted as amended.');
  expect(text('en/corrigenda/jt/jt-1.html')).toContain('<b>Reason:</b> A word was missing');
  expect(text('jt/jt-1/jt-1.en.html')).toContain('class="alert corrected"');
  expect(text('en/meetings/jt/jt-1.html')).toContain('href="../../corrigenda/jt/jt-1.html"');
  expect(text('en/clauses/jt/jt-1/D-1.html')).toMatch(
    /class="alert corrected".*class="corrigenda".*The plan is adopted as amended\./s,
  );
  expect(text('en/clauses/jt/jt-1/D-1.html')).toContain('href="../../../corrigenda/jt/jt-1.html"');
});

test('a correction to a section is told of each clause in it, and of no other', async () => {
  const office = await signedOff();
  for (const lang of ['en', 'fr']) {
    const path = `jt/jt-1/${lang}.md`;
    const words = String(office.files[path]).replace(/(adopted|adopté)\./, '$1 (corr.).');
    office.files[path] = `${words}\n## Plan {#plan}\n\n:::decision{#D-2}\n2025.\n:::\n`;
  }
  await correct(office, {
    meeting,
    reason: 'Words were missing',
    corrigenda: [{ clause: 'opening', text: { en: 'The whole plan.', fr: 'Tout le plan.' } }],
    asOf: '2024-04-01T09:00:00Z',
  });
  await build(office, { asOf: '2024-04-02T00:00:00Z' });
  const text = textOf(office.written);
  expect(text('en/clauses/jt/jt-1/D-1.html')).toMatch(
    /class="alert corrected".*<b>In opening, read:<\/b> The whole plan\./s,
  );
  expect(text('en/clauses/jt/jt-1/D-2.html')).not.toMatch(/class="alert|The whole plan/);
});

test('a correction without corrigenda does not send readers to any', async () => {
  const office = await signedOff();
  for (const lang of ['en', 'fr']) {
    const path = `jt/jt-1/${lang}.md`;
    office.files[path] = String(office.files[path]).replace(/(adopted|adopté)\./, '$1 (corr.).');
  }
  await correct(office, { meeting, reason: 'A word', asOf: '2024-04-01T09:00:00Z' });
  await build(office, { asOf: '2024-04-02T00:00:00Z' });
  const text = textOf(office.written);
  for (const page of ['jt/jt-1/jt-1.en.html', 'en/meetings/jt/jt-1.html'])
    expect(text(page)).toContain('Corrected: this is the text as it was corrected.');
  expect(text('en/clauses/jt/jt-1/D-1.html')).not.toContain('class="alert');
});

test('a body keeps its members when the minutes of a meeting are withdrawn', async () => {
  const office = await signedOff();
  office.files['jt/series.yaml'] +=
    'subCommittees: [{ id: sc, name: { en: Plan, fr: Plan }, members: [{ person: ada }, { person: ben }] }]\n';
  await withdraw(office, { meeting, reason: 'Adopted in error', asOf: '2024-04-01T09:00:00Z' });
  await build(office, { asOf: '2024-04-02T00:00:00Z' });
  const text = textOf(office.written);
  for (const page of [
    'en/registers/sub-committees.html',
    'en/registers/sub-committees.csv',
    'en/sub-committees/jt/sc.html',
    'en/parties/jt/ne.html',
  ])
    expect(text(page), page).toContain('Director');
});

test('what was adopted is no longer provisional', async () => {
  const office = await signedOff();
  const next = anOffice('sign-off');
  for (const [path, bytes] of Object.entries(next.files))
    if (path.startsWith('jt/jt-2')) office.files[path] = bytes;
  await adopt(office, { meeting, adoptedAt: 'jt-2', asOf: '2024-09-05T12:00:00Z' });
  await build(office, { asOf: '2024-09-06T00:00:00Z' });
  const text = textOf(office.written);
  expect(text('jt/jt-1/jt-1.en.html')).not.toContain('class="alert');
  expect(text('jt/jt-1/jt-1.en.html')).toContain('rel="next"');
  expect(text('jt/jt-2/jt-2.en.html')).toContain('class="alert provisional"');
});
