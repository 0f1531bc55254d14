import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { aScanner, utf8 } from '../fixture.ts';

const scanner = await aScanner();
const name = 'Hadizatou Kellerwan';

const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes);
const bytesOf = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);
/** What is found, and parts that could not be opened. */
const partsIn = (path: string, bytes: Uint8Array) => [
  ...new Set(scanner.scan(`public/${path}`, bytes).map(({ part }) => part)),
];

const sound = zipSync({ 'a.txt': utf8('Nothing.'), 'b/c.txt': utf8('Nothing either.') });
const other = zipSync({ 'd.txt': utf8(name) });
const mail = (...lines: readonly string[]) => utf8(['From: a@example.org', ...lines].join('\r\n'));
const base64 = (text: string) => btoa(latin(utf8(text)));

test('a ZIP of which all is listed, and a letter with a letter in it, are sound', () => {
  expect(partsIn('a.zip', sound)).toEqual([]);
  const letter = mail('Content-Type: message/rfc822', '', 'From: b@example.org', '', 'Hello.');
  expect(partsIn('a.eml', letter)).toEqual([]);
});

test.each<readonly [string, Uint8Array]>([
  ['before its files', bytesOf(latin(other) + latin(sound))],
  ['whose list leaves one out', bytesOf(latin(other).slice(0, 80) + latin(sound))],
])('a ZIP with something %s cannot be looked into', (_, bytes) => {
  expect(partsIn('a.zip', bytes)).not.toEqual([]);
});

test('a ZIP of enciphered files cannot be looked into', () => {
  const bytes = sound.slice();
  const at = latin(bytes).indexOf('PK\x01\x02');
  bytes[at + 8] = 1;
  expect(partsIn('a.zip', bytes)).toContain('bytes between packed files');
});

test('what is attached to a letter within a letter is found', () => {
  const inner = `From: b@example.org\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(`It is ${name}.`)}`;
  expect(partsIn('a.eml', mail('Content-Type: message/rfc822', '', inner))).toContain(
    'attachment: attachment: text',
  );
});

test.each([
  ['is written in a way that is not known', 'X-Uuencode', 'M22!A;0'],
  ['is of a kind that is not known', 'base64', btoa('7z\xbc\xaf\x27\x1c\0\x04')],
  ['is neither words nor anything else', 'base64', btoa('\x01\x02\x03\xff\xfe\xfd')],
])('an attachment that %s cannot be looked into', (_, encoding, body) => {
  const letter = mail(
    'Content-Type: application/octet-stream',
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    body,
  );
  expect(scanner.scan('public/a.eml', letter)).toContainEqual(
    expect.objectContaining({ place: undefined }),
  );
});
