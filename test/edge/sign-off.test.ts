import { Command } from 'commander';
import { expect, test } from 'vitest';
import { addArchive } from '../../src/edge/archive-commands.ts';
import { addSignOff } from '../../src/edge/sign-off.ts';
import { addSign } from '../../src/edge/sign-options.ts';
import { exitCode, type Report } from '../../src/report.ts';
import { type AnOffice, copyOf } from '../command/a-signing.ts';
import { anOffice, textOf } from '../command/an-office.ts';

const now = '2024-03-06T09:00:00Z';
const office = (): AnOffice => ({
  ...copyOf(anOffice('sign-off', 'jt/jt-2')),
  now: () => now,
});

/** Gives a command as somebody types it. */
async function type(on: AnOffice, ...words: readonly string[]): Promise<Report | undefined> {
  let report: Report | undefined;
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  const config = { content: '', templates: '', output: '', site: undefined, redirects: [] };
  const run = async (_: unknown, work: (on: AnOffice, c: typeof config) => Promise<Report>) => {
    report = await work(on, config);
  };
  addSignOff(program, (options, work) => run(options, work));
  addSign(
    program,
    (options, work) => run(options, work),
    (value) => [value],
  );
  addArchive(program, run, () => {});
  await program.parseAsync([...words], { from: 'user' });
  return report;
}

const by = ['--signatory', 'ada', '--place', 'Abuja'];
const commands: readonly (readonly string[])[] = [
  ['circulate', 'jt-1'],
  ['respond', 'jt-1', '--party', 'ne', '--validate'],
  ['attest', 'jt-1', ...by, '--date', '2024-03-05', '--method', 'by hand'],
  ['sign', 'jt-1', ...by, '--key', 'none.p12'],
  ['adopt', 'jt-1', '--at', 'jt-2'],
  ['correct', 'jt-1', '--reason', 'x'],
  ['withdraw', 'jt-1', '--reason', 'x'],
  ['publish', 'jt-1'],
  ['publish', '--to', '/nonexistent/site'],
];

test.each(commands)('%s %s records nothing that is still to come', async (...words) => {
  const on = office();
  const before = { ...on.files };
  await expect(type(on, ...words, '--as-of', '2024-03-08')).rejects.toMatchObject({
    name: 'UsageError',
    message: expect.stringContaining('Unexpected time “2024-03-08” in the future'),
  });
  expect(on.files).toEqual(before);
});

test('what happened today is recorded as now, and is in no register’s future', async () => {
  const on = office();
  await type(on, 'circulate', 'jt-1', '--as-of', '2024-03-06');
  expect(textOf(on, 'jt/jt-1/register.yaml')).toContain(`at: ${now}`);
  const answered = await type(on, 'respond', 'jt-1', '--party', 'ne', '--validate');
  expect(answered && exitCode(answered)).toBe(0);
});

test('how minutes will stand can be asked', async () => {
  const on = office();
  await type(on, 'circulate', 'jt-1');
  const later = await type(on, 'status', 'jt-1', '--as-of', '2024-06-01');
  expect(later?.standings?.[0]?.status).toBe('validated');
});
