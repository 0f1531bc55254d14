import { readFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readGif } from '../../../src/read/pictures/gif.ts';
import { readJpeg } from '../../../src/read/pictures/jpeg.ts';
import { pictureFault } from '../../../src/read/pictures/picture-fault.ts';
import { readPng } from '../../../src/read/pictures/png.ts';
import { readWebp } from '../../../src/read/pictures/webp.ts';

const file = async (name: string) => new Uint8Array(await readFile(`test/torture/tj/tj-1/${name}`));
const bytesOf = (text: string) => new TextEncoder().encode(text);

test.each([
  ['map.png', readPng, { width: 96, height: 64 }],
  ['photo.jpg', readJpeg, { width: 64, height: 48 }],
  ['flag.gif', readGif, { width: 32, height: 32 }],
  ['tint.webp', readWebp, { width: 32, height: 32 }],
])('the size of %s', async (name, read, size) => {
  expect(read(await file(name))).toEqual(size);
  expect(pictureFault(await file(name), name.split('.')[1] ?? '')).toBeUndefined();
});

describe('wherever a file is cut off', () => {
  test.each(['map.png', 'seal.png', 'photo.jpg', 'flag.gif', 'tint.webp'])('%s', async (name) => {
    const whole = await file(name);
    for (let length = 0; length < whole.length; length += 7) {
      const fault = pictureFault(whole.subarray(0, length), name.split('.')[1] ?? '');
      expect(fault?.reason, String(length)).toMatch(/^Unexpected damage in a picture/);
    }
  });
});

test('a byte that changed in a PNG is found by its sum', async () => {
  const bytes = await file('map.png');
  for (let at = 8; at < bytes.length; at += 5) {
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ 0x40;
    expect(pictureFault(changed, 'png'), String(at)).toBeDefined();
  }
});

/** A PNG whose head claims a size; its sum is right. */
function large(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = new Uint8Array([...bytesOf(type), ...data]);
    let sum = 0xffffffff;
    for (const byte of body) {
      sum ^= byte;
      for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    }
    const numbers = new DataView(new ArrayBuffer(8));
    numbers.setUint32(0, data.length);
    numbers.setUint32(4, (sum ^ 0xffffffff) >>> 0);
    const [head, tail] = [new Uint8Array(numbers.buffer, 0, 4), new Uint8Array(numbers.buffer, 4)];
    return [...head, ...body, ...tail];
  };
  const size = new DataView(new ArrayBuffer(13));
  size.setUint32(0, width);
  size.setUint32(4, height);
  size.setUint8(8, 8);
  return new Uint8Array([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', new Uint8Array(size.buffer)),
    ...chunk('IDAT', deflateSync(new Uint8Array(4))),
    ...chunk('IEND', new Uint8Array()),
  ]);
}

const anew =
  'Copy the file again from where it came from, or open it in a program for pictures and save it anew.';
const whole = 'Copy the file again from where it came from, or save it anew as “plain SVG”.';
const smaller = 'Save it smaller: 2000 pixels are enough for the width of a page.';

test.each<[string, () => Uint8Array | Promise<Uint8Array>, string, string, string]>([
  [
    'bytes that are nothing',
    () => new Uint8Array([1]),
    'png',
    'Unexpected damage in a picture, expected a whole PNG file',
    anew,
  ],
  [
    'a JPEG that is called PNG',
    () => file('photo.jpg'),
    'png',
    'Unexpected JPEG in a file whose name ends in .png',
    'Save the picture again as PNG, or give the file the right ending.',
  ],
  [
    'a bomb: few bytes, many pixels',
    () => large(50_000, 50_000),
    'png',
    'Unexpected picture of 50000 × 50000 pixels, expected at most 20 million in all',
    smaller,
  ],
  [
    'a picture without width',
    () => large(0, 10),
    'png',
    'Unexpected damage in a picture, expected a whole PNG file',
    anew,
  ],
  [
    'more than twenty megabytes',
    () => new Uint8Array(20_100_000),
    'jpg',
    'Unexpected picture of 20.1 MB, expected at most 20',
    smaller,
  ],
  [
    'a drawing that is not whole',
    () => bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><g>'),
    'svg',
    'Unexpected damage in a drawing, expected a whole SVG file',
    whole,
  ],
  [
    'a drawing that is a page',
    () => bytesOf('<html/>'),
    'svg',
    'Unexpected damage in a drawing, expected a whole SVG file',
    whole,
  ],
  [
    'entities that grow',
    () => bytesOf('<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg><desc>&a;</desc></svg>'),
    'svg',
    'Unexpected damage in a drawing, expected a whole SVG file',
    whole,
  ],
  [
    'a drawing with words',
    () => bytesOf('<svg><g><text>Kano</text></g></svg>'),
    'svg',
    'Unexpected words in a drawing, expected shapes only',
    'Turn its words into paths before you save it: a drawing cannot use the fonts of the document.',
  ],
])('%s', async (_, bytes, ending, reason, hint) => {
  expect(pictureFault(await bytes(), ending)).toEqual({ reason, hint });
});

test('a drawing of shapes is fine, and so is what this does not know', async () => {
  expect(pictureFault(await file('chart.svg'), 'svg')).toBeUndefined();
  expect(pictureFault(new Uint8Array([1]), 'avif')).toBeUndefined();
});
