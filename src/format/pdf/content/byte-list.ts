/** Bytes that are put together piece by piece. */
export class ByteList {
  private buffer: Uint8Array;
  private length = 0;

  constructor(expected: number) {
    this.buffer = new Uint8Array(Math.max(expected, 64));
  }

  bytes(more: Uint8Array): void {
    this.room(more.length);
    this.buffer.set(more, this.length);
    this.length += more.length;
  }

  /** A few bytes of others: for so few a view of them costs more than they do. */
  copy(from: Uint8Array, start: number, end: number): void {
    this.room(end - start);
    const { buffer } = this;
    let at = this.length;
    for (let index = start; index < end; index += 1) buffer[at++] = from[index] ?? 0;
    this.length = at;
  }

  /** Text of which each character is one byte. */
  ascii(text: string): void {
    this.room(text.length);
    for (let index = 0; index < text.length; index += 1)
      this.buffer[this.length + index] = text.charCodeAt(index);
    this.length += text.length;
  }

  size(): number {
    return this.length;
  }

  whole(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }

  private room(more: number): void {
    if (this.length + more <= this.buffer.length) return;
    const grown = new Uint8Array(Math.max(2 * this.buffer.length, this.length + more));
    grown.set(this.buffer.subarray(0, this.length));
    this.buffer = grown;
  }
}
