/** Embeds a TrueType subset as PDF/A-3a wants it: all glyphs, all widths, a way back to the words (ISO 19005-3, 6.2.11). */
import { zlibSync } from 'fflate';
import {
  dict,
  latin,
  name,
  type PdfObject,
  type Ref,
  Stream,
  textString,
} from '../../../format/pdf/syntax/objects.ts';
import type { TrueType } from './true-type.ts';

/** A font with the characters that are set in it. */
export interface SubsetFont {
  readonly file: Uint8Array;
  readonly font: TrueType;
  readonly used: ReadonlySet<number>;
}

/** Adds the objects of a font, and says where it is. */
export function addFont({ file, font, used }: SubsetFont, add: (object: PdfObject) => Ref): Ref {
  const glyphs = new Map([...used].map((code) => [font.glyph(code), code]));
  const ordered = [...glyphs].sort(([a], [b]) => a - b);
  const title = name(`${tag(ordered)}+${font.name}`);
  const descriptor = add(
    dict({
      Type: name('FontDescriptor'),
      FontName: title,
      // Its glyphs are found by number, not by a standard encoding (table 123).
      Flags: 4,
      FontBBox: font.box,
      ItalicAngle: font.italicAngle,
      Ascent: font.ascent,
      Descent: font.descent,
      CapHeight: font.capHeight,
      StemV: 80,
      FontFile2: add(packed(file, { Length1: file.length })),
    }),
  );
  const descendant = add(
    dict({
      Type: name('Font'),
      Subtype: name('CIDFontType2'),
      BaseFont: title,
      CIDSystemInfo: dict({
        Registry: textString('Adobe'),
        Ordering: textString('Identity'),
        Supplement: 0,
      }),
      FontDescriptor: descriptor,
      CIDToGIDMap: name('Identity'),
      DW: font.width(0),
      W: ordered.flatMap(([glyph]) => [glyph, [font.width(glyph)]]),
    }),
  );
  return add(
    dict({
      Type: name('Font'),
      Subtype: name('Type0'),
      BaseFont: title,
      Encoding: name('Identity-H'),
      DescendantFonts: [descendant],
      ToUnicode: add(packed(latin(toUnicode(ordered)))),
    }),
  );
}

/** A compressed stream. */
export function packed(bytes: Uint8Array, entries: Record<string, PdfObject> = {}): Stream {
  return new Stream(
    dict({ ...entries, Filter: name('FlateDecode') }),
    zlibSync(bytes, { level: 6 }),
  );
}

/** Six letters that tell subsets of one font apart (9.6.4). */
function tag(glyphs: readonly (readonly [number, number])[]): string {
  let sum = 7;
  for (const [glyph, code] of glyphs) sum = (sum * 31 + glyph * 65_599 + code) % 308_915_776;
  return Array.from({ length: 6 }, (_, index) =>
    String.fromCharCode(65 + (Math.floor(sum / 26 ** index) % 26)),
  ).join('');
}

/** The characters of glyphs (9.10.3). */
function toUnicode(glyphs: readonly (readonly [number, number])[]): string {
  const lines = glyphs.map(([glyph, code]) => `<${four(glyph)}> <${utf16(code)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

/** A number in four hexadecimal digits. */
export function four(value: number): string {
  return value.toString(16).padStart(4, '0').toUpperCase();
}

function utf16(code: number): string {
  const own = String.fromCodePoint(code);
  const letters = code >= 0xfb50 && code <= 0xfefc ? own.normalize('NFKC') : own;
  // A form of a letter is that letter; of two in one, readers of text would turn the order around.
  const char = Array.from(letters).length === 1 ? letters : own;
  return Array.from({ length: char.length }, (_, index) => four(char.charCodeAt(index))).join('');
}
