/** Finds many strings in a text in one pass (Aho and Corasick, 1975). */

/** The strings looked for, as an automaton. Longer than a few thousand names it is not meant to be. */
export class AhoCorasick {
  /** The class of each character; 0 for those that stand in no string. */
  private readonly classes = new Uint16Array(65_536);
  private readonly width: number;
  /** The next state by state and class. */
  private readonly next: Int32Array;
  /** The strings that end in a state, by state: the first of them, and where the list goes on. */
  private readonly ends: Int32Array;
  private readonly more: Int32Array;
  /** The nearest shorter state in which strings end. */
  private readonly shorter: Int32Array;

  constructor(strings: readonly string[]) {
    let count = 0;
    let most = 1;
    for (const string of strings) {
      most += string.length;
      for (let at = 0; at < string.length; at += 1) {
        const code = string.charCodeAt(at);
        if (this.classes[code]) continue;
        count += 1;
        this.classes[code] = count;
      }
    }
    this.width = count + 1;
    const next = new Int32Array(most * this.width);
    this.ends = new Int32Array(most).fill(-1);
    this.more = new Int32Array(strings.length).fill(-1);
    this.shorter = new Int32Array(most);
    let states = 1;
    for (const [index, string] of strings.entries()) {
      if (string === '') continue;
      let state = 0;
      for (let at = 0; at < string.length; at += 1) {
        const cell = state * this.width + this.classOf(string.charCodeAt(at));
        if (!next[cell]) {
          next[cell] = states;
          states += 1;
        }
        state = next[cell] ?? 0;
      }
      this.more[index] = this.ends[state] ?? -1;
      this.ends[state] = index;
    }
    this.next = next.subarray(0, states * this.width);
    this.link(states);
  }

  /** Tells of each string that stands in the text, and of the place behind its last character. */
  scan(text: string, found: (index: number, end: number) => void): void {
    const { classes, next, width, ends, shorter } = this;
    if (next.length <= width) return;
    let state = 0;
    for (let at = 0; at < text.length; at += 1) {
      state = next[state * width + (classes[text.charCodeAt(at)] ?? 0)] ?? 0;
      let end = (ends[state] ?? -1) >= 0 ? state : (shorter[state] ?? 0);
      for (; end > 0; end = shorter[end] ?? 0)
        for (let index = ends[end] ?? -1; index >= 0; index = this.more[index] ?? -1)
          found(index, at + 1);
    }
  }

  private classOf(code: number): number {
    return this.classes[code] ?? 0;
  }

  /** Fills in where a state goes on characters that continue none of its strings. */
  private link(states: number): void {
    const { next, width, ends, shorter } = this;
    const failure = new Int32Array(states);
    const queue: number[] = [];
    for (let one = 1; one < width; one += 1) if (next[one]) queue.push(next[one] ?? 0);
    for (let head = 0; head < queue.length; head += 1) {
      const state = queue[head] ?? 0;
      const back = failure[state] ?? 0;
      shorter[state] = (ends[back] ?? -1) >= 0 ? back : (shorter[back] ?? 0);
      for (let one = 1; one < width; one += 1) {
        const cell = state * width + one;
        const target = next[cell] ?? 0;
        const fallback = next[back * width + one] ?? 0;
        if (target) {
          failure[target] = fallback;
          queue.push(target);
        } else next[cell] = fallback;
      }
    }
  }
}
