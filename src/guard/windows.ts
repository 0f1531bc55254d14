/** Finds passages of running text by stretches of one length (Karp and Rabin, 1987): memory grows with words, not with letters. */

const base = 0x01000193;
/** Cells of the filter for each stretch: one in so many other places is looked up in vain. */
const roominess = 32;

/** Stretches of `length` characters to look for. */
export class Windows {
  private readonly length: number;
  private readonly leading: number;
  /** Small where there are few stretches: what is asked at every place must be near. */
  private readonly filter: Uint8Array;
  private readonly known = new Map<number, number[]>();
  private readonly stretches: readonly string[];

  /** All of `stretches` have this length. */
  constructor(stretches: readonly string[], length: number) {
    this.length = length;
    this.stretches = stretches;
    let leading = 1;
    for (let count = 1; count < length; count += 1) leading = Math.imul(leading, base);
    this.leading = leading;
    this.filter = new Uint8Array(2 ** Math.ceil(Math.log2(roominess * (stretches.length + 1))));
    for (const [index, stretch] of stretches.entries()) {
      const hash = hashOf(stretch, length);
      this.filter[hash & (this.filter.length - 1)] = 1;
      const same = this.known.get(hash);
      if (same) same.push(index);
      else this.known.set(hash, [index]);
    }
  }

  /** Tells of each stretch that stands in the text, and of the place behind its last character. */
  scan(text: string, found: (index: number, end: number) => void): void {
    const { length, leading, filter, known, stretches } = this;
    if (stretches.length === 0 || text.length < length) return;
    const mask = filter.length - 1;
    let hash = hashOf(text, length);
    for (let end = length; ; end += 1) {
      if (filter[hash & mask]) {
        const same = known.get(hash);
        if (same) {
          const here = text.slice(end - length, end);
          for (const index of same) if (stretches[index] === here) found(index, end);
        }
      }
      if (end === text.length) return;
      hash = (hash - Math.imul(text.charCodeAt(end - length), leading)) | 0;
      hash = (Math.imul(hash, base) + text.charCodeAt(end)) | 0;
    }
  }
}

function hashOf(text: string, length: number): number {
  let hash = 0;
  for (let at = 0; at < length; at += 1) hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0;
  return hash;
}
