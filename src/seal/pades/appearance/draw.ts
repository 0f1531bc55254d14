/** Draws what is seen in a signature field: lines of real, embedded text (ISO 32000-1, 12.7.4.5 and 12.5.5). */
import { dict, latin, name, type PdfObject, type Ref } from '../../../format/pdf/syntax/objects.ts';
import { Refusal } from '../refusal.ts';
import { addFont, four, packed, type SubsetFont } from './font-objects.ts';
import { joined } from './joined.ts';
import { isSign, placed } from './signs.ts';
import { type Box, readTrueType } from './true-type.ts';
import { type Visual, visualOrder } from './visual-order.ts';

/** Cuts a font down to the characters of a text, as TrueType; the real one is in `edge/`. */
export type CutFont = (font: Uint8Array, text: string) => Promise<Uint8Array>;

/** What is shown. */
export interface Appearance {
  /** The lines, in the edition's language. */
  readonly lines: readonly string[];
  /** Font files in the order in which characters are looked for. */
  readonly fonts: readonly Uint8Array[];
  readonly cut: CutFont;
}

interface Run {
  readonly font: number;
  readonly hex: string;
  /** How far from its place a sign is drawn, in thousandths; what follows stands as if it were not there. */
  readonly moved?: { readonly x: number; readonly y: number; readonly width: number } | undefined;
}

interface Line {
  readonly isRightToLeft: boolean;
  readonly runs: readonly Run[];
  readonly width: number;
}

const largest = 9;
const leading = 1.25;
const margin = 2;
const nothing: Box = { left: 0, bottom: 0, right: 0, top: 0 };

/**
 * Adds a form that shows the lines in a box, as large as they fit.
 * @throws {Refusal} where no font has a character.
 */
export async function drawAppearance(
  { lines, fonts, cut }: Appearance,
  [width, height]: readonly [number, number],
  add: (object: PdfObject) => Ref,
): Promise<Ref> {
  // Readers of text put it back into the order in which it is read, as they do with what a browser prints.
  const laid = lines.map((line) => visualOrder(joined(line.normalize('NFC'))));
  const cuts = await cutFonts(laid.map(({ text }) => text).join(''), fonts, cut);
  const set = laid.map((line) => setLine(line, cuts));
  const widest = Math.max(1, ...set.map((line) => line.width));
  const size = Math.min(
    largest,
    ((width - 2 * margin) * 1000) / widest,
    (height - 2 * margin) / (set.length * leading),
  );
  const used = new Map(
    cuts.flatMap((one, index) => (one.used.size > 0 ? [[`F${index}`, addFont(one, add)]] : [])),
  );
  const top = (height + set.length * size * leading) / 2 - size;
  const body = set.map((line, index) => {
    const left = line.isRightToLeft ? width - margin - (line.width * size) / 1000 : margin;
    const shown = line.runs.map((run) => show(run, size));
    return `1 0 0 1 ${round(left)} ${round(top - index * size * leading)} Tm\n${shown.join('\n')}`;
  });
  return add(
    packed(latin(`q\nBT\n0 g\n${body.join('\n')}\nET\nQ\n`), {
      Type: name('XObject'),
      Subtype: name('Form'),
      FormType: 1,
      BBox: [0, 0, width, height],
      Resources: dict({ Font: used }),
    }),
  );
}

async function cutFonts(
  text: string,
  fonts: readonly Uint8Array[],
  cut: CutFont,
): Promise<readonly SubsetFont[]> {
  let missing = new Set(Array.from(text, (char) => char.codePointAt(0) ?? 0));
  const found: SubsetFont[] = [];
  for (const bytes of fonts) {
    if (missing.size === 0) break;
    const file = await cut(bytes, String.fromCodePoint(...missing));
    const font = readTrueType(file);
    const used = new Set([...missing].filter((code) => font.glyph(code) !== 0));
    missing = new Set([...missing].filter((code) => !used.has(code)));
    found.push({ file, font, used });
  }
  const [first] = missing;
  if (first === undefined) return found;
  throw new Refusal(
    'character-without-glyph',
    `Unexpected character ${String.fromCodePoint(first)} (U+${four(first)}) in the signature, expected one that the fonts have`,
    'Give the name, place and reason in letters that the bundled fonts have.',
  );
}

function setLine({ text, ...line }: Visual, fonts: readonly SubsetFont[]): Line {
  const runs: Run[] = [];
  let width = 0;
  // The letter before, with its signs: where it begins, and what it covers.
  let letter = { at: 0, covered: nothing };
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const index = fonts.findIndex(({ used }) => used.has(code));
    const font = fonts[index]?.font;
    if (!font) continue;
    const glyph = font.glyph(code);
    if (isSign(char)) {
      const { x, y, covered } = placed(char, font.covers(glyph), letter.covered);
      const moved = { x: letter.at + x - width, y, width: font.width(glyph) };
      runs.push({ font: index, hex: four(glyph), moved });
      letter = { ...letter, covered };
      continue;
    }
    letter = { at: width, covered: font.covers(glyph) };
    width += font.width(glyph);
    const last = runs.at(-1);
    if (last?.font === index && !last.moved)
      runs.splice(-1, 1, { font: index, hex: last.hex + four(glyph) });
    else runs.push({ font: index, hex: four(glyph) });
  }
  return { ...line, runs, width };
}

/** The operators that show a run (ISO 32000-1, 9.3.7 and 9.4.3). */
function show({ font, hex, moved }: Run, size: number): string {
  const chosen = `/F${font} ${round(size)} Tf`;
  if (!moved) return `${chosen} <${hex}> Tj`;
  const { x, y, width } = moved;
  return `${chosen} ${round((y * size) / 1000)} Ts [${-x} <${hex}> ${x + width}] TJ 0 Ts`;
}

function round(value: number): string {
  return value.toFixed(2);
}
