/** What a judge of one changed object says. */
import { type PdfObject, Ref } from '../../format/pdf/syntax/objects.ts';
import type { Snapshot } from '../pades/file/snapshot.ts';
import type { Finding } from './finding.ts';

/** What was found, and which new objects it accounts for. */
export interface Judged {
  readonly findings: readonly Finding[];
  readonly explains?: readonly (PdfObject | undefined)[];
}

/** Whether a value is a reference to an object that came with the revision of `after`. */
export function isFresh(value: PdfObject | undefined, after: Snapshot): value is Ref {
  return value instanceof Ref && after.revision.entries.has(value.number);
}
