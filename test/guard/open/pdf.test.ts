import { gzipSync, zipSync, zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { aPrint } from '../../format/pdf/a-print.ts';
import { aScanner, utf8 } from '../fixture.ts';

const scanner = await aScanner();
const name = 'Hadizatou Kellerwan';

/** What is found in a file of one character a byte: the parts, each once; a part that is shut counts. */
function partsIn(file: string): readonly string[] {
  return [...new Set(scanner.scan('public/a.pdf', bytesOf(file)).map(({ part }) => part))];
}

const bytesOf = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);
const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes);
const hex = (text: string) =>
  [...bytesOf(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const zip = (text: string) => latin(zlibSync(utf8(text)));
const stream = (entries: string, data: string) =>
  `<<${entries} /Length ${data.length}>> stream\n${data}\nendstream`;
/** As `aPrint`, with bytes above 127 as they are. */
const print = (given: Parameters<typeof aPrint>[0] = {}) => new TextDecoder().decode(aPrint(given));
const page = (content: string, font = '') =>
  print({
    pages: [content],
    page: font === '' ? '' : '/Resources <</Font <</F1 50 0 R>>>>',
    objects: font === '' ? [] : [font],
  });

/** The filter of PNG that says of each byte by how much it is more than the one above. */
function risen(text: string, columns: number): string {
  const bytes = bytesOf(text.padEnd(Math.ceil(text.length / columns) * columns));
  let out = '';
  for (let row = 0; row < bytes.length; row += columns) {
    out += String.fromCharCode(2);
    for (let at = row; at < row + columns; at += 1)
      out += String.fromCharCode(((bytes[at] ?? 0) - (bytes[at - columns] ?? 0)) & 0xff);
  }
  return latin(zlibSync(bytesOf(out)));
}

test('a sound file has nothing in it', () => {
  expect(partsIn(print())).toEqual([]);
});

test('the text of an earlier revision is read by the letters that its fonts had then', () => {
  const glyphs = [...new Set(name)];
  const table = (letters: readonly string[]) =>
    stream(
      '',
      `beginbfchar\n${letters.map((one, at) => `<${(at + 1).toString(16).padStart(4, '0')}> <00${hex(one)}>`).join('\n')}\nendbfchar`,
    );
  const codes = [...name]
    .map((one) => (glyphs.indexOf(one) + 1).toString(16).padStart(4, '0'))
    .join('');
  const file = print({
    pages: [`BT /F1 9 Tf <${codes}> Tj ET`],
    page: '/Resources <</Font <</F1 50 0 R>>>>',
    objects: ['<</Type /Font /Subtype /Type0 /ToUnicode 51 0 R>>', table(glyphs)],
  });
  const others = glyphs.map(() => 'x');
  for (const later of [
    `51 0 obj\n${table(others)}\nendobj\n`,
    '50 0 obj\n<</Type /Font /Subtype /Type1>>\nendobj\n',
    '10 0 obj\n<</Type /Page /Contents 30 0 R>>\nendobj\n',
  ])
    expect(partsIn(`${file}${later}`), later).toContain('page 1');
});

describe('is found in a PDF', () => {
  test.each<readonly [string, string]>([
    ['a comment within an object', print({ objects: [`<</A 1 % ${name}\n>>`] })],
    ['a comment in a content', page(`BT % ${name}\nET`)],
    [
      'a comment in a table of characters',
      print({ objects: [stream('', `% ${name}\nbeginbfchar\n<0001> <0041>\nendbfchar`)] }),
    ],
    ['the first of two values of one key', print({ objects: [`<</T (${name}) /T (A title)>>`] })],
    [
      'a comment in an object stream',
      print({
        objects: [
          stream(`/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode`, zip(`70 0 (x) % ${name}\n`)),
        ],
      }),
    ],
    [
      'an object that an object stream does not count',
      print({
        objects: [
          stream(`/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode`, zip(`70 0 (x) (${name})`)),
        ],
      }),
    ],
    ['a name in a content', page(`/${name.replace(' ', '#20')} BMC EMC`)],
    ['a string of an operator that shows nothing', page(`(${name}) XX`)],
    ['a picture within a content', page(`BI /W 1 ID ${name} EI Q`)],
    [
      'a font with names of its own',
      print({
        objects: [stream('/Length1 9', [...`name ${name}`].map((char) => `\0${char}`).join(''))],
      }),
    ],
    [
      'text with tags in it',
      print({ objects: [`<</RC (<p><b>Hadi</b>zatou Keller<i>wan</i></p>)>>`] }),
    ],
    ['a form value', print({ objects: [`<</FT /Tx /V (${name})>>`] })],
    [
      'a stream whose rows are told by differences',
      print({
        objects: [
          stream(
            '/Type /EmbeddedFile /Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 5>>',
            risen(name, 5),
          ),
        ],
      }),
    ],
    [
      'a packed file in a stream without a type',
      print({ objects: [stream('', latin(zipSync({ 'a.txt': utf8(`It is ${name}.`) })))] }),
    ],
    [
      'a PDF in a stream without a type',
      print({
        objects: [
          stream(
            '/Filter /FlateDecode',
            latin(
              zlibSync(
                bytesOf(print({ objects: [stream('/Filter /FlateDecode', zip(`(${name}) Tj`))] })),
              ),
            ),
          ),
        ],
      }),
    ],
    ['gzip behind the end of the file', print() + latin(gzipSync(utf8(name)))],
    [
      'letters that a font names',
      page(
        'BT /F1 9 Tf (\x01\x02\x03\x04\x05\x06\x07\x08\x09) Tj ET',
        '<</Type /Font /Subtype /Type1 /Encoding <</Differences [1 /H /a /d /i /z /a /t /o /u]>>>>',
      ),
    ],
    [
      'a chain of filters',
      print({
        objects: [
          stream(
            '/Type /EmbeddedFile /Filter [/ASCIIHexDecode /FlateDecode]',
            `${hex(zip(name))}>`,
          ),
        ],
      }),
    ],
  ])('%s', (_, file) => {
    expect(partsIn(file)).not.toEqual([]);
  });
});

describe('cannot be looked into', () => {
  test.each<readonly [string, string]>([
    [
      'a stream behind a number and a comment',
      `${print()}\n60 0 %\nobj\n${stream('/Filter /FlateDecode', zip(name))}\nendobj\n`,
    ],
    [
      'a document that is encrypted under another spelling',
      print().replace('/Root', '/#45ncrypt 9 0 R /Root'),
    ],
    [
      'more behind the end of what was packed',
      print({
        objects: [stream('/Type /EmbeddedFile /Filter /FlateDecode', `${zip('x')}${zip(name)}`)],
      }),
    ],
    [
      'letters that only the font knows',
      page('BT /F1 9 Tf <00010002> Tj ET', '<</Type /Font /Subtype /Type0 /Encoding /Identity-H>>'),
    ],
    [
      'letters of names that say nothing',
      page(
        'BT /F1 9 Tf (abc) Tj ET',
        '<</Type /Font /Subtype /Type3 /Encoding <</Differences [97 /g1 /g2 /g3]>>>>',
      ),
    ],
    [
      'an attached file that is packed as nobody knows here',
      print({ objects: [stream('/Type /EmbeddedFile', `7z\xbc\xaf\x27\x1c\0\x04${zip(name)}`)] }),
    ],
    [
      'an attached font for the web',
      print({ objects: [stream('/Type /EmbeddedFile', `wOF2${zip(name)}`)] }),
    ],
    [
      'hexadecimal that is none',
      print({
        objects: [stream('/Type /EmbeddedFile /Filter /ASCIIHexDecode', `zz${hex(name)}>`)],
      }),
    ],
    [
      'differences of samples that are not known',
      print({
        objects: [
          stream(
            '/Type /EmbeddedFile /Filter /FlateDecode /DecodeParms <</Predictor 2>>',
            zip(name),
          ),
        ],
      }),
    ],
  ])('%s', (_, file) => {
    expect(partsIn(file)).not.toEqual([]);
  });
});
