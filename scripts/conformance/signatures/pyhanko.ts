/** pyHanko: every signature is trusted, and later changes are of the kinds that signing makes. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Evidence, Verdict } from '../referee.ts';
import { runProgram } from '../run-program.ts';
import type { SignedSample } from './sign-sample.ts';

const version = '0.38.0';

/** Asks pyHanko, which lives in an environment of its own. */
export async function judgeByPyhanko(
  { files, anchor }: SignedSample,
  { cache }: Evidence,
): Promise<readonly Verdict[]> {
  const python = await pythonWithPyhanko(cache);
  const verdicts: Verdict[] = [];
  for (const { name, archived, signatures } of files) {
    const script = 'scripts/conformance/signatures/pyhanko-referee.py';
    const asked = await runProgram(python, [script, anchor, archived]);
    if (!asked)
      throw new Error(
        `pyHanko was installed for another Python, which is gone: delete ${python.slice(0, -'/bin/python'.length)}`,
      );
    const lines = asked.stdout.split('\n').filter((line) => line !== '');
    const good = lines.filter((line) => /\tTRUSTED\t(ACCEPTABLE|NONE)\t/.test(line));
    verdicts.push({
      what: `pyHanko ${name}`,
      passed: lines.length === signatures && good.length === lines.length,
      details: lines.length > 0 ? lines : [asked.stderr.slice(-500)],
    });
  }
  return verdicts;
}

/**
 * The Python that has pyHanko.
 * @throws {Error} where it cannot be had: the message says what is missing.
 */
export async function pythonWithPyhanko(cache: string): Promise<string> {
  const folder = join(cache, `pyhanko-${version}`);
  const python = join(folder, 'bin', 'python');
  const ready = join(folder, 'bin', 'pip-done');
  if (
    await stat(ready).then(
      () => true,
      () => false,
    )
  )
    return python;
  const made = await runProgram('python3', ['-m', 'venv', folder]);
  if (!made)
    throw new Error('pyHanko needs python3, which is missing: install Python 3.9 or later');
  if (made.code !== 0)
    throw new Error(`Python cannot make an environment (Debian: python3-venv): ${made.stderr}`);
  const got = await runProgram(python, ['-m', 'pip', 'install', '-q', `pyhanko==${version}`]);
  if (got?.code !== 0) throw new Error(`pip cannot install pyHanko: ${got?.stderr.slice(-800)}`);
  await runProgram('touch', [ready]);
  return python;
}
