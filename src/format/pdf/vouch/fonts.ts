/** Fonts that an archive would refuse (ISO 19005-3, 6.2.11; ISO 14289-1, 7.21). */
import type { PageContent } from '../content/page-content.ts';
import { fontsOf, leavesOpen } from '../fonts/to-unicode.ts';
import type { PdfFile } from '../syntax/document.ts';
import { type Dict, Name, name } from '../syntax/objects.ts';

/** What is wrong with the fonts, in sentences. */
export function fontFaults(file: PdfFile, pages: readonly PageContent[]): readonly string[] {
  return [...fontsOf(file, pages)].flatMap((font) => {
    if (font.get('Subtype') === name('Type3'))
      return [
        'a font was drawn instead of embedded, as happens to variable fonts, to colours and to a bold or italic that is made up',
      ];
    const [descendant] = file.array(font.get('DescendantFonts'));
    const descriptor = file.dict(file.dict(descendant ?? font).get('FontDescriptor'));
    const called = nameOf(font);
    return [
      ...(descriptor.has('FontFile2') || descriptor.has('FontFile3') || descriptor.has('FontFile')
        ? []
        : [`the font ${called} is not embedded`]),
      ...(leavesOpen(file, font) || !font.has('ToUnicode')
        ? [`the font ${called} does not tell the characters of its glyphs`]
        : []),
    ];
  });
}

function nameOf(font: Dict): string {
  const base = font.get('BaseFont');
  return base instanceof Name ? base.value.replace(/^[A-Z]{6}\+/, '') : 'without a name';
}
