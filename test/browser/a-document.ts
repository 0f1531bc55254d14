/** Documents made of test templates, printed as the `pdf` format does. */
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { diskShelf, overlay, packageShelf } from '../../src/edge/disk.ts';
import type { Kit } from '../../src/format/format.ts';
import { compileTemplates } from '../../src/format/templates.ts';
import { locales } from '../../src/locale/index.ts';
import type { Printer } from '../../src/world.ts';
import { memoryShelf } from '../memory-shelf.ts';
import { bundledTemplates } from '../memory-world.ts';

/** All that is needed to print the document of a folder beside the tests, or that of the templates given. */
export async function kitFor(
  printer: Printer,
  templates: string | Readonly<Record<string, string>>,
): Promise<Kit> {
  const own =
    typeof templates === 'string'
      ? diskShelf(fileURLToPath(new URL(templates, import.meta.url)))
      : memoryShelf(templates);
  return {
    templates: await compileTemplates(overlay(own, bundledTemplates)),
    locales,
    content: memoryShelf({ 'map.svg': map, 'dot.png': dot() }),
    fonts: packageShelf(),
    printer,
    sourceDate: undefined,
    version: '1.2.3',
  };
}

const map =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30"><circle cx="15" cy="15" r="14" fill="#369"/><circle cx="45" cy="15" r="14" fill="#963"/></svg>';

/** A picture of 2 × 2 points, half of them clear. */
function dot(): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length);
    head.write(type, 4, 'latin1');
    const tail = Buffer.alloc(4);
    tail.writeUInt32BE(crc(Buffer.concat([head.subarray(4), data])));
    return Buffer.concat([head, data, tail]);
  };
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 6, 0, 0, 0]);
  const rows = [0, 255, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 255, 128, 255, 0, 0, 255];
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(Buffer.from(rows))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
