/** The operations of a content stream, one after another, without making objects of their operands (ISO 32000-1, 7.8.2). */

/** An operator as a number that is quick to compare: `op('BT')`. */
export function op(word: string): number {
  let code = 0;
  for (let index = word.length - 1; index >= 0; index -= 1)
    code = (code << 8) | word.charCodeAt(index);
  return code;
}

const beginImage = op('BI');
const stringEnd = 0x29;

/** A cursor over operations. After {@link Operations.next} it tells where the operation stands. */
export class Operations {
  readonly bytes: Uint8Array;
  /** Where the first operand begins, or the operator where there is none. */
  start = 0;
  /** Where the operator begins. */
  operator = 0;
  /** Behind the operator. */
  end = 0;
  /** The operator, as {@link op} gives it. */
  code = 0;
  private value = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Moves to the next operation; false at the end. */
  next(): boolean {
    const { bytes } = this;
    const { length } = bytes;
    let at = this.end;
    at = this.skip(at);
    this.start = at;
    for (;;) {
      at = this.skip(at);
      if (at >= length) {
        this.end = length;
        return false;
      }
      const byte = bytes[at] ?? 0;
      // Letters and the two quotation marks are operators; true, false and null are operands nowhere here but in dictionaries.
      if ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte === 39 || byte === 34) {
        const begin = at;
        while (at < length && isRegular(bytes[at] ?? 0)) at += 1;
        this.operator = begin;
        let code = 0;
        for (let index = at - 1; index >= begin; index -= 1)
          code = (code << 8) | (bytes[index] ?? 0);
        if (code === beginImage) at = this.endOfImage(at);
        this.code = code;
        this.end = at;
        return true;
      }
      at = this.operand(at);
    }
  }

  /** The numbers before the operator. */
  numbers(): readonly number[] {
    const found: number[] = [];
    for (let at = this.readNumber(this.start); at >= 0; at = this.readNumber(at))
      found.push(this.value);
    return found;
  }

  /** One of the numbers before the operator, counted from 0; 0 where it is missing. There are as many calls as glyphs. */
  number(place: number): number {
    let at = this.readNumber(this.start);
    for (let left = place; left > 0 && at >= 0; left -= 1) at = this.readNumber(at);
    return at >= 0 ? this.value : 0;
  }

  /** Keeps the next number in `value`, and gives the place behind it; -1 where there is none. */
  private readNumber(from: number): number {
    const { bytes, operator } = this;
    for (let at = from; at < operator; at += 1) {
      const begin = at;
      const negative = bytes[at] === 45;
      if (negative || bytes[at] === 43) at += 1;
      let value = 0;
      let scale = 0;
      for (; at < operator; at += 1) {
        const byte = bytes[at] ?? 0;
        if (byte === 46) scale = 1;
        else if (byte >= 48 && byte <= 57) {
          value = value * 10 + byte - 48;
          scale *= 10;
        } else break;
      }
      if (at === begin) continue;
      const size = scale > 1 ? value / scale : value;
      this.value = negative ? -size : size;
      return at;
    }
    return -1;
  }

  /** The words before and with the operator. */
  text(): string {
    let text = '';
    for (let at = this.start; at < this.end; at += 1)
      text += String.fromCharCode(this.bytes[at] ?? 0);
    return text;
  }

  /** Behind white space and comments. */
  private skip(from: number): number {
    const { bytes } = this;
    let at = from;
    for (;;) {
      while (isSpace(bytes[at] ?? 65)) at += 1;
      if (bytes[at] !== 0x25) return at;
      while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
    }
  }

  private operand(from: number): number {
    const { bytes } = this;
    const { length } = bytes;
    let at = from;
    const byte = bytes[at] ?? 0;
    if (byte === 0x28) {
      let depth = 0;
      for (; at < length; at += 1) {
        if (bytes[at] === 0x5c) at += 1;
        else if (bytes[at] === 0x28) depth += 1;
        else if (bytes[at] === stringEnd) {
          depth -= 1;
          if (depth === 0) return at + 1;
        }
      }
      return length;
    }
    if (byte === 0x3c && bytes[at + 1] === 0x3c) {
      let depth = 0;
      while (at < length) {
        if (bytes[at] === 0x3c && bytes[at + 1] === 0x3c) {
          depth += 1;
          at += 2;
        } else if (bytes[at] === 0x3e && bytes[at + 1] === 0x3e) {
          depth -= 1;
          at += 2;
          if (depth === 0) return at;
        } else if (bytes[at] === 0x28 || bytes[at] === 0x3c) at = this.operand(at);
        else at += 1;
      }
      return length;
    }
    if (byte === 0x3c) {
      while (at < length && bytes[at] !== 0x3e) at += 1;
      return at + 1;
    }
    if (byte === 0x5b) {
      at += 1;
      while (at < length && bytes[at] !== 0x5d)
        at = bytes[at] === 0x28 || bytes[at] === 0x3c ? this.operand(at) : at + 1;
      return at + 1;
    }
    at += 1;
    while (at < length && isRegular(bytes[at] ?? 0)) at += 1;
    return at;
  }

  /** Behind `EI` of an image that stands in the stream itself. */
  private endOfImage(from: number): number {
    const { bytes } = this;
    for (let at = from; at < bytes.length; at += 1) {
      if (
        bytes[at] === 0x45 &&
        bytes[at + 1] === 0x49 &&
        isSpace(bytes[at - 1] ?? 0) &&
        isSpace(bytes[at + 2] ?? 32)
      )
        return at + 2;
    }
    return bytes.length;
  }
}

function isSpace(byte: number): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0;
}

/** Neither space nor delimiter. */
function isRegular(byte: number): boolean {
  return (
    byte > 32 &&
    byte !== 0x28 &&
    byte !== 0x29 &&
    byte !== 0x3c &&
    byte !== 0x3e &&
    byte !== 0x5b &&
    byte !== 0x5d &&
    byte !== 0x7b &&
    byte !== 0x7d &&
    byte !== 0x2f &&
    byte !== 0x25
  );
}
