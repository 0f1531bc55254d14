/** Writes a PDF 1.7 with object streams and a reference stream (ISO 32000-1, 7.5.7 and 7.5.8). */
import { deflated, type PdfFile } from './document.ts';
import {
  Bytes,
  type Dict,
  dict,
  latin,
  Name,
  name,
  type PdfObject,
  Ref,
  Stream,
} from './objects.ts';

/** Objects in one object stream. */
const perStream = 200;

/** Two equal bytes strings that name the file (14.4), made from its bytes. */
export type Identify = (body: Uint8Array) => Uint8Array;

/**
 * The file with what is reached from its root and its information, numbered in the order in which it is reached.
 * The same objects give the same bytes.
 */
export function savePdf(file: PdfFile, identify: Identify): Uint8Array {
  const { order, numbers } = reach(file);
  const out = new Writer(numbers);
  // Four bytes above 127 tell that the file is not text (7.5.2; PDF/A-3, 6.1.2).
  out.raw(latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'));

  const places: (readonly [1 | 2, number, number])[] = [];
  const packed: PdfObject[] = [];
  const packedNumbers: number[] = [];
  for (const [index, object] of order.entries()) {
    const number = index + 1;
    if (object instanceof Stream) {
      places[number] = [1, out.length, 0];
      out.indirect(number, object);
    } else {
      packed.push(object);
      packedNumbers.push(number);
    }
  }
  let next = order.length + 1;
  for (let start = 0; start < packed.length; start += perStream) {
    const objects = packed.slice(start, start + perStream);
    places[next] = [1, out.length, 0];
    for (const index of objects.keys())
      places[packedNumbers[start + index] ?? 0] = [2, next, index];
    out.indirect(next, objectStream(objects, packedNumbers.slice(start), numbers));
    next += 1;
  }

  const at = out.length;
  places[next] = [1, at, 0];
  const id = new Bytes(identify(out.bytes()));
  const table = new Uint8Array((next + 1) * 7);
  table.set([0, 0, 0, 0, 0, 0xff, 0xff]);
  for (let number = 1; number <= next; number += 1) {
    const [kind, place, index] = places[number] ?? [0, 0, 0];
    const row = number * 7;
    table[row] = kind;
    for (let byte = 0; byte < 4; byte += 1)
      table[row + 1 + byte] = (place >>> (24 - 8 * byte)) & 0xff;
    table[row + 5] = index >> 8;
    table[row + 6] = index & 0xff;
  }
  out.indirect(
    next,
    deflated(
      table,
      dict({
        Type: name('XRef'),
        Size: next + 1,
        W: [1, 4, 2],
        Root: file.root,
        Info: file.info,
        ID: [id, id],
      }),
    ),
  );
  out.raw(latin(`startxref\n${at}\n%%EOF\n`));
  return out.bytes();
}

/** What is reached, in the order in which it is reached, and its new numbers. */
function reach(file: PdfFile): {
  readonly order: readonly PdfObject[];
  readonly numbers: ReadonlyMap<number, number>;
} {
  const numbers = new Map<number, number>();
  const order: PdfObject[] = [];
  const queue: PdfObject[] = [];
  const visit = (object: PdfObject) => {
    if (object instanceof Ref) {
      if (numbers.has(object.number)) return;
      const target = file.get(object);
      order.push(target);
      numbers.set(object.number, order.length);
      queue.push(target);
    } else if (object instanceof Map) {
      object.forEach(visit);
    } else if (object instanceof Stream) {
      object.dict.forEach((value, key) => {
        if (key !== 'Length') visit(value);
      });
    } else if (Array.isArray(object)) {
      for (const item of object as readonly PdfObject[]) visit(item);
    }
  };
  visit(file.root);
  if (file.info) visit(file.info);
  for (const object of queue) visit(object);
  return { order, numbers };
}

function objectStream(
  objects: readonly PdfObject[],
  numbers: readonly number[],
  renumbered: ReadonlyMap<number, number>,
): Stream {
  const body = new Writer(renumbered);
  const heads: number[] = [];
  for (const [index, object] of objects.entries()) {
    heads.push(numbers[index] ?? 0, body.length);
    body.object(object);
    body.raw(newline);
  }
  const head = latin(`${heads.join(' ')}\n`);
  const whole = new Uint8Array(head.length + body.length);
  whole.set(head);
  whole.set(body.bytes(), head.length);
  return deflated(whole, dict({ Type: name('ObjStm'), N: objects.length, First: head.length }));
}

const newline = latin('\n');

/** Bytes that grow. */
class Writer {
  length = 0;
  private buffer = new Uint8Array(1 << 16);
  private readonly numbers: ReadonlyMap<number, number>;

  constructor(numbers: ReadonlyMap<number, number>) {
    this.numbers = numbers;
  }

  bytes(): Uint8Array {
    return this.buffer.slice(0, this.length);
  }

  raw(bytes: Uint8Array): void {
    this.room(bytes.length);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  indirect(number: number, stream: Stream): void {
    this.ascii(`${number} 0 obj\n`);
    // The length may stand elsewhere in the file that was read.
    this.dict(new Map(stream.dict).set('Length', stream.bytes.length));
    this.ascii('\nstream\n');
    this.raw(stream.bytes);
    this.ascii('\nendstream\nendobj\n');
  }

  object(object: PdfObject): void {
    if (object === null) this.ascii('null');
    else if (typeof object === 'boolean') this.ascii(String(object));
    else if (typeof object === 'number') this.ascii(decimal(object));
    else if (object instanceof Name) this.ascii(nameText(object));
    else if (object instanceof Ref) this.ascii(`${this.numbers.get(object.number) ?? 0} 0 R`);
    else if (object instanceof Bytes) this.string(object);
    else if (object instanceof Map) this.dict(object);
    else if (object instanceof Stream) throw new Error('Unexpected stream inside another object');
    else {
      this.ascii('[');
      for (const [index, item] of object.entries()) {
        if (index > 0) this.ascii(' ');
        this.object(item);
      }
      this.ascii(']');
    }
  }

  private dict(entries: Dict): void {
    this.ascii('<<');
    // Much quicker than a loop over entries, each of which is an array.
    entries.forEach((value, key) => {
      this.ascii(nameText(name(key)));
      if (needsSpace(value)) this.ascii(' ');
      this.object(value);
    });
    this.ascii('>>');
  }

  /** Readable where it is text, else in hexadecimal. */
  private string({ bytes }: Bytes): void {
    if (bytes.every((code) => code >= 32 && code < 127)) {
      const text = String.fromCharCode(...bytes);
      this.ascii(`(${text.replace(/[\\()]/g, '\\$&')})`);
    } else {
      let text = '<';
      for (const code of bytes) text += code.toString(16).padStart(2, '0');
      this.ascii(`${text}>`);
    }
  }

  private ascii(text: string): void {
    this.room(text.length);
    const { buffer } = this;
    let at = this.length;
    for (let index = 0; index < text.length; index += 1) buffer[at++] = text.charCodeAt(index);
    this.length = at;
  }

  private room(more: number): void {
    if (this.length + more <= this.buffer.length) return;
    const grown = new Uint8Array(Math.max(this.buffer.length * 2, this.length + more));
    grown.set(this.buffer.subarray(0, this.length));
    this.buffer = grown;
  }
}

function needsSpace(value: PdfObject): boolean {
  return (
    value === null ||
    typeof value === 'boolean' ||
    typeof value === 'number' ||
    value instanceof Ref
  );
}

function nameText({ value }: Name): string {
  if (/^[\w.+-]*$/.test(value)) return `/${value}`;
  const bytes = value.replace(
    /[^\x21-\x7e]|[#()<>[\]{}/%]/g,
    (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `/${bytes}`;
}

/** A number as PDF writes it: no exponent, at most five places. */
export function decimal(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const text = value.toFixed(5).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}
