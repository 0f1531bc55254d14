/** PDFDocEncoding, in which text strings of a PDF stand that are not Unicode (ISO 32000-1, D.2): Latin-1 but for these. */

/** From 0x18 on. */
const accents = '˘ˇˆ˙˝˛˚˜';
/** From 0x80 on; U+FFFD where there is none. */
const signs = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€';

/** The character of a byte. */
export function pdfDocCharacter(byte: number): string {
  return accents[byte - 0x18] ?? signs[byte - 0x80] ?? String.fromCharCode(byte);
}
