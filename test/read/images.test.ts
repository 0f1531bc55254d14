import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { imagePath } from '../../src/read/image-path.ts';
import { readLibrary } from '../../src/read/library.ts';
import { memoryShelf } from '../memory-shelf.ts';

const map = new Uint8Array(await readFile('test/torture/tj/tj-1/map.png'));

test.each([
  ['jt/jt-1', 'map.png', 'jt/jt-1/map.png'],
  ['jt/jt-1', './a/../map%20one.png', 'jt/jt-1/map one.png'],
  ['jt/jt-1', '../shared/logo.svg', 'jt/shared/logo.svg'],
  ['', 'map.png', 'map.png'],
  ['jt', '../../etc/passwd', undefined],
  ['jt', '%2e%2e/%2e%2e/etc/passwd', undefined],
  ['jt', '/etc/passwd', undefined],
  ['jt', 'file:///etc/passwd', undefined],
  ['jt', 'https://example.org/a.png', undefined],
  ['jt', '//example.org/a.png', undefined],
  ['jt', 'data:image/png;base64,AAAA', undefined],
  ['jt', 'a\\..\\b.png', undefined],
  ['jt', '%', undefined],
])('in %s, the picture %s lies at %s', (folder, url, path) => {
  expect(imagePath(folder, url)).toBe(path);
});

test.each([
  ['map.png', []],
  ['mpa.png', ['Unexpected name of a picture that is not there, expected a file beside the text']],
  [
    'https://example.org/a.png',
    ['Unexpected picture from outside, expected one in the content folder'],
  ],
  ['notes.pdf', ['Unexpected kind of picture, expected one of png, jpg, jpeg, gif, webp, svg']],
])('a text that shows %s', async (url, reasons) => {
  const { files } = await readLibrary(
    memoryShelf({
      'jt/a.md': `Look: ![A map][m]\n\n[m]: ${url}\n`,
      'jt/map.png': map,
    }),
  );
  expect(files[0]?.messages.map(({ reason }) => reason)).toEqual(reasons);
});

test('damage is told at the picture in the text', async () => {
  const { files } = await readLibrary(
    memoryShelf({ 'jt/a.md': 'Look:\n\n![A map](map.png)\n', 'jt/map.png': map.subarray(0, 90) }),
  );
  expect(files[0]?.messages.map((message) => `${message.place ? String(message) : ''}`)).toEqual([
    'jt/a.md:3:1-3:18: Unexpected damage in a picture, expected a whole PNG file',
  ]);
});

test.each<[string, string, readonly string[]]>([
  ['a block', '<p><img src="map.png" alt="A map"></p>', []],
  ['a line', 'A seal <img alt="Seal" src=map.png> here.', []],
  ['a comment', '<!-- <img src="lost.png"> -->', []],
  [
    'a block that shows what is not there',
    '<figure>\n<img alt="A map" src=\'mpa.png\'>\n</figure>',
    ['Unexpected name of a picture that is not there, expected a file beside the text'],
  ],
  [
    'a line with a damaged one',
    'Look: <IMG SRC="half.png" alt="Half a map">',
    ['Unexpected damage in a picture, expected a whole PNG file'],
  ],
  [
    'one from outside among others',
    '<div><img src="map.png" alt="A"><img src="https://example.org/a.png" alt="B"></div>',
    ['Unexpected picture from outside, expected one in the content folder'],
  ],
])('pictures in HTML: %s', async (_, markdown, reasons) => {
  const { files } = await readLibrary(
    memoryShelf({
      'jt/a.md': `${markdown}\n`,
      'jt/map.png': map,
      'jt/half.png': map.subarray(0, 90),
    }),
  );
  expect(files[0]?.messages.map(({ reason }) => reason)).toEqual(reasons);
});
