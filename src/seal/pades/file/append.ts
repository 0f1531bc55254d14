/** Adds a revision to a PDF: the bytes that are there stay as they are (ISO 32000-1, 7.5.6). */

import { concat } from '../../../bytes.ts';
import {
  Bytes,
  dict,
  latin,
  name,
  type PdfObject,
  Ref,
  Stream,
} from '../../../format/pdf/syntax/objects.ts';
import type { RevisedPdf } from './revisions.ts';
import { serialise, serialiseIndirect } from './serialise.ts';

/** Objects to be added or to stand in for others. */
export interface Draft {
  /** Puts a new object in, and says where it is. */
  readonly add: (object: PdfObject) => Ref;
  /** Puts an object in the place of the one with this number. */
  readonly set: (number: number, object: PdfObject) => void;
  /** The longer file, and where each object of the new revision begins. */
  readonly finish: () => Promise<Appended>;
}

/** A file with one revision more. */
export interface Appended {
  readonly bytes: Uint8Array;
  readonly offsets: ReadonlyMap<number, number>;
}

/** Begins a revision. */
export function draftRevision(pdf: RevisedPdf): Draft {
  const objects = new Map<number, PdfObject>();
  let size = Math.max(sizeOf(pdf), ...[...pdf.last.entries.keys()].map((number) => number + 1));
  return {
    add: (object) => {
      objects.set(size, object);
      size += 1;
      return new Ref(size - 1);
    },
    set: (number, object) => {
      objects.set(number, object);
      size = Math.max(size, number + 1);
    },
    finish: () => append(pdf, objects, size),
  };
}

async function append(
  { bytes, last }: RevisedPdf,
  objects: ReadonlyMap<number, PdfObject>,
  size: number,
): Promise<Appended> {
  const endsLine = [10, 13].includes(bytes.at(-1) ?? 0);
  const parts: Uint8Array[] = [bytes, latin(endsLine ? '' : '\n')];
  let length = bytes.length + (endsLine ? 0 : 1);
  const offsets = new Map<number, number>();
  for (const number of [...objects.keys()].sort((a, b) => a - b)) {
    const part = serialiseIndirect(number, objects.get(number) ?? null);
    offsets.set(number, length);
    parts.push(part);
    length += part.length;
  }

  const { trailer, form, at } = last.revision;
  const body = await crypto.subtle.digest('SHA-256', concat(parts.slice(1)));
  const [first = new Bytes(new Uint8Array(16))] = last.array(trailer.get('ID'));
  const shared = {
    Root: trailer.get('Root'),
    Info: trailer.get('Info'),
    ID: [first, new Bytes(new Uint8Array(body, 0, 16))],
    Prev: at,
  };
  if (form === 'stream') {
    offsets.set(size, length);
    const data = concat(
      Array.from(offsets.values(), (offset) =>
        Uint8Array.of(1, offset >>> 24, offset >>> 16, offset >>> 8, offset, 0, 0),
      ),
    );
    const entries = dict({
      Type: name('XRef'),
      Size: size + 1,
      W: [1, 4, 2],
      Index: runs([...offsets.keys()]).flatMap((run) => [run[0] ?? 0, run.length]),
      ...shared,
    });
    parts.push(serialiseIndirect(size, new Stream(entries, data)));
  } else {
    const table = runs([...offsets.keys()]).map(
      (run) =>
        `${run[0]} ${run.length}\n${run
          .map((number) => `${String(offsets.get(number) ?? 0).padStart(10, '0')} 00000 n \n`)
          .join('')}`,
    );
    const entries = dict({ Size: size, ...shared });
    parts.push(latin(`xref\n${table.join('')}trailer\n${serialise(entries)}\n`));
  }
  parts.push(latin(`startxref\n${length}\n%%EOF\n`));
  return { bytes: concat(parts), offsets };
}

/** Ascending numbers in runs without gaps. */
function runs(numbers: readonly number[]): readonly (readonly number[])[] {
  const found: number[][] = [];
  for (const number of numbers) {
    const run = found.at(-1);
    if (run && run.at(-1) === number - 1) run.push(number);
    else found.push([number]);
  }
  return found;
}

function sizeOf({ last }: RevisedPdf): number {
  const size = last.revision.trailer.get('Size');
  return typeof size === 'number' ? size : 0;
}
