import { gzipSync, zipSync, zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { pagefindIndex } from '../../src/edge/search-index.ts';
import { aPrint } from '../format/pdf/a-print.ts';
import { aScanner, planted, utf8 } from './fixture.ts';

const scanner = await aScanner();
const { name } = planted;

/** What is found in a file: the parts, each once. */
function partsOf(path: string, bytes: Uint8Array | string): readonly string[] {
  const file = typeof bytes === 'string' ? utf8(bytes) : bytes;
  return [...new Set(scanner.scan(`public/${path}`, file).map(({ part }) => part))];
}

const utf16 = (text: string, little = false) =>
  Uint8Array.from({ length: 2 * text.length }, (_, at) => {
    const code = text.charCodeAt(at >> 1);
    return (at % 2 === 0) === little ? code & 0xff : code >> 8;
  });
const hex = (bytes: Uint8Array) =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes);
const bytesOf = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);
const base64 = (text: string) => btoa(latin(utf8(text)));
const join = (...parts: readonly Uint8Array[]) => bytesOf(parts.map(latin).join(''));

describe('text and markup', () => {
  test.each<readonly [string, string, string]>([
    ['a.html', `<p>We heard ${name}.</p>`, 'text'],
    ['a.html', '<p>We heard Hadi<em>zatou</em> Këller<wbr>wan.</p>', 'text'],
    ['a.html', '<td>Hadizatou</td><td>Këllerwan</td>', 'text'],
    ['a.html', `<img alt="${name}" src="a.png">`, 'alternative text'],
    ['a.html', `<a href="/x/${encodeURIComponent(name)}">x</a>`, 'link'],
    ['a.html', '<h2 id="hadizatou-kellerwan">x</h2>', 'anchor'],
    ['a.html', `<meta name=description content='${name}'>`, 'metadata'],
    ['a.html', `<div data-who="${name}" title="x"></div>`, 'attribute data-who'],
    ['a.html', `<!-- ${name} -->`, 'comment'],
    ['a.html', `<!-- never closed ${name}`, 'comment'],
    ['a.html', `<script>const who = "${name}";</script>`, 'script'],
    ['a.html', `<style>a::after { content: "${name}" }</style>`, 'style'],
    [
      'a.html',
      `<script type="application/ld+json">{"name":"Hadizatou K\\u00ebllerwan"}</script>`,
      'data for programs',
    ],
    [
      'a.html',
      `<img src="data:image/svg+xml;base64,${base64(`<svg><title>${name}</title></svg>`)}">`,
      'address of a picture',
    ],
    ['a.html', `<p class="${name}">x</p>`, 'attribute class'],
    ['a.xml', `<a><![CDATA[${name}]]></a>`, 'text'],
    ['a.xml', `<?xml-stylesheet href="${name}"?><a/>`, 'declaration'],
    ['feed.xml', `<entry><title>On &lt;b&gt;Hadizatou K&amp;euml;llerwan</title></entry>`, 'text'],
    ['a.svg', `<svg><desc>${name}</desc></svg>`, 'text'],
    ['a.json', JSON.stringify({ a: [{ b: name }] }), 'data'],
    ['a.json', '{"a":"Hadizatou K\\u00EBllerwan"}', 'data'],
    ['a.json', JSON.stringify({ [name]: 1 }), 'data'],
    ['a.json', `{"broken": "${name}"`, 'text'],
    ['a.csv', `id;name\r\n1;"${name}"\r\n`, 'text'],
    ['a.ics', `BEGIN:VEVENT\r\nSUMMARY:With Hadizatou Këll\r\n erwan\r\n`, 'text'],
    ['a.bib', `@misc{a, title = {${name}}}`, 'text'],
    ['a.md', `# ${name}`, 'text'],
    ['a.css', `/* ${name} */`, 'program'],
    ['a.js', `const a="${name}"`, 'program'],
    ['SHA256SUMS', 'abc  jt/Hadizatou_Kellerwan.pdf', 'text'],
    ['hadizatou-kellerwan/index.html', '<p>x</p>', 'address'],
  ])('%s %s', (path, text, part) => {
    expect(partsOf(path, text)).toContain(part);
  });
});

test('a message with what is attached to it', () => {
  const message = (lines: readonly string[]) => lines.join('\r\n');
  const head = ['From: a@example.org', 'MIME-Version: 1.0'];
  const multipart = [...head, 'Content-Type: multipart/mixed; boundary="b"', '', '--b'];
  const files: Readonly<Record<string, readonly string[]>> = {
    'mail header': [...head, `Subject: =?utf-8?B?${base64(`On ${name}`)}?=`, '', 'x'],
    'attachment: text': [
      ...multipart,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'With Hadizatou K=C3=ABller=',
      'wan',
      '--b--',
    ],
    'attachment: attached file: text': [
      ...multipart,
      'Content-Type: application/pdf; name="a.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      btoa(
        latin(
          aPrint({
            objects: [
              `<</Type /EmbeddedFile /Length ${utf8(name).length}>> stream\n${latin(utf8(name))}\nendstream`,
            ],
          }),
        ),
      ).replace(/.{76}/g, '$&\r\n'),
      '--b--',
    ],
  };
  for (const [part, lines] of Object.entries(files))
    expect(partsOf('a.eml', bytesOf(message(lines)))).toContain(part);
});

describe('a PDF', () => {
  const stream = (entries: string, data: Uint8Array) =>
    `<<${entries} /Length ${data.length}>> stream\n${latin(data)}\nendstream`;
  const table = (glyphs: string) =>
    `beginbfchar\n${[...glyphs].map((letter, at) => `<${(at + 1).toString(16).padStart(4, '0')}> <${hex(utf16(letter))}>`).join('\n')}\nendbfchar`;
  const glyphs = [...new Set(name)].join('');
  const codes = (text: string) =>
    [...text].map((letter) => (glyphs.indexOf(letter) + 1).toString(16).padStart(4, '0')).join('');
  const fonts = [
    '<</Type /Font /Subtype /Type0 /ToUnicode 51 0 R>>',
    stream('', utf8(table(glyphs))),
  ];
  const resources = '/Resources <</Font <</F1 50 0 R>>>>';
  const page = (content: string) => ({ pages: [content], page: resources, objects: fonts });
  const bytesAfter = join(
    aPrint(),
    utf8('\n60 0 obj\n(Hadizatou Kellerwan)\nendobj\ntrailer\n<</Root 1 0 R /Prev 9>>\n%%EOF\n'),
  );
  const packed = utf8(`70 0 (${'Hadizatou Kellerwan'})`);
  test.each<readonly [string, Uint8Array, string]>([
    [
      'page text by its table of characters',
      aPrint(page(`BT /F1 9 Tf <${codes(name)}> Tj ET`)),
      'page 1',
    ],
    [
      'page text in pieces',
      aPrint(
        page(
          `BT /F1 9 Tf [<${codes('Hadiz')}> -20 <${codes('atou')}> -300 <${codes('Këllerwan')}>] TJ ET`,
        ),
      ),
      'page 1',
    ],
    [
      'a page text that is packed',
      aPrint({
        ...page('').objects,
        page: `${resources} /X 1`,
        objects: [
          ...fonts,
          stream('/Filter /FlateDecode', zlibSync(utf8(`BT /F1 9 Tf <${codes(name)}> Tj ET`))),
        ],
      }),
      'content that no page shows',
    ],
    [
      'plain letters on a page',
      aPrint({ pages: ['BT /F9 9 Tf (Hadizatou Kellerwan) Tj ET'] }),
      'page 1',
    ],
    ['octal escapes', aPrint({ pages: ['BT (Hadizatou K\\353llerwan) Tj ET'] }), 'page 1'],
    [
      'text in place of glyphs',
      aPrint({ pages: [`/Span <</ActualText <feff${hex(utf16(name))}>>> BDC EMC`] }),
      'text in place of glyphs, page 1',
    ],
    [
      'alternative text',
      aPrint({ structure: `<</S /Figure /Alt <FEFF${hex(utf16(name))}>>>` }),
      'alternative text',
    ],
    ['the title', aPrint({ objects: ['<</Title (Hadizatou Kellerwan)>>'] }), 'title or outline'],
    [
      'a link',
      aPrint({ objects: ['<</URI (https://example.org/Hadizatou%20K%C3%ABllerwan)>>'] }),
      'link',
    ],
    ['a name', aPrint({ catalog: '/Dests <</Hadizatou#20Kellerwan 1>>' }), 'names'],
    [
      'a string in UTF-8',
      aPrint({ objects: [`<</T (\xef\xbb\xbf${latin(utf8(name))})>>`] }),
      'tag',
    ],
    [
      'metadata',
      aPrint({
        objects: [
          stream('/Type /Metadata /Subtype /XML', utf8(`<x><dc:title>${name}</dc:title></x>`)),
        ],
      }),
      'metadata: text',
    ],
    [
      'an attached file that is packed',
      aPrint({
        objects: [stream('/Type /EmbeddedFile /Filter /FlateDecode', zlibSync(utf8(`# ${name}`)))],
      }),
      'attached file: text',
    ],
    [
      'an object stream',
      aPrint({
        objects: [stream('/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode', zlibSync(packed))],
      }),
      'strings',
    ],
    [
      'a hexadecimal stream',
      aPrint({
        objects: [
          stream('/Type /EmbeddedFile /Filter /ASCIIHexDecode', utf8(`${hex(utf8(name))}>`)),
        ],
      }),
      'attached file: text',
    ],
    ['an object that only a later revision has', bytesAfter, 'strings'],
    ['a comment', join(aPrint(), utf8(`% ${name}\n`)), 'bytes between objects'],
  ])('%s', (_, bytes, part) => {
    // Bytes above 127 stand for themselves in the sketch of a file.
    const file = bytesOf(new TextDecoder().decode(bytes));
    expect(partsOf('a.pdf', file)).toContain(part);
  });

  test.each<readonly [string, Uint8Array, string]>([
    [
      'is encrypted',
      utf8('%PDF-1.7\n1 0 obj\n(x)\nendobj\ntrailer\n<</Encrypt 2 0 R>>\n'),
      'encrypted document',
    ],
    [
      'is damaged',
      utf8('%PDF-1.7\n1 0 obj\n<</Length 3 /Filter /FlateDecode>> stream\nabc\nendstream\n'),
      'damaged file',
    ],
    ['has no objects', utf8('%PDF-1.7\n'), 'damaged file'],
    [
      'is packed in a way that is not known',
      utf8('%PDF-1.7\n1 0 obj\n<</Length 3 /Filter /Crypt>> stream\nabc\nendstream\n'),
      'damaged file',
    ],
  ])('that %s counts as a leak', (_, bytes, part) => {
    const [leak] = scanner.scan('public/a.pdf', bytes);
    expect(leak).toMatchObject({ part, place: undefined });
  });
});

describe('packed files', () => {
  test('gzip, ZIP, and one in the other', () => {
    expect(partsOf('a.gz', gzipSync(utf8(name)))).toEqual(['packed file: text']);
    const zip = zipSync({ 'a.xml': utf8(`<w:t>Hadizatou</w:t><w:t>Kellerwan</w:t>`) });
    expect(partsOf('a.docx', zip)).toContain('packed file: text');
    expect(partsOf('a.bin', gzipSync(zip))).toContain('packed file: packed file: text');
    expect(partsOf('a.zip', zipSync({ 'Hadizatou Kellerwan.txt': utf8('x') }))).toContain(
      'name of a packed file',
    );
  });

  test('a damaged one counts as a leak', () => {
    expect(partsOf('a.gz', gzipSync(utf8('hello hello')).subarray(0, 20))).toEqual([
      'damaged file',
    ]);
    expect(partsOf('a.zip', zipSync({ a: utf8('hello') }).subarray(0, 30))).toEqual([
      'damaged file',
    ]);
  });

  test('a search index', async () => {
    const record = (content: string, meta = {}) => ({
      url: 'jt/jt-1.html',
      lang: 'en',
      content,
      meta: { title: 'x', ...meta },
      facets: { year: ['2024'] },
    });
    const leaking = async (...records: Parameters<typeof pagefindIndex>[0]) =>
      (await pagefindIndex(records, 'en')).flatMap(({ path, bytes }) =>
        partsOf(path, bytes).map(() => path),
      );
    expect(await leaking(record('Nothing to see, and nobody here.'))).toEqual([]);
    const paths = await leaking(record(`With ${name} in it.`));
    expect(paths.some((path) => path.endsWith('.pf_fragment'))).toBe(true);
    expect(paths.some((path) => path.endsWith('.pf_index'))).toBe(true);
    expect((await leaking(record('Nothing.', { title: name }))).length).toBeGreaterThan(0);
  });
});

test('words of a search index are sorted, and stand beside one another by chance', () => {
  const index = (...strings: readonly string[]) =>
    join(
      bytesOf(`pagefind_dcd${String.fromCharCode(0x80 + strings.length)}`),
      ...strings.map((one) => bytesOf(`\x78${String.fromCharCode(one.length)}${one}`)),
    );
  const { phrase } = planted;
  expect(partsOf('a.pf_index', index(phrase))).toEqual(['search index']);
  expect(partsOf('a.pf_index', index(...phrase.split(' ')))).toEqual([]);
  expect(partsOf('a.pf_index', index('a', 'zarmagandou'))).toEqual(['search index']);
});

test.each(['search/en/pagefind.js', 'search/en/pagefind-entry.json'])(
  'a single word in %s is its own, and a name is not',
  (path) => {
    expect(partsOf(path, '{"Zarmagandou":1}')).toEqual([]);
    expect(partsOf(path, `{"a":"${name}"}`).length).toBe(1);
  },
);

describe('pictures', () => {
  const chunk = (type: string, data: Uint8Array) =>
    join(bytesOf(`\0\0\0${String.fromCharCode(data.length)}${type}`), data, bytesOf('crc!'));
  const png = (...chunks: readonly Uint8Array[]) => join(bytesOf('\x89PNG\r\n\x1a\n'), ...chunks);
  const segment = (marker: string, data: Uint8Array) =>
    join(bytesOf(`\xff${marker}\0${String.fromCharCode(data.length + 2)}`), data);
  const jpeg = (...segments: readonly Uint8Array[]) =>
    join(bytesOf('\xff\xd8'), ...segments, bytesOf('\xff\xda\0\x02..\xff\xd9'));
  const webp = (parts: string) =>
    bytesOf(`RIFF${String.fromCharCode(parts.length + 4)}\0\0\0WEBP${parts}`);
  const gif = (blocks: string) =>
    bytesOf(`GIF89a\x01\0\x01\0\x80\0\0......${blocks},\0\0\0\0\x01\0\x01\0\0\x02\x02..\0;`);
  test('sound ones have nothing in them', () => {
    const pad = bytesOf('\0\0\n');
    const shown = jpeg(segment('\xda', bytesOf('..\xff\0.\xff\xd0.')));
    const files = [
      join(shown, pad),
      join(webp('VP8 \x02\0\0\0..'), pad),
      png(chunk('IEND', pad)),
      gif(''),
    ];
    expect(files.map((bytes) => partsOf('a.picture', bytes))).toEqual([[], [], [], []]);
  });

  test.each<readonly [string, Uint8Array]>([
    ['PNG, tEXt', png(chunk('tEXt', bytesOf('Author\0Hadizatou K\xebllerwan')))],
    [
      'PNG, zTXt',
      png(chunk('zTXt', join(bytesOf('Author\0\0'), zlibSync(bytesOf('Hadizatou K\xebllerwan'))))),
    ],
    ['PNG, iTXt', png(chunk('iTXt', join(bytesOf('Author\0\0\0en\0\0'), utf8(name))))],
    [
      'PNG, packed iTXt',
      png(chunk('iTXt', join(bytesOf('Author\0\x01\0en\0\0'), zlibSync(utf8(name))))),
    ],
    ['PNG, eXIf', png(chunk('eXIf', join(bytesOf('II*\0'), utf16(name, true))))],
    [
      'PNG, behind its end',
      join(png(chunk('IEND', new Uint8Array())), bytesOf('....'), utf8(`${name} was here`)),
    ],
    ['JPEG, EXIF', jpeg(segment('\xe1', join(bytesOf('Exif\0\0MM\0*'), utf16(name))))],
    ['JPEG, comment', jpeg(segment('\xfe', utf8(name)))],
    ['JPEG, XMP', jpeg(segment('\xe1', utf8(`http://ns.adobe.com/xap/1.0/\0<x:t>${name}</x:t>`)))],
    ['JPEG, a short surname', jpeg(segment('\xfe', utf8('by Dr Ba')))],
    [
      'JPEG, comment behind a scan',
      jpeg(segment('\xda', bytesOf('..\xff\0.')), segment('\xfe', utf8(name))),
    ],
    ['JPEG, behind its end', join(jpeg(), gzipSync(utf8(name)), bytesOf('\xff\xd9'))],
    ['JPEG, behind its end, of an unknown kind', join(jpeg(), bytesOf('\x01\x02\xff\xd9'))],
    ['WebP, XMP', webp(`XMP \x14\0\0\0${latin(utf8(name))}`)],
    [
      'WebP, a part with a name that looks like one of its own',
      webp(`VP8Z\x14\0\0\0${latin(utf8(name))}`),
    ],
    ['WebP, behind its end', join(webp(''), gzipSync(utf8(name)))],
    ['GIF, comment in pieces', gif(`!\xfe\x09${'Hadizatou'}\x0a${' Kellerwan'}\0`)],
    ['GIF, behind its end', join(gif(''), gzipSync(utf8(name)))],
    ['GIF, comment', join(bytesOf('GIF89a\x01\0\x01\0\0\0\0!\xfe\x14'), utf8(name))],
  ])('%s', (_, bytes) => {
    expect(partsOf('a.picture', bytes).length).toBeGreaterThan(0);
  });
});

test.each(['utf-16le', 'utf-16be', 'latin1', 'utf-8'])(
  'bytes that nobody knows, in %s',
  (encoding) => {
    const words =
      encoding === 'utf-8'
        ? utf8(name)
        : encoding === 'latin1'
          ? bytesOf(name)
          : utf16(name, encoding === 'utf-16le');
    expect(partsOf('a.bin', join(bytesOf('\0\x01\x02\xff'), words, bytesOf('\0\x03')))).toEqual([
      'bytes',
    ]);
    expect(
      partsOf(
        'a.woff2',
        join(bytesOf('wOF2\0\x01\x02\xff'), utf8('Hadizatou Kellerwan'), bytesOf('\0')),
      ),
    ).toEqual(['font']);
  },
);

test('no leak tells what leaked', () => {
  const leaks = scanner.scan('public/a.txt', utf8(`${name} ${planted.passage}`));
  expect(leaks).toHaveLength(1);
  for (const { part, place } of leaks) {
    expect(part).toBe('text');
    expect(place?.file.path).toBe('jt/jt-1/en.md');
  }
});
