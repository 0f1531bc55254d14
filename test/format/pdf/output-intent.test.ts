import { expect, test } from 'vitest';
import { setOutputIntent, srgbProfile } from '../../../src/format/pdf/output-intent.ts';
import { inflated, openPdf } from '../../../src/format/pdf/syntax/document.ts';
import { name } from '../../../src/format/pdf/syntax/objects.ts';
import { aPrint } from './a-print.ts';

const profile = srgbProfile();
const view = new DataView(profile.buffer);
const ascii = (at: number, length: number) =>
  String.fromCharCode(...profile.subarray(at, at + length));
const fixed = (at: number) => view.getInt32(at) / 65536;

/** Tags of the profile by name: where they stand, and how long they are. */
const tags = new Map(
  Array.from({ length: view.getUint32(128) }, (_, index) => {
    const at = 132 + 12 * index;
    return [ascii(at, 4), { at: view.getUint32(at + 4), length: view.getUint32(at + 8) }] as const;
  }),
);
const tag = (key: string) => tags.get(key)?.at ?? -1;

test('the profile is one of a display, for RGB, and whole', () => {
  expect(view.getUint32(0)).toBe(profile.length);
  expect(ascii(12, 12)).toBe('mntrRGB XYZ ');
  expect(ascii(36, 4)).toBe('acsp');
  expect(view.getUint8(8)).toBe(4);
  for (const { at, length } of tags.values()) {
    expect(at % 4).toBe(0);
    expect(at + length).toBeLessThanOrEqual(profile.length);
  }
});

test('the three primaries make white', () => {
  for (const [index, white] of [0.9642, 1, 0.8249].entries()) {
    const sum = ['rXYZ', 'gXYZ', 'bXYZ'].map((key) => fixed(tag(key) + 8 + 4 * index));
    expect(sum.reduce((a, b) => a + b)).toBeCloseTo(white, 3);
    expect(fixed(tag('wtpt') + 8 + 4 * index)).toBeCloseTo(white, 4);
  }
});

test('the curve is that of sRGB: half of the light stands at 188 of 255', () => {
  const at = tag('rTRC');
  expect(ascii(at, 4)).toBe('para');
  const [gamma = 0, a = 0, b = 0, c = 0, d = 0] = Array.from({ length: 5 }, (_, index) =>
    fixed(at + 12 + 4 * index),
  );
  const light = (value: number) => (value >= d ? (a * value + b) ** gamma : c * value);
  expect(light(188 / 255)).toBeCloseTo(0.5, 2);
  expect(light(0)).toBe(0);
  expect(light(1)).toBeCloseTo(1, 3);
  expect(light(d)).toBeCloseTo(c * d, 4);
  expect(tag('gTRC')).toBe(at);
});

test('the file brings the profile along', () => {
  const file = openPdf(aPrint());
  setOutputIntent(file);
  const [intent] = file.array(file.catalog.get('OutputIntents'));
  expect(file.dict(intent).get('S')).toBe(name('GTS_PDFA1'));
  const stream = file.stream(file.dict(intent).get('DestOutputProfile'));
  expect(stream?.dict.get('N')).toBe(3);
  expect(stream && inflated(stream)).toEqual(profile);
});
