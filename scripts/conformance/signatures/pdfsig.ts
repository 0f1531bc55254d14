/** Poppler's pdfsig: every signature is valid, and the last one covers the whole file. */
import type { Verdict } from '../referee.ts';
import { runProgram } from '../run-program.ts';
import type { SignedSample } from './sign-sample.ts';

/** Asks pdfsig, without certificates: it trusts those of its own store only. */
export async function judgeByPdfsig({ files }: SignedSample): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const { name, timed, signatures } of files) {
    const asked = await runProgram('pdfsig', ['-nocert', timed]);
    if (!asked)
      throw new Error('pdfsig is missing: install poppler’s tools, such as Debian’s poppler-utils');
    const valid = asked.stdout.match(/Signature Validation: Signature is Valid\./g)?.length ?? 0;
    const found = asked.stdout.match(/^Signature #\d+:/gm)?.length ?? 0;
    verdicts.push({
      what: `pdfsig ${name}`,
      passed:
        found === signatures &&
        valid === signatures &&
        asked.stdout.includes('Total document signed'),
      details: asked.stdout.split('\n'),
    });
  }
  return verdicts;
}
