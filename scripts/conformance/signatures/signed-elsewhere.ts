/** What another program signs as it does by itself is taken in, and signed on. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readRevisions } from '../../../src/seal/pades/file/revisions.ts';
import { signatureFields } from '../../../src/seal/pades/file/signature-fields.ts';
import { takeIn } from '../../../src/seal/pades/take-in.ts';
import { sayFinding } from '../../../src/seal/verify/finding.ts';
import { verify } from '../../../src/seal/verify/verify.ts';
import { now } from '../../../test/seal/pades/pki.ts';
import { pdfsOf } from '../pdfs-of.ts';
import type { Evidence, Verdict } from '../referee.ts';
import { runProgram } from '../run-program.ts';
import { pythonWithPyhanko } from './pyhanko.ts';
import type { SignedSample } from './sign-sample.ts';

/** Has pyHanko sign every field of each edition, one after the other. */
export async function judgeSignedElsewhere(
  _: SignedSample,
  evidence: Evidence,
): Promise<readonly Verdict[]> {
  const python = await pythonWithPyhanko(evidence.cache);
  const verdicts: Verdict[] = [];
  for (const { name, path } of pdfsOf(evidence).filter((pdf) => pdf.name.startsWith('sample'))) {
    const base: Uint8Array = await readFile(path);
    const fields = signatureFields(readRevisions(base).last).map((field) => field.name);
    if (fields.length === 0) continue;
    const what = `signed by pyHanko: ${name}`;
    try {
      const wrong = await changesFound(await signedBy(python, path, fields, evidence.scratch));
      verdicts.push({ what, passed: wrong.length === 0, details: wrong });
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      verdicts.push({ what, passed: false, details: [said] });
    }
  }
  return verdicts;
}

/** The PDF with every field signed, each taken in before the next is signed. */
async function signedBy(
  python: string,
  path: string,
  fields: readonly string[],
  scratch: string,
): Promise<Uint8Array> {
  const base: Uint8Array = await readFile(path);
  let [held, from] = [base, path];
  for (const field of fields) {
    const to = join(scratch, `elsewhere-${field}.pdf`);
    const script = 'scripts/conformance/signatures/pyhanko-signer.py';
    const ended = await runProgram(python, [script, from, to, field]);
    if (ended?.code !== 0) throw new Error(ended?.stderr.slice(-500) ?? 'there is no Python');
    const incoming = await readFile(to);
    await takeIn({ base, held, incoming });
    [held, from] = [incoming, to];
  }
  return held;
}

/** Nobody trusts a key that was made a moment ago: what may be found is that, and no change. */
async function changesFound(pdf: Uint8Array): Promise<readonly string[]> {
  const { signatures } = await verify(pdf, { anchors: [], at: now });
  return signatures.flatMap(({ findings }) =>
    findings.filter(({ weight }) => weight === 'invalid').map((one) => sayFinding(one, 'en')),
  );
}
