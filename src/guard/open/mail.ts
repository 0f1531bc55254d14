/** Opens a mail message (RFC 5322, RFC 2045–2047): its header, and its parts with all that is attached. */
import { latinText } from './decode.ts';
import type { Part } from './part.ts';

/** Ways in which an attachment may be written (RFC 2045, 6.1). */
const encodings: ReadonlySet<string> = new Set([
  '',
  '7bit',
  '8bit',
  'binary',
  'base64',
  'quoted-printable',
]);

/** The header with its encoded words read, then each part as a file. */
export function* openMail(bytes: Uint8Array): Generator<Part> {
  const text = latinText(bytes);
  const [head, body] = halves(text);
  const header = unfolded(head);
  yield { part: 'mail header', text: utf8Of(latinBytes(header)), reading: 'words' };
  yield { part: 'mail header', text: wordsOf(header), reading: 'words' };
  yield* bodyParts(header, body);
}

function* bodyParts(header: string, body: string): Generator<Part> {
  const type = fieldOf(header, 'content-type');
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (/^multipart\//i.test(type) && mark) {
    const [before = '', ...pieces] = `\r\n${body}`.split(new RegExp(`\\r?\\n--${literal(mark)}`));
    if (before.trim() !== '') yield { part: 'mail text', text: before, reading: 'words' };
    for (const piece of pieces) {
      if (piece.startsWith('--')) {
        yield { part: 'mail text', text: piece, reading: 'words' };
        continue;
      }
      const [inner, content] = halves(piece.replace(/^[ \t]*\r?\n/, ''));
      const own = unfolded(inner);
      yield { part: 'header of an attachment', text: wordsOf(own), reading: 'words' };
      yield* bodyParts(own, content);
    }
    return;
  }
  const encoding = fieldOf(header, 'content-transfer-encoding').trim().toLowerCase();
  if (!encodings.has(encoding)) yield { part: 'attachment', shut: true };
  const bytes =
    encoding === 'base64'
      ? base64Bytes(body)
      : encoding === 'quoted-printable'
        ? quotedBytes(body)
        : latinBytes(body);
  const name =
    /name\*?\s*=\s*(?:"([^"]+)"|([^\s;]+))/i
      .exec(`${type};${fieldOf(header, 'content-disposition')}`)
      ?.slice(1)
      .find(Boolean) ?? '';
  const kind = /^[^;\s]+\/([^;\s]+)/.exec(type)?.[1]?.toLowerCase();
  const ending = kind === 'rfc822' ? 'eml' : name || kind?.replace(/^plain$/, 'txt') || 'txt';
  yield { part: 'attachment', name: `part.${ending.replace(/^.*\./, '')}`, bytes, isAlone: true };
}

function halves(text: string): readonly [string, string] {
  const at = /\r?\n\r?\n/.exec(text);
  return at ? [text.slice(0, at.index), text.slice(at.index + at[0].length)] : [text, ''];
}

function unfolded(header: string): string {
  return header.replace(/\r?\n[ \t]+/g, ' ');
}

function fieldOf(header: string, name: string): string {
  return new RegExp(`^${name}:(.*)$`, 'im').exec(header)?.[1]?.trim() ?? '';
}

/** Words as `=?utf-8?B?…?=`; two that follow one another are one word. */
function wordsOf(header: string): string {
  const whole = header.replace(/\?=\s+=\?/g, '?==?');
  const read = whole.replace(/=\?[^?\s]+\?([bq])\?([^?]*)\?=/gi, (_, how: string, words: string) =>
    utf8Of(
      how.toLowerCase() === 'b' ? base64Bytes(words) : quotedBytes(words.replaceAll('_', ' ')),
    ),
  );
  return read;
}

function base64Bytes(text: string): Uint8Array {
  const digits = text.replace(/[^A-Za-z0-9+/]/g, '');
  // One digit alone stands for nothing.
  return latinBytes(atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits));
}

function quotedBytes(text: string): Uint8Array {
  return latinBytes(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9a-f]{2})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
  );
}

function latinBytes(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at) & 0xff);
}

function utf8Of(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
