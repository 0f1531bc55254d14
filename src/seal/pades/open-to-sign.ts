/** Opens a PDF that somebody is about to sign: nobody should sign what was tampered with. */
import { changesBetween } from '../verify/changes.ts';
import { sayFinding, verdict } from '../verify/finding.ts';
import { examine } from '../verify/integrity.ts';
import { listSignatures } from '../verify/listed.ts';
import { Malformed } from './file/parse.ts';
import { type RevisedPdf, readRevisions } from './file/revisions.ts';
import { Refusal } from './refusal.ts';

/**
 * Reads the file and checks that all earlier signatures still hold, whoever made them.
 * @throws {Refusal} where they do not.
 */
export async function openToSign(bytes: Uint8Array): Promise<RevisedPdf> {
  const pdf = read(bytes);
  const listed = listSignatures(pdf);
  const first = Math.min(...listed.map((one) => one.introduced));
  const later = pdf.snapshots.flatMap((after, index) => {
    const before = pdf.snapshots[index - 1];
    return before && index > first ? changesBetween(before, after) : [];
  });
  const examined = await Promise.all(
    listed.map(async ({ introduced, number }) =>
      number === undefined ? [] : (await examine(pdf, introduced, number)).findings,
    ),
  );
  const bad = [...later, ...examined.flat()].find((one) => verdict([one]) === 'invalid');
  if (!bad) return pdf;
  throw new Refusal(
    'already-broken',
    `Unexpected state of the document, expected earlier signatures that hold. ${sayFinding(bad, 'en')}`,
    'Do not sign this file. Ask for the one that the others signed, and look at it with `minutier verify`.',
  );
}

function read(bytes: Uint8Array): RevisedPdf {
  try {
    return readRevisions(bytes);
  } catch (error) {
    const detail = error instanceof Malformed ? error.message : 'not a PDF';
    throw new Refusal(
      'unreadable-pdf',
      `Unexpected PDF, expected one that Minutier built (${detail})`,
      'Sign the file that `minutier build` wrote, without opening and saving it in another program.',
    );
  }
}
