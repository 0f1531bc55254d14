/** Reads DER strictly (ITU-T X.690): definite lengths in their shortest form, and nothing after the end. */

/** Bytes that are not DER, or not the structure that was expected. */
export class NotDer extends Error {}

/** One element. */
export interface Der {
  /** The identifier octet: `0x30` is a SEQUENCE, `0xa0` is [0]. */
  readonly tag: number;
  /** The whole element. */
  readonly bytes: Uint8Array;
  readonly content: Uint8Array;
}

/** The one element that `bytes` hold. */
export function readDer(bytes: Uint8Array): Der {
  const der = readFirst(bytes);
  if (der.bytes.length !== bytes.length) throw new NotDer('Unexpected bytes after the end');
  return der;
}

/** The element with which `bytes` begin; the room reserved for a signature is longer than the signature. */
export function readFirst(bytes: Uint8Array): Der {
  const tag = bytes[0];
  const short = bytes[1];
  if (tag === undefined || short === undefined || (tag & 0x1f) === 0x1f || tag === 0)
    throw new NotDer('Unexpected tag');
  let length = short;
  let head = 2;
  if (short >= 0x80) {
    const count = short & 0x7f;
    if (count === 0 || count > 4) throw new NotDer('Unexpected length');
    length = 0;
    for (let index = 0; index < count; index += 1)
      length = length * 256 + (bytes[head + index] ?? 0);
    head += count;
    if (length < 0x80 || bytes[2] === 0) throw new NotDer('Unexpected form of a length');
  }
  if (head + length > bytes.length) throw new NotDer('Unexpected end');
  return {
    tag,
    bytes: bytes.subarray(0, head + length),
    content: bytes.subarray(head, head + length),
  };
}

/** The elements within a constructed one. */
export function children({ tag, content }: Der): readonly Der[] {
  if ((tag & 0x20) === 0) throw new NotDer('Unexpected primitive element');
  const found: Der[] = [];
  for (let at = 0; at < content.length; ) {
    const child = readFirst(content.subarray(at));
    found.push(child);
    at += child.bytes.length;
  }
  return found;
}

/** Takes the elements of a SEQUENCE one by one. */
export interface Fields {
  /** The next element, which must have this tag where one is given. */
  readonly take: (tag?: number) => Der;
  /** The next element if it has this tag. */
  readonly maybe: (tag: number) => Der | undefined;
  /** All that were not taken. */
  readonly rest: () => readonly Der[];
  /** Nothing must be left. */
  readonly end: () => void;
}

/** The elements of `der`, which must have the given tag: SEQUENCE unless said otherwise. */
export function fields(der: Der, tag = 0x30): Fields {
  if (der.tag !== tag) throw new NotDer(`Unexpected element ${der.tag}, expected ${tag}`);
  const all = children(der);
  let at = 0;
  const maybe = (wanted: number) => {
    const next = all[at];
    if (next?.tag !== wanted) return undefined;
    at += 1;
    return next;
  };
  return {
    maybe,
    take: (wanted) => {
      const next = all[at];
      if (!next || (wanted !== undefined && next.tag !== wanted))
        throw new NotDer(
          `Unexpected element ${next?.tag ?? 'missing'}, expected ${wanted ?? 'any'}`,
        );
      at += 1;
      return next;
    },
    rest: () => all.slice(at),
    end: () => {
      if (at < all.length) throw new NotDer('Unexpected element at the end');
    },
  };
}

/** An OBJECT IDENTIFIER with dots. */
export function oid(der: Der): string {
  if (der.tag !== 0x06) throw new NotDer('Unexpected element, expected an identifier');
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const byte of der.content) {
    arc = arc * 128n + BigInt(byte & 0x7f);
    if (byte >= 0x80) continue;
    if (arcs.length === 0) {
      const first = arc < 80n ? arc / 40n : 2n;
      arcs.push(first, arc - first * 40n);
    } else arcs.push(arc);
    arc = 0n;
  }
  return arcs.join('.');
}

/** A small INTEGER or ENUMERATED. */
export function small(der: Der): number {
  if ((der.tag !== 0x02 && der.tag !== 0x0a) || der.content.length === 0 || der.content.length > 4)
    throw new NotDer('Unexpected number');
  let value = (der.content[0] ?? 0) >= 0x80 ? -1 : 0;
  for (const byte of der.content) value = value * 256 + byte;
  return value;
}

/** A BIT STRING of whole bytes. */
export function bits(der: Der): Uint8Array {
  if (der.tag !== 0x03 || der.content[0] !== 0) throw new NotDer('Unexpected string of bits');
  return der.content.subarray(1);
}

/** A UTCTime or GeneralizedTime; both in UTC (RFC 5280, 4.1.2.5). */
export function time(der: Der): Date {
  const text = String.fromCharCode(...der.content);
  const match =
    der.tag === 0x17
      ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text)
      : der.tag === 0x18
        ? /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(text)
        : null;
  if (!match) throw new NotDer('Unexpected time');
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map(Number);
  const whole = der.tag === 0x17 ? year + (year < 50 ? 2000 : 1900) : year;
  const fraction = Number(`0${match[7] ?? ''}`);
  return new Date(
    Date.UTC(whole, month - 1, day, hour, minute, second, Math.floor(fraction * 1000)),
  );
}

/** The words of any of the string types that names use. */
export function words({ tag, content }: Der): string {
  if (tag === 0x1e) return new TextDecoder('utf-16be').decode(content);
  return new TextDecoder(tag === 0x0c ? 'utf-8' : 'latin1').decode(content);
}
