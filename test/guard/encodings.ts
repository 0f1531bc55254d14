/** Ways in which a string may be written so that it no longer looks like itself. */

/** By name. */
export const encodings: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'small letters': (text) => text.toLowerCase(),
  capitals: (text) => text.toUpperCase(),
  'without accents': (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  'letters and accents apart': (text) => text.normalize('NFD'),
  'wide letters': (text) =>
    text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  'soft hyphens': (text) => text.replace(/(?<=\p{L})(?=\p{L})/gu, '\u00ad'),
  'joiners of no width': (text) => [...text].join('\u200b'),
  'broken at the end of a line': (text) => text.replace(/(?<=\p{L}{2})(?=\p{Ll}{2})/u, '-\n  '),
  'lines instead of spaces': (text) => text.replaceAll(' ', '\r\n'),
  'spaces that do not break': (text) => text.replaceAll(' ', '\u00a0'),
  'thin spaces': (text) => text.replaceAll(' ', '\u202f'),
  'two spaces': (text) => text.replaceAll(' ', '  '),
  hyphens: (text) => text.replaceAll(' ', '-'),
  underlines: (text) => text.replaceAll(' ', '_'),
  'named entities': (text) => text.replaceAll('ë', '&euml;').replaceAll(' ', '&nbsp;'),
  'decimal entities': (text) => points(text, (code) => `&#${code};`),
  'hexadecimal entities': (text) => points(text, (code) => `&#x${code.toString(16)};`),
  'percent signs': (text) => bytes(text, (hex) => `%${hex.toUpperCase()}`),
  'usual percent signs': (text) => encodeURIComponent(text),
  'percent signs twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'quoted-printable': (text) => bytes(text, (hex) => `=${hex.toUpperCase()}`),
  'escapes of JSON': (text) => units(text, (code) => `\\u${code.toString(16).padStart(4, '0')}`),
  'escapes of bytes': (text) => bytes(text, (hex) => `\\x${hex}`),
  'octal escapes': (text) =>
    bytes(text, (hex) => `\\${Number.parseInt(hex, 16).toString(8).padStart(3, '0')}`),
  'code points': (text) =>
    points(text, (code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')} `),
  hexadecimal: (text) => bytes(text, (hex) => hex),
  'UTF-16 in hexadecimal': (text) => units(text, (code) => code.toString(16).padStart(4, '0')),
  base64: (text) => toBase64(text),
  'base64, one byte later': (text) => toBase64(`x${text}`),
  'base64, two bytes later': (text) => toBase64(`xy${text}`),
  'base64 of small letters': (text) => toBase64(text.toLowerCase()),
  'base64 for addresses': (text) => toBase64(text).replaceAll('+', '-').replaceAll('/', '_'),
  'from the end to the beginning': (text) => [...text].toReversed().join(''),
  'turned round by a mark': (text) => `\u202e${[...text].toReversed().join('')}\u202c`,
};

function points(text: string, spell: (code: number) => string): string {
  return [...text].map((char) => spell(char.codePointAt(0) ?? 0)).join('');
}

function units(text: string, spell: (code: number) => string): string {
  return Array.from({ length: text.length }, (_, at) => spell(text.charCodeAt(at))).join('');
}

function bytes(text: string, spell: (hex: string) => string): string {
  return [...new TextEncoder().encode(text)]
    .map((byte) => spell(byte.toString(16).padStart(2, '0')))
    .join('');
}

function toBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
