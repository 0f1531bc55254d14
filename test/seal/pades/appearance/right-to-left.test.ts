import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { cutFont } from '../../../../src/edge/cut-font.ts';
import { packageShelf } from '../../../../src/edge/disk.ts';
import { type PdfObject, Ref, Stream } from '../../../../src/format/pdf/syntax/objects.ts';
import { ar } from '../../../../src/locale/ar.ts';
import { en } from '../../../../src/locale/en.ts';
import { drawAppearance } from '../../../../src/seal/pades/appearance/draw.ts';
import { signatureFonts } from '../../../../src/seal/pades/appearance/fonts.ts';
import { joined } from '../../../../src/seal/pades/appearance/joined.ts';
import { signatureLines } from '../../../../src/seal/pades/appearance/lines.ts';
import { placed } from '../../../../src/seal/pades/appearance/signs.ts';
import type { Box } from '../../../../src/seal/pades/appearance/true-type.ts';
import { visualOrder } from '../../../../src/seal/pades/appearance/visual-order.ts';

const codes = (text: string) =>
  Array.from(text, (char) => (char.codePointAt(0) ?? 0).toString(16)).join(' ');

test.each([
  ['alone', 'ب', 'fe8f'],
  ['at both ends', 'بب', 'fe91 fe90'],
  ['in the middle', 'ببب', 'fe91 fe92 fe90'],
  ['after a letter that joins nothing after it', 'دب', 'fea9 fe8f'],
  ['before one', 'بد', 'fe91 feaa'],
  ['of lam and alef', 'لا', 'fefb'],
  ['of lam and alef after another', 'بلا', 'fe91 fefc'],
  ['beside the letter that never joins', 'بء', 'fe8f fe80'],
  ['over a sign above', 'بَب', 'fe91 64e fe90'],
  ['under two signs, shadda closest', 'ب\u064e\u0651', 'fe8f 651 64e'],
  ['of lam and alef over a sign', 'لَا', 'fefb 64e'],
  ['at a stroke', 'بـ', 'fe91 640'],
  ['of Persian', 'پپ', 'fb58 fb57'],
  ['over a space', 'ب ب', 'fe8f 20 fe8f'],
  ['of Latin, which has none', 'Ab é', '41 62 20 e9'],
])('forms of letters: %s', (_, line, expected) => {
  expect(codes(joined(line))).toBe(expected);
});

// Hebrew letters have no forms, so that each line can be read here: the first is written first.
test.each([
  ['from left to right', 'Abuja, 10 May 2022', 'Abuja, 10 May 2022', false],
  ['from right to left', 'אבג', 'גבא', true],
  ['numbers keep their order', 'אב 2022, גד', 'דג ,2022 בא', true],
  ['so do times', 'אב 16:05 גד', 'דג 16:05 בא', true],
  ['words within', 'אב UTC (x) גד', 'דג (UTC (x בא', true],
  ['brackets turn', 'א(ב)', '(ב)א', true],
  ['a word within a line of the other kind', 'on אב, 5', 'on 5 ,בא', false],
  ['a mark says which kind', '\u200fAbuja, אב', 'בא ,Abuja', true],
  ['or the other', '\u200eאב, Abuja', 'בא, Abuja', false],
])('lines: %s', (_, line, text, isRightToLeft) => {
  expect(visualOrder(line)).toEqual({ text, isRightToLeft });
});

const letter = (bottom: number, top: number): Box => ({ left: 0, right: 400, bottom, top });
const mark = (bottom: number, top: number): Box => ({ left: 0, right: 100, bottom, top });

async function drawn(lines: readonly string[]) {
  const objects: PdfObject[] = [];
  const fonts = await signatureFonts(lines, packageShelf());
  await drawAppearance({ lines, fonts, cut: cutFont }, [200, 60], (object) => {
    objects.push(object);
    return new Ref(objects.length);
  });
  return objects
    .flatMap((object) => (object instanceof Stream ? [inflateSync(object.bytes)] : []))
    .map((bytes) => Buffer.from(bytes).toString('latin1'));
}

test('what is seen of a signature is in Arabic too', async () => {
  const at = new Date('2022-02-10T16:05:00Z');
  const lines = signatureLines({ name: 'أمينة بلا', at, location: 'Niamey' }, [ar]);
  expect(lines[0]).toBe('التوقيع الإلكتروني');
  const streams = await drawn(lines);
  const page = streams.find((one) => one.includes('Tf <')) ?? '';
  // The lines end at the right margin, so that they begin at different places.
  const starts = Array.from(page.matchAll(/1 0 0 1 ([\d.]+) /g), ([, left]) => Number(left));
  expect(new Set(starts).size).toBe(3);
  expect(Math.min(...starts)).toBeGreaterThan(2);
  // Whoever copies a form gets the letter; lam and alef in one stay one.
  const unicode = streams.filter((one) => one.includes('beginbfchar')).join('\n');
  const forms = Array.from(unicode.matchAll(/ <(F[BE][0-9A-F]{2})>/g), ([, code]) => code);
  expect(forms.sort()).toEqual(['FEF9', 'FEFC']);
});

test('letters take their signs along when the line turns', () => {
  expect(visualOrder('אבֵג').text).toBe('גבֵא');
});

test.each<[string, Box, Box, readonly [x: number, y: number]]>([
  ['over a letter', mark(700, 800), letter(0, 400), [150, -250]],
  ['over a taller one', mark(700, 800), letter(0, 700), [150, 50]],
])('a sign stands close to its letter: %s', (_, own, there, [x, y]) => {
  expect(placed('\u064e', own, there)).toMatchObject({ x, y });
});

test('signs pile up, and others stand below', () => {
  const [first] = [placed('\u0651', mark(700, 800), letter(-100, 400))];
  expect(first.covered).toEqual({ left: 0, right: 400, bottom: -100, top: 550 });
  expect(placed('\u064e', mark(700, 800), first.covered).y).toBe(-100);
  expect(placed('\u0650', mark(-200, -100), first.covered)).toMatchObject({
    y: -50,
    covered: { bottom: -250, top: 550 },
  });
});

test('vowels are seen, and what follows stands as it would without them', async () => {
  const [bare, full] = [await drawn(['ببب ب']), await drawn(['بَبِّب ب'])];
  const page = (streams: readonly string[]) => streams.find((one) => one.includes('Tf <')) ?? '';
  const start = (text: string) => /1 0 0 1 ([\d.]+ [\d.]+) Tm/.exec(text)?.[1];
  expect(start(page(full))).toBe(start(page(bare)));
  const moves = Array.from(
    page(full).matchAll(/(-?[\d.]+) Ts \[(-?\d+) <[0-9A-F]{4}> (-?\d+)\] TJ 0 Ts/g),
    ([, rise, there, back]) => [Number(rise), Number(there) + Number(back)],
  );
  // Fatha and shadda above, kasra below; the marks of this font take no room.
  expect(moves.map(([, net]) => net)).toEqual([0, 0, 0]);
  expect(moves.filter(([rise = 0]) => rise < 0).length).toBeGreaterThan(0);
  const unicode = full.filter((one) => one.includes('beginbfchar')).join('\n');
  for (const sign of ['064E', '0650', '0651']) expect(unicode).toContain(`<${sign}>`);
});

test('every sign of everyday Arabic has a glyph', async () => {
  await expect(
    drawn(['ب\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670']),
  ).resolves.toBeDefined();
});

test('lines that run from left to right are drawn as before', async () => {
  const at = new Date('2022-02-10T16:05:00Z');
  const page = (await drawn(signatureLines({ name: 'Ada', at }, [en]))).join('\n');
  expect(page).toContain('1 0 0 1 2.00 ');
});
