/** Writes DER (ITU-T X.690). */
import { concat } from '../../../bytes.ts';

/** An element with this tag around its contents. */
export function der(tag: number, ...contents: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const content = concat(contents);
  const length: number[] = [];
  for (let rest = content.length; rest > 0; rest = Math.floor(rest / 256))
    length.unshift(rest % 256);
  const head =
    content.length < 0x80 ? [tag, content.length] : [tag, 0x80 | length.length, ...length];
  return concat([Uint8Array.from(head), content]);
}

/** A SEQUENCE. */
export const sequence = (...contents: readonly Uint8Array[]) => der(0x30, ...contents);

/** A SET OF: its elements in ascending order, as DER asks for (11.6). */
export function setOf(elements: readonly Uint8Array[], tag = 0x31): Uint8Array<ArrayBuffer> {
  return der(tag, ...elements.toSorted(ascending));
}

/** An OCTET STRING. */
export const octets = (bytes: Uint8Array) => der(0x04, bytes);

/** A NULL. */
export const nothing = der(0x05);

/** A non-negative INTEGER of any length. */
export function integer(value: number | Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes =
    typeof value === 'number'
      ? Uint8Array.from([24, 16, 8, 0], (shift) => (value >>> shift) & 0xff)
      : value;
  const first = bytes.findIndex((byte) => byte !== 0);
  const shortest = first < 0 ? Uint8Array.of(0) : bytes.subarray(first);
  return der(0x02, Uint8Array.from((shortest[0] ?? 0) >= 0x80 ? [0] : []), shortest);
}

/** An OBJECT IDENTIFIER from its form with dots. */
export function identifier(dotted: string): Uint8Array<ArrayBuffer> {
  const [first = 0, second = 0, ...arcs] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second, ...arcs].flatMap((arc) => {
    const groups = [arc % 128];
    for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128))
      groups.unshift(128 + (rest % 128));
    return groups;
  });
  return der(0x06, Uint8Array.from(bytes));
}

/** An algorithm and its parameters. */
export const algorithm = (dotted: string, ...parameters: readonly Uint8Array[]) =>
  sequence(identifier(dotted), ...parameters);

function ascending(a: Uint8Array, b: Uint8Array): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
