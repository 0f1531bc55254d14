/** The PDFs among the evidence. */
import { join } from 'node:path';
import type { Evidence } from './referee.ts';

/** A PDF: a short name for reports, and where it is. */
export interface Pdf {
  readonly name: string;
  readonly path: string;
}

/** All PDFs of all builds. */
export function pdfsOf({ builds }: Evidence): readonly Pdf[] {
  return builds.flatMap(({ name, output, files }) =>
    files
      .filter((file) => file.endsWith('.pdf'))
      .map((file) => ({ name: `${name}: ${file}`, path: join(output, file) })),
  );
}
