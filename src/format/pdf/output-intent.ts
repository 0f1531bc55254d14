/** The colours that numbers stand for: sRGB (ISO 19005-3, 6.2.3). */
import { deflated, type PdfFile } from './syntax/document.ts';
import { dict, latin, name, textString } from './syntax/objects.ts';

/** Says that the file's colours are sRGB, and brings the profile along. */
export function setOutputIntent(file: PdfFile): void {
  const profile = file.add(deflated(srgbProfile(), dict({ N: 3 })));
  const condition = 'sRGB IEC61966-2.1';
  file.catalog.set('OutputIntents', [
    file.add(
      dict({
        Type: name('OutputIntent'),
        S: name('GTS_PDFA1'),
        OutputConditionIdentifier: textString(condition),
        Info: textString(condition),
        DestOutputProfile: profile,
      }),
    ),
  ]);
}

/** An ICC profile, version 4.2 (ISO 15076-1:2005), from the figures of IEC 61966-2-1 adapted to D50. */
export function srgbProfile(): Uint8Array {
  const xyz = (...values: readonly number[]) => block('XYZ ', values.flatMap(fixed));
  const curve = block('para', [
    ...[0, 3, 0, 0],
    ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].flatMap(fixed),
  ]);
  const words = (text: string) =>
    block('mluc', [
      ...word(1),
      ...word(12),
      ...latin('enUS'),
      ...word(2 * text.length),
      ...word(28),
      ...[...text].flatMap((char) => [0, char.charCodeAt(0)]),
    ]);
  const tags: readonly (readonly [string, readonly number[]])[] = [
    ['desc', words('sRGB')],
    ['cprt', words('No copyright, use freely')],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
    [
      'chad',
      block(
        'sf32',
        [1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168].flatMap(
          fixed,
        ),
      ),
    ],
  ];
  const start = 128 + 4 + 12 * tags.length;
  const table: number[] = [];
  const data: number[] = [];
  const places = new Map<readonly number[], number>();
  for (const [tag, bytes] of tags) {
    const at = places.get(bytes) ?? start + data.length;
    if (!places.has(bytes)) data.push(...bytes);
    places.set(bytes, at);
    table.push(...latin(tag), ...word(at), ...word(bytes.length));
  }
  const head = [
    ...word(start + data.length),
    ...word(0),
    ...word(0x04200000),
    ...latin('mntrRGB XYZ '),
    // The date of the standard, so that the same file has the same bytes on any day.
    ...[1999, 10, 18, 0, 0, 0].flatMap((part) => [part >> 8, part & 0xff]),
    ...latin('acsp'),
    ...Array.from({ length: 28 }, () => 0),
    ...[0.9642, 1, 0.8249].flatMap(fixed),
  ];
  return Uint8Array.from([
    ...head,
    ...Array.from({ length: 128 - head.length }, () => 0),
    ...word(tags.length),
    ...table,
    ...data,
  ]);
}

/** A tag's data with its type, filled up to whole words. */
function block(type: string, data: readonly number[]): readonly number[] {
  const bytes = [...latin(type), 0, 0, 0, 0, ...data];
  while (bytes.length % 4 !== 0) bytes.push(0);
  return bytes;
}

function word(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

/** A signed number with sixteen binary places. */
function fixed(value: number): readonly number[] {
  return word(Math.round(value * 65536) >>> 0);
}
