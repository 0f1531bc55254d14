/** Characters for which a font has no glyph (ISO 19005-3, 6.2.11.8; ISO 14289-1, 7.21.8). */
import type { PageContent } from '../content/page-content.ts';
import { shownGlyphs } from '../fonts/shown-glyphs.ts';
import type { PdfFile } from '../syntax/document.ts';

/** Pages that show the empty box, in sentences. */
export function glyphFaults(file: PdfFile, pages: readonly PageContent[]): readonly string[] {
  return pages.flatMap(({ streams }, index) => {
    const shows = streams.some(({ bytes, fonts }) => {
      // Glyph 0 is that box. Few streams have its code at all: going through is for those.
      if (!/<(?:[0-9a-f]{4})*?0000/i.test(new TextDecoder('latin1').decode(bytes))) return false;
      return [...shownGlyphs(bytes, (name) => file.dict(fonts.get(name)))].some(({ glyphs }) =>
        glyphs.includes(0),
      );
    });
    return shows ? [`page ${index + 1} shows a character that no font has`] : [];
  });
}
