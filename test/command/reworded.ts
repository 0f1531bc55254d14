/** A PDF in which the files that it carries along say something else, as somebody would forge it. */
import { unzlibSync, zlibSync } from 'fflate';

/** The PDF with `to` in place of `from` in the first carried file that has it; nothing else is moved. */
export function reworded(pdf: Uint8Array, from: string, to: string): Uint8Array {
  const latin = Buffer.from(pdf).toString('latin1');
  for (const { index } of latin.matchAll(/stream\r?\n/g)) {
    const start = latin.indexOf('\n', index) + 1;
    const end = latin.indexOf('endstream', start);
    const words = unpacked(pdf.subarray(start, end));
    if (!words?.includes(from)) continue;
    const packed = zlibSync(Buffer.from(words.replace(from, to)), { level: 9 });
    const lengths = latin.slice(Math.max(0, index - 400), index).matchAll(/\/Length (\d+)/g);
    const length = Number(Array.from(lengths, ([, digits]) => digits).at(-1));
    if (packed.length > length) throw new Error('Unexpected length, expected one that fits');
    const forged = pdf.slice();
    forged.fill(0, start, start + length);
    forged.set(packed, start);
    return forged;
  }
  throw new Error(`Unexpected PDF without “${from}”`);
}

function unpacked(bytes: Uint8Array): string | undefined {
  try {
    return Buffer.from(unzlibSync(bytes)).toString('utf8');
  } catch {
    return undefined;
  }
}
