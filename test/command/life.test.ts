/** The whole life of minutes: drafted, circulated, objected to, circulated again, agreed by silence, signed, adopted. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adopt } from '../../src/command/adopt.ts';
import { attest } from '../../src/command/attest.ts';
import { circulate } from '../../src/command/circulate.ts';
import { publish } from '../../src/command/publish.ts';
import { respond } from '../../src/command/respond.ts';
import { status } from '../../src/command/status.ts';
import { statusTable } from '../../src/command/status-table.ts';
import { build, check } from '../../src/pipeline.ts';
import { exitCode, type Report } from '../../src/report.ts';
import { anOffice, goldenFolder, textOf } from './an-office.ts';

const expected = (name: string) => join(goldenFolder('sign-off'), 'expected', name);
const meeting = 'jt-1';
const reasons = (report: Report) =>
  report.messages.map(({ file, rule, reason }) => `${file} ${rule}: ${reason}`);

test('minutes go from draft to adopted', async () => {
  const office = anOffice('sign-off', 'jt/jt-2');
  const told: string[] = [];
  const tell = async (asOf: string) => {
    const report = await status(office, { asOf });
    told.push(`# ${asOf}`, statusTable(report.standings ?? []), '');
    return report;
  };
  const does = async (report: Promise<Report>) => {
    const done = await report;
    expect(reasons(done)).toEqual([]);
    told.push(...(done.told ?? []).map((line) => `> ${line}`));
  };
  const changed = (path: string, from: string, to: string) => {
    office.files[path] = textOf(office, path).replace(from, to);
  };

  await tell('2024-03-05T18:00:00Z');
  await does(circulate(office, { meeting, asOf: '2024-03-06T09:00:00Z', send: true }));
  expect(office.posted.map(({ from, to }) => `${from} ${to.join()}`)).toEqual([
    'office@example.org agence@example.org',
    'office@example.org board@example.org',
  ]);
  const mail = (party: string) =>
    textOf(office, `circulation/jt-1/${party}/jt-1.eml`)
      .replaceAll('\r\n', '\n')
      .replace(/^JVBER[\s\S]*?(?=\n\n|\n--)/gm, '…')
      .replace(/^[\w+/=\n]{300,}/gm, '…\n');
  await expect(mail('ne')).toMatchFileSnapshot(expected('ne.eml'));
  await expect(mail('ng')).toMatchFileSnapshot(expected('ng.eml'));
  await expect(
    textOf(office, 'circulation/jt-1/ne/jt-1.ics').replaceAll('\r\n', '\n'),
  ).toMatchFileSnapshot(expected('ne.ics'));

  const evidence = {
    name: 'Letter of the Agency.txt',
    bytes: new TextEncoder().encode('We object.'),
  };
  await does(
    respond(office, {
      meeting,
      party: 'ne',
      response: 'object',
      reason: 'The decision names no day',
      evidence,
      asOf: '2024-03-07T09:00:00Z',
    }),
  );
  await does(
    respond(office, { meeting, party: 'ng', response: 'validate', asOf: '2024-03-07T10:00:00Z' }),
  );
  await tell('2024-03-31T09:00:00Z');

  changed('jt/jt-1/en.md', 'is adopted.', 'is adopted from 1 April 2024.');
  changed('jt/jt-1/fr.md', 'est adopté.', 'est adopté à compter du 1er avril 2024.');
  const stale = await tell('2024-03-09T09:00:00Z');
  expect(exitCode(stale)).toBe(1);
  expect(reasons(stale)).toEqual([
    expect.stringContaining(
      'jt/jt-1/register.yaml content-unchanged: Unexpected text that is not the one circulated',
    ),
  ]);
  expect(stale.standings?.[0]?.changes).toEqual(['en: D-1 changed', 'fr: D-1 changed']);

  await does(circulate(office, { meeting, asOf: '2024-03-11T09:00:00Z' }));
  await does(
    respond(office, { meeting, party: 'ne', response: 'validate', asOf: '2024-03-12T09:00:00Z' }),
  );
  await tell('2024-03-18T22:59:59Z');
  await tell('2024-03-18T23:00:00Z');
  for (const [index, signatory] of ['ada', 'ben', 'office'].entries()) {
    await does(
      attest(office, {
        meeting,
        signatory,
        place: 'Abuja',
        date: '2024-03-20',
        method: 'by hand',
        asOf: `2024-03-20T0${index + 7}:00:00Z`,
      }),
    );
  }
  await tell('2024-03-20T12:00:00Z');

  const next = anOffice('sign-off');
  for (const [path, bytes] of Object.entries(next.files))
    if (path.startsWith('jt/jt-2')) office.files[path] = bytes;
  const before = await check(office, { asOf: '2024-09-05T12:00:00Z' });
  expect(reasons(before)).toEqual([
    'jt/jt-2/meeting.yaml adoption-sound: Unexpected adoption of `jt-1` that its register does not know, expected an event there',
  ]);
  await does(adopt(office, { meeting, adoptedAt: 'jt-2', asOf: '2024-09-05T13:00:00Z' }));
  await does(publish(office, { meeting, asOf: '2024-09-06T09:00:00Z' }));
  const end = await tell('2024-09-06T12:00:00Z');
  expect(exitCode(end)).toBe(0);
  expect(reasons(await check(office, { asOf: '2024-09-06T12:00:00Z' }))).toEqual([]);

  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(expected('status.txt'));
  await expect(textOf(office, 'jt/jt-1/register.yaml')).toMatchFileSnapshot(
    expected('register.yaml'),
  );
  expect(textOf(office, 'jt/jt-1/evidence/2-Letter-of-the-Agency.txt')).toBe('We object.');
  expect(textOf(office, 'jt/jt-1/restricted.key')).toMatch(/^[0-9a-f]{64}\n$/);
  expect(Object.keys(office.files).filter((path) => path.includes('digests/'))).toHaveLength(2);

  const built = await build(office, { formats: ['html'], asOf: '2024-09-06T12:00:00Z' });
  expect(built.refused).toEqual([]);
  const page = textOf(office, 'public/jt/jt-1/jt-1.en-fr.html');
  expect(page.match(/<p class="signed">/g)).toHaveLength(3);
  expect(page).toContain('Abuja, 20\u00a0March 2024');
  expect(page).toContain('Abuja, 20\u00a0mars 2024');
  expect(page).toContain(end.standings?.[0]?.root);
  expect(page).toContain('Adopted at the Second Meeting');
  for (const [path, text] of Object.entries(office.files))
    if (/register\.yaml$|digests\//.test(path))
      expect(
        String(typeof text === 'string' ? text : new TextDecoder().decode(text)),
      ).not.toContain('Xylographe');
});

test('the same circulation makes the same files, byte for byte', async () => {
  const [first, second] = [anOffice('sign-off', 'jt/jt-2'), anOffice('sign-off', 'jt/jt-2')];
  for (const office of [first, second])
    await circulate(office, { meeting, asOf: '2024-03-06T09:00:00Z' });
  expect(second.written).toEqual(first.written);
  expect(second.files).toEqual(first.files);
});
