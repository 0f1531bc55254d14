/** After the last signature: this program finds the file valid, and what is seen in the fields can be read as text. */
import type { Verdict } from '../referee.ts';
import { runProgram } from '../run-program.ts';
import type { SignedSample } from './sign-sample.ts';

/** Tells what this program says, and asks pdftotext. */
export async function judgeBySoundness({ files }: SignedSample): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const { name, archived, ours, signatures } of files) {
    verdicts.push({ what: `minutier verify ${name}`, passed: ours === 'valid', details: [ours] });
    const read = await runProgram('pdftotext', [archived, '-']);
    const shown = read?.stdout.match(/Aïssata Ɗan-Ƙasa/g)?.length ?? 0;
    const details = [
      read
        ? `${shown} names can be read`
        : 'pdftotext is missing: install poppler’s tools, such as Debian’s poppler-utils',
    ];
    verdicts.push({ what: `names in ${name}`, passed: shown >= signatures, details });
  }
  return verdicts;
}
