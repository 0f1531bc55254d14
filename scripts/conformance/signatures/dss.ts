/** EU DSS: every signature is PAdES-BASELINE-T, -LT, -LTA as meant, and TOTAL_PASSED. */
import { mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fetchedJars } from '../fetched-jars.ts';
import type { Evidence, Verdict } from '../referee.ts';
import { runProgram } from '../run-program.ts';
import type { SignedSample } from './sign-sample.ts';

const source = 'scripts/conformance/signatures/dss';

/** Compiles the runner and asks it about all files at once. */
export async function judgeByDss(
  { files, anchor, crls }: SignedSample,
  { cache, scratch }: Evidence,
): Promise<readonly Verdict[]> {
  const jars = await fetchedJars(join(source, 'pom.xml'), 'dss', cache);
  const classes = join(scratch, 'dss-classes');
  await mkdir(classes, { recursive: true });
  const compiled = await runProgram('javac', [
    '-cp',
    jars,
    '-d',
    classes,
    join(source, 'Referee.java'),
  ]);
  if (!compiled) throw new Error('javac is missing: install a JDK of version 17 or later');
  if (compiled.code !== 0)
    throw new Error(`The runner for DSS does not compile: ${compiled.stderr}`);

  const levels = [
    ...files.map((file) => ({ path: file.timed, level: 'PAdES-BASELINE-T', file })),
    ...files.map((file) => ({ path: file.kept, level: 'PAdES-BASELINE-LT', file })),
    ...files.map((file) => ({ path: file.archived, level: 'PAdES-BASELINE-LTA', file })),
  ];
  const paths = levels.map(({ path }) => path);
  const classPath = [jars, classes].join(delimiter);
  const asked = await runProgram('java', [
    '-cp',
    classPath,
    'Referee',
    anchor,
    crls.join(','),
    ...paths,
  ]);
  if (!asked) throw new Error('java is missing: install a JDK of version 17 or later');
  const lines = asked.stdout.split('\n');
  return levels.map(({ path, level, file }) => {
    const own = lines.filter((line) => line.startsWith(`${path}\t`));
    const good = own.filter(
      (line) => line.split('\t').slice(1, 3).join() === `${level},TOTAL_PASSED`,
    );
    const passed = own.length === file.signatures && good.length === own.length;
    const details = own.length > 0 ? own : [asked.stderr.slice(0, 500)];
    return { what: `DSS ${level} ${file.name}`, passed, details };
  });
}
