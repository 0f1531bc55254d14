/** Reads a PDF and keeps all words by the way: comments, and what a dictionary says twice, are in no object. */
import type { Bytes, Name } from '../../../format/pdf/syntax/objects.ts';
import { Keyword, Parser } from '../../../format/pdf/syntax/parse.ts';
import { latinText } from '../decode.ts';

/** What was come across, used or not. */
export interface Heard {
  readonly strings: Bytes[];
  readonly names: Set<string>;
  readonly comments: string[];
}

/** Nothing yet. */
export function nothingHeard(): Heard {
  return { strings: [], names: new Set(), comments: [] };
}

/** A parser that tells what it came across. */
export class AttentiveParser extends Parser {
  private readonly heard: Heard;

  constructor(bytes: Uint8Array, at: number, heard: Heard) {
    super(bytes, at);
    this.heard = heard;
  }

  override skip(): void {
    const start = this.at;
    super.skip();
    if (this.at < start + 2) return;
    const passed = this.bytes.subarray(start, this.at);
    if (passed.includes(0x25)) this.heard.comments.push(latinText(passed));
  }

  protected override name(): Name {
    const found = super.name();
    this.heard.names.add(found.value);
    return found;
  }

  protected override hex(): Bytes {
    return this.keep(super.hex());
  }

  protected override literal(): Bytes {
    return this.keep(super.literal());
  }

  private keep(found: Bytes): Bytes {
    this.heard.strings.push(found);
    return found;
  }
}

/** Goes through all that stands between two places; the words that are no objects. */
export function keywordsBetween(
  bytes: Uint8Array,
  from: number,
  to: number,
  heard: Heard,
): readonly string[] {
  const parser = new AttentiveParser(bytes.subarray(0, to), from, heard);
  const words: string[] = [];
  for (let token = parser.next(); token !== undefined; token = parser.next())
    if (token instanceof Keyword) words.push(token.word);
  return words;
}
