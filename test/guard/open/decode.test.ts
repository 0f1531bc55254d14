import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isText, latinText } from '../../../src/guard/open/decode.ts';

/** As the decoder sees it, which throws where something is none. */
function isTextSlowly(bytes: Uint8Array): boolean {
  if (bytes.some((code) => code < 9 || (code > 13 && code < 32 && code !== 27))) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

test('what is text is told as the decoder tells it', () => {
  const byte = fc.constantFrom(
    ...[0x41, 0x20, 0x80, 0xbf, 0xc1, 0xc3, 0xe0, 0xa0, 0xed, 0xef, 0xf0, 0x90, 0xf4, 0xf8, 0xff],
  );
  const bytes = fc.oneof(
    fc.array(byte, { maxLength: 8 }).map((all) => Uint8Array.from(all)),
    fc.string({ unit: 'binary', maxLength: 20 }).map((text) => new TextEncoder().encode(text)),
    fc.uint8Array({ maxLength: 8 }),
  );
  let texts = 0;
  fc.assert(
    fc.property(bytes, (one) => {
      if (isText(one)) texts += 1;
      expect(isText(one)).toBe(isTextSlowly(one));
    }),
    { numRuns: 5000 },
  );
  expect(texts).toBeGreaterThan(500);
});

test('every byte is one character, however many there are', () => {
  const bytes = new Uint8Array(70_000).map((_, at) => at);
  const text = latinText(bytes);
  expect(text).toHaveLength(bytes.length);
  expect(Array.from({ length: 256 }, (_, at) => text.charCodeAt(at))).toEqual([
    ...bytes.subarray(0, 256),
  ]);
  expect(text.at(-1)?.charCodeAt(0)).toBe(bytes.at(-1));
});
