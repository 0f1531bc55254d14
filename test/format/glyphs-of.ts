/** The characters of a TrueType font, read from its `cmap` (formats 4 and 12). */

/** Code points that have a glyph. */
export function glyphsOf(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const found = new Set<number>();
  const table = tableAt(view, 'cmap');
  for (let index = 0; index < view.getUint16(table + 2); index += 1) {
    const at = table + view.getUint32(table + 4 + index * 8 + 4);
    if (view.getUint16(at) === 4) readSegments(view, at, found);
    if (view.getUint16(at) === 12) readGroups(view, at, found);
  }
  return found;
}

function tableAt(view: DataView, tag: string): number {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + index * 16;
    const name = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(entry + byte)));
    if (name.join('') === tag) return view.getUint32(entry + 8);
  }
  throw new Error(`No table ${tag}`);
}

function readSegments(view: DataView, at: number, found: Set<number>): void {
  const twice = view.getUint16(at + 6);
  for (let segment = 0; segment < twice; segment += 2) {
    const end = view.getUint16(at + 14 + segment);
    const start = view.getUint16(at + 16 + twice + segment);
    const delta = view.getUint16(at + 16 + 2 * twice + segment);
    const place = at + 16 + 3 * twice + segment;
    const offset = view.getUint16(place);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const raw = offset === 0 ? code : view.getUint16(place + offset + 2 * (code - start));
      if (raw !== 0 && ((raw + delta) & 0xffff) !== 0) found.add(code);
    }
  }
}

function readGroups(view: DataView, at: number, found: Set<number>): void {
  for (let group = 0; group < view.getUint32(at + 12); group += 1) {
    const entry = at + 16 + group * 12;
    const [start, end, glyph] = [0, 4, 8].map((byte) => view.getUint32(entry + byte));
    for (let code = start ?? 0; code <= (end ?? -1); code += 1)
      if ((glyph ?? 0) + code - (start ?? 0) !== 0) found.add(code);
  }
}
