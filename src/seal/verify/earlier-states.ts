/** A file as it was after each of the times that it was saved, the last one left out (ISO 32000-1, 7.5.6). */
import { readRevisions } from '../pades/file/revisions.ts';

/** With and without the line end after the last mark; none where the file is not built as it must be. */
export function earlierStates(bytes: Uint8Array): readonly Uint8Array[] {
  try {
    const { snapshots } = readRevisions(bytes);
    return snapshots
      .flatMap(({ revision: { mark, end } }) => [mark, end])
      .filter((end) => end < bytes.length)
      .map((end) => bytes.subarray(0, end));
  } catch {
    return [];
  }
}
