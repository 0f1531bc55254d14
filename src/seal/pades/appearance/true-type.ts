/** Reads of a TrueType font what a PDF must say about it (OpenType 1.9: cmap, glyf, head, hhea, hmtx, loca, name, OS/2, post). */

/** What is covered, from the point where drawing begins on the line. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Sizes are in thousandths of the size of the type, as in a PDF. */
export interface TrueType {
  /** The glyph of a character; 0 where the font has none. */
  readonly glyph: (code: number) => number;
  readonly width: (glyph: number) => number;
  /** What a glyph covers; nothing where nothing is seen of it. */
  readonly covers: (glyph: number) => Box;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly box: readonly [number, number, number, number];
  readonly italicAngle: number;
  /** The PostScript name. */
  readonly name: string;
}

/** Reads a font. */
export function readTrueType(bytes: Uint8Array): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + 16 * index;
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const table = (tag: string) => {
    const at = tables.get(tag);
    if (at === undefined) throw new Error(`Unexpected font without ${tag}, expected TrueType`);
    return at;
  };
  const glyf = table('glyf');
  const loca = table('loca');
  const head = table('head');
  const hhea = table('hhea');
  const hmtx = table('hmtx');
  const units = view.getUint16(head + 18);
  const scale = (value: number) => Math.round((value * 1000) / units);
  const short = (at: number) => scale(view.getInt16(at));
  const isLong = view.getInt16(head + 50) === 1;
  const offset = (glyph: number) =>
    isLong ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph);
  const metrics = view.getUint16(hhea + 34);
  const os2 = tables.get('OS/2');
  const hasCapHeight = os2 !== undefined && view.getUint16(os2) >= 2;
  return {
    glyph: characters(view, table('cmap')),
    width: (glyph) => scale(view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1))),
    covers: (glyph) => {
      const at = glyf + offset(glyph);
      const [left, bottom, right, top] =
        offset(glyph + 1) > offset(glyph)
          ? [short(at + 2), short(at + 4), short(at + 6), short(at + 8)]
          : [0, 0, 0, 0];
      return { left, bottom, right, top };
    },
    ascent: short(hhea + 4),
    descent: short(hhea + 6),
    capHeight: hasCapHeight ? short(os2 + 88) : short(hhea + 4),
    box: [short(head + 36), short(head + 38), short(head + 40), short(head + 42)],
    italicAngle: view.getInt32(table('post') + 4) / 65536,
    name: postScriptName(view, table('name')),
  };
}

/** The map from characters to glyphs: formats 4 and 12 are what fonts have. */
function characters(view: DataView, cmap: number): (code: number) => number {
  const found = new Map<number, number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * index + 4);
    const format = view.getUint16(at);
    if (format === 12) {
      for (let group = 0; group < view.getUint32(at + 12); group += 1) {
        const from = view.getUint32(at + 16 + 12 * group);
        const to = view.getUint32(at + 20 + 12 * group);
        const first = view.getUint32(at + 24 + 12 * group);
        for (let code = from; code <= to && code - from < 0x10000; code += 1)
          found.set(code, first + code - from);
      }
    } else if (format === 4) readFormat4(view, at, found);
  }
  return (code) => found.get(code) ?? 0;
}

function readFormat4(view: DataView, at: number, found: Map<number, number>): void {
  const twice = view.getUint16(at + 6);
  for (let segment = 0; segment < twice; segment += 2) {
    const end = view.getUint16(at + 14 + segment);
    const start = view.getUint16(at + 16 + twice + segment);
    const delta = view.getUint16(at + 16 + 2 * twice + segment);
    const place = at + 16 + 3 * twice + segment;
    const offset = view.getUint16(place);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const raw = offset === 0 ? code : view.getUint16(place + offset + 2 * (code - start));
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) found.set(code, glyph);
    }
  }
}

/** Name 6; the subsetter keeps it. */
function postScriptName(view: DataView, at: number): string {
  const strings = at + view.getUint16(at + 4);
  for (let index = 0; index < view.getUint16(at + 2); index += 1) {
    const record = at + 6 + 12 * index;
    if (view.getUint16(record + 6) !== 6) continue;
    const start = view.byteOffset + strings + view.getUint16(record + 10);
    const raw = new Uint8Array(view.buffer, start, view.getUint16(record + 8));
    const name = String.fromCharCode(...raw.filter((byte) => byte >= 0x21 && byte < 0x7f));
    if (name) return name.replace(/[()<>[\]{}/%]/g, '');
  }
  return 'Font';
}
