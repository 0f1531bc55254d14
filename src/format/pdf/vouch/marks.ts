/** Marked content that cannot be told apart (ISO 32000-1, 14.7.4.2: each number once in a stream, and here on a page). */
import type { PageContent } from '../content/page-content.ts';

/** Pages on which two passages have the same number, in sentences. */
export function markFaults(pages: readonly PageContent[]): readonly string[] {
  return pages.flatMap(({ streams, marked }, index) => {
    const all = streams.reduce((sum, { scan }) => sum + scan.marked.length, 0);
    return all > marked.size ? [`page ${index + 1} has two passages with the same number`] : [];
  });
}
