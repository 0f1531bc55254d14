/** The outline says what the headings say (ISO 32000-1, 12.3.3). */

import { type Part, partsIn } from './structure/tree.ts';
import type { Written } from './structure/write.ts';
import type { PdfFile } from './syntax/document.ts';
import { type PdfObject, Ref, textString } from './syntax/objects.ts';

/** Takes the titles from the document, where spaces are whole, and leads each entry to its heading in the new structure. */
export function retitleOutline(file: PdfFile, document: Part, { bySource }: Written): void {
  const headings = new Map(
    partsIn(document).flatMap(({ source, mark }) =>
      source !== undefined && mark ? [[source, mark.words] as const] : [],
    ),
  );
  const walk = (first: PdfObject | undefined) => {
    for (let item = first; item instanceof Ref; item = file.dict(item).get('Next')) {
      const entries = file.dict(item);
      const heading = entries.get('SE');
      if (heading instanceof Ref) {
        const words = headings.get(heading.number);
        const target = bySource.get(heading.number);
        if (words) entries.set('Title', textString(words));
        if (target) entries.set('SE', target);
        else entries.delete('SE');
      }
      walk(entries.get('First'));
    }
  };
  walk(file.dict(file.catalog.get('Outlines')).get('First'));
}
