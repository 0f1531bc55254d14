/** Links say where they lead (ISO 14289-1, 7.18.5; ISO 32000-1, 14.9.3). */

import { type Part, partsIn } from './structure/tree.ts';
import type { PdfFile } from './syntax/document.ts';
import { textString } from './syntax/objects.ts';

/** Gives each link its words, for those who do not see it. A link that is broken over lines has them on each piece. */
export function describeLinks(file: PdfFile, document: Part): void {
  for (const { role, mark, kids } of partsIn(document)) {
    if (role !== 'Link') continue;
    for (const kid of kids)
      if (kid.kind === 'annotation')
        file.dict(kid.annotation).set('Contents', textString(mark?.words || 'Link'));
  }
}
