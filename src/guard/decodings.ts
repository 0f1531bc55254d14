/** Words behind other characters: entities, percent signs, escapes of programs, quoted-printable, and runs of base64 and hexadecimal. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { toBase64 } from '../base64.ts';
import { isText } from './open/decode.ts';

/** The text with all escapes read, layer by layer; `undefined` where there are none. */
export function unescaped(text: string): string | undefined {
  let last = text;
  for (let layer = 0; layer < mostLayers; layer += 1) {
    const next = oneLayer(last);
    if (next === last) break;
    last = next;
  }
  return last === text ? undefined : last;
}

/** An entity of an escape of an address is two layers; nobody writes five by accident. */
const mostLayers = 4;

function oneLayer(text: string): string {
  let read = text;
  if (read.includes('&'))
    read = read.replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,31}));/gi,
      (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
        if (name !== undefined) return decodeNamedCharacterReference(name) || whole;
        return character(Number.parseInt(decimal ?? hex ?? '', decimal ? 10 : 16)) ?? whole;
      },
    );
  if (read.includes('%'))
    read = read.replace(/(?:%[0-9a-f]{2})+/gi, (run) => utf8(run.slice(1).split('%')));
  if (read.includes('\\'))
    read = read
      .replace(/\\u\{([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})/gi, (whole, long: string, short: string) =>
        unit(Number.parseInt(long ?? short, 16), whole),
      )
      .replace(/(?:\\x[0-9a-f]{2})+/gi, (run) => utf8(run.slice(2).split(/\\x/i)))
      .replace(/(?:\\[0-3][0-7]{2})+/g, (run) =>
        bytesAsText(
          run
            .slice(1)
            .split('\\')
            .map((one) => Number.parseInt(one, 8)),
        ),
      )
      // CSS: \41 or \000041 with a space behind it.
      .replace(/\\([0-9a-f]{2,6})[ \t]?/gi, (whole, hex: string) =>
        unit(Number.parseInt(hex, 16), whole),
      )
      .replace(/\\[nrt]/g, ' ')
      .replace(/\\(?=[,;:"'/\\()])/g, '');
  if (read.includes('='))
    read = read
      .replace(/=\r?\n/g, '')
      .replace(/(?:=[0-9A-F]{2})+/g, (run) => utf8(run.slice(1).split('=')));
  if (/\bU\+[0-9A-F]{4}/i.test(read))
    read = read.replace(/U\+([0-9A-F]{4,6})\s?/gi, (whole, hex: string) =>
      unit(Number.parseInt(hex, 16), whole),
    );
  return read;
}

function character(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function unit(code: number, otherwise: string): string {
  return character(code) ?? otherwise;
}

function utf8(hex: readonly string[]): string {
  return bytesAsText(hex.map((one) => Number.parseInt(one, 16)));
}

/** As UTF-8; what is none is Latin-1. */
function bytesAsText(codes: readonly number[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(codes));
  } catch {
    return String.fromCharCode(...codes);
  }
}

/** Lines of 60 characters and more belong together, as in mail. */
const base64Run = /(?<![A-Za-z0-9+/_-])(?:[A-Za-z0-9+/_-]{60,}\r?\n[ \t]*)*[A-Za-z0-9+/_-]{16,}/g;
const hexRun = /(?:[0-9a-f]{2}[ \t]?){8,}/gi;

/** The bytes that runs of base64 and hexadecimal may stand for, whatever stands before them. */
export function* encodedRuns(text: string): Generator<Uint8Array> {
  for (const [run] of text.matchAll(base64Run)) {
    const digits = run.replace(/\s+/g, '').replaceAll('-', '+').replaceAll('_', '/');
    // Words of small letters only, joined by hyphens, are addresses.
    if (!/[A-Z0-9+]/.test(run)) continue;
    for (let skip = 0; skip < 4; skip += 1) {
      const bytes = fromBase64(digits, skip);
      if (bytes && mayBeWords(bytes)) yield bytes;
    }
  }
  for (const [run] of text.matchAll(hexRun)) {
    const digits = run.replace(/\s+/g, '');
    for (let skip = 0; skip < 2; skip += 1) {
      const count = (digits.length - skip) >> 1;
      const bytes = Uint8Array.from({ length: count }, (_, index) =>
        Number.parseInt(digits.slice(skip + 2 * index, skip + 2 * index + 2), 16),
      );
      if (mayBeWords(bytes)) yield bytes;
    }
  }
}

/** Long enough to be a file, or with four letters in a row in it, or without a byte that is no text: hashes are none of these, mostly. */
function mayBeWords(bytes: Uint8Array): boolean {
  if (bytes.length > 512) return true;
  for (const step of [1, 2]) {
    let row = 0;
    for (let at = 0; at < bytes.length; at += step) {
      row = isLetter(bytes[at] ?? 0) ? row + 1 : 0;
      if (row === 4) return true;
    }
  }
  for (let at = 1, row = 0; at < bytes.length; at += 2) {
    row = isLetter(bytes[at] ?? 0) ? row + 1 : 0;
    if (row === 4) return true;
  }
  return isWide(bytes, 0) || isWide(bytes, 1) || isText(bytes) || isText(bytes.subarray(1, -1));
}

/** Whether four units of UTF-16 in a row are of Latin or Arabic script, letters with marks among them. */
function isWide(bytes: Uint8Array, from: number): boolean {
  for (let at = from, row = 0; at < bytes.length; at += 2) {
    row = bytes[at] === 0 || bytes[at] === 6 ? row + 1 : 0;
    if (row === 4) return true;
  }
  return false;
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57) || code === 32;
}

const values = new Int8Array(128).fill(-1);
for (const [value, char] of [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
].entries())
  values[char.charCodeAt(0)] = value;

/** The bytes from the given digit on; four digits are three bytes, and a rest of fewer is left out. */
function fromBase64(digits: string, skip: number): Uint8Array | undefined {
  const count = Math.floor(((digits.length - skip) * 3) / 4);
  if (count < 3) return undefined;
  const bytes = new Uint8Array(count);
  let [held, bits, at] = [0, 0, 0];
  for (let index = skip; index < digits.length; index += 1) {
    held = ((held << 6) | (values[digits.charCodeAt(index)] ?? 0)) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 0xff;
    at += 1;
  }
  return bytes;
}

/** The digits that a text has in base64 wherever it begins: three, for three places in a group; what depends on neighbours is left out. */
export function base64Cores(text: string): readonly string[] {
  const bytes = new TextEncoder().encode(text);
  return [0, 1, 2].map((before) => {
    const padded = new Uint8Array(before + bytes.length);
    padded.set(bytes, before);
    const digits = toBase64(padded);
    const first = Math.ceil((before * 8) / 6);
    const last = Math.floor((padded.length * 8) / 6);
    return digits.slice(first, last);
  });
}
