/** Takes in a PDF that was signed elsewhere, if it is the very PDF that was built, and only signed. */

import { beginsWith } from '../../bytes.ts';
import { changesBetween } from '../verify/changes.ts';
import { sayFinding, verdict } from '../verify/finding.ts';
import { examine } from '../verify/integrity.ts';
import { listSignatures } from '../verify/listed.ts';
import { Malformed } from './file/parse.ts';
import { type RevisedPdf, readRevisions } from './file/revisions.ts';
import { Refusal } from './refusal.ts';

/** The files to compare. */
export interface TakingIn {
  /** The PDF as it was built, unsigned. */
  readonly base: Uint8Array;
  /** The PDF with the signatures that are held already; `base` where there are none. */
  readonly held: Uint8Array;
  readonly incoming: Uint8Array;
}

/**
 * The fields that were signed elsewhere, in order; the incoming file may then stand in for the one that is held.
 * @throws {Refusal} where it is another document, was changed, or lacks a signature that is held.
 */
export async function takeIn({ base, held, incoming }: TakingIn): Promise<readonly string[]> {
  if (!beginsWith(incoming, base))
    throw new Refusal(
      'other-document',
      'Unexpected PDF, expected the very PDF that was built, with signatures added at its end',
      'Signing must add to the file. A program that saves it anew, prints it, or signs another version makes another document.',
    );
  const known = signedFields(read(held));
  if (!beginsWith(incoming, held)) {
    const theirs = signedFields(read(incoming)).join(', ') || 'nobody';
    throw new Refusal(
      'signed-at-once',
      `Unexpected PDF without the signature of ${known.join(', ')}, expected it to be added to theirs`,
      `The signature of ${known.join(', ')} was recorded in between, under another copy of the same file. Nothing is lost: let ${theirs} sign again, this time the newer file that ${known.join(', ')} signed.`,
    );
  }
  const pdf = read(incoming);
  await checkAdded(pdf, read(base).snapshots.length);
  const added = signedFields(pdf).filter((field) => !known.includes(field));
  if (added.length > 0) return added;
  throw new Refusal(
    'nothing-signed',
    'Unexpected PDF without a new signature, expected at least one',
    'This is the file that is held already.',
  );
}

/** Every revision after the base may only sign, and every signature must fit its bytes. */
async function checkAdded(pdf: RevisedPdf, built: number): Promise<void> {
  const changes = pdf.snapshots.flatMap((after, index) => {
    const before = pdf.snapshots[index - 1];
    return before && index >= built ? changesBetween(before, after) : [];
  });
  const examined = await Promise.all(
    listSignatures(pdf).map(async ({ introduced, number }) =>
      number === undefined ? [] : (await examine(pdf, introduced, number)).findings,
    ),
  );
  const bad = [...changes, ...examined.flat()].find((one) => verdict([one]) !== 'valid');
  if (!bad) return;
  throw new Refusal(
    'changed-elsewhere',
    `Unexpected change in the PDF, expected signatures only. ${sayFinding(bad, 'en')}`,
    'Ask for the file again, signed without any other change.',
  );
}

function signedFields(pdf: RevisedPdf): readonly string[] {
  return listSignatures(pdf)
    .filter(({ isThere }) => isThere)
    .map(({ field }) => field);
}

function read(bytes: Uint8Array): RevisedPdf {
  try {
    return readRevisions(bytes);
  } catch (error) {
    const detail = error instanceof Malformed ? error.message : 'not a PDF';
    throw new Refusal(
      'unreadable-pdf',
      `Unexpected PDF, expected one with signatures added at its end (${detail})`,
      'Ask for the file again.',
    );
  }
}
