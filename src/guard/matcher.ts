/** Finds secrets in words, whatever their spelling, and however they are broken, joined or turned round. */
import { AhoCorasick } from './aho-corasick.ts';
import { isArabic, isAttached, withoutArticle } from './arabic.ts';
import { base64Cores } from './decodings.ts';
import { compact, fold, reversed } from './fold.ts';
import { honorifics } from './honorifics.ts';
import type { Secret } from './secret.ts';
import type { Needle } from './variants.ts';
import { Windows } from './windows.ts';

/** Words that people read; lines of which none goes on in the next; bytes in which short words come about by chance; or a file that is the same whatever the content says. */
export type Reading = 'words' | 'list' | 'opaque' | 'fixed';

/** A stretch of a passage, as letters without spaces. */
export interface Stretch {
  readonly letters: string;
  readonly secret: Secret;
}

/** Letters that a stretch has: about five words. */
export const stretchLength = 24;

/** Below this number of letters a form is looked for between two ends of words only. */
const leastJoined = 8;
/** The same for figures: there are only ten, and hashes and tables are full of them. */
const leastFigures = 10;
/** Below this number of letters a form comes about by chance in bytes that are no words. */
const leastOpaque = 7;
/** Below this number of letters a word turned round is another word. */
const leastReversed = 6;
/** Digits of base64 that come about by chance are fewer. */
const leastDigits = 8;

/** A set of forms and stretches, made once for many texts. */
export class Matcher {
  private readonly needles: readonly Needle[];
  private readonly stretches: readonly Stretch[];
  private readonly spaced: AhoCorasick;
  private readonly spacedNeedles: readonly number[];
  private readonly joined: AhoCorasick;
  private readonly joinedNeedles: readonly number[];
  private readonly windows: Windows;
  private readonly digits: AhoCorasick;
  private readonly digitNeedles: readonly number[];

  /** Arabic forms, which may have small words attached to their beginning. */
  private readonly attached: AhoCorasick;
  private readonly attachedForms: readonly string[];
  private readonly attachedNeedles: readonly number[];
  private readonly hasFigures: boolean;

  constructor(needles: readonly Needle[], stretches: readonly Stretch[]) {
    this.needles = needles;
    this.stretches = stretches;
    this.hasFigures = needles.some(({ form }) => /^\d+$/.test(form));
    const all = [...needles.keys()];
    this.spacedNeedles = all;
    this.spaced = new AhoCorasick(bothWays(needles.map(({ form }) => ` ${form} `)));
    this.attachedNeedles = all.filter((index) => isArabic(needles[index]?.form ?? ''));
    this.attachedForms = this.attachedNeedles.map((index) =>
      withoutArticle(needles[index]?.form ?? ''),
    );
    this.attached = new AhoCorasick(bothWays(this.attachedForms.map((form) => `${form} `)));
    this.joinedNeedles = all.filter((index) => canBeJoined(needles[index]));
    this.joined = new AhoCorasick(
      bothWays(this.joinedNeedles.map((index) => compact(needles[index]?.form ?? ''))),
    );
    this.windows = new Windows(bothWays(stretches.map(({ letters }) => letters)), stretchLength);
    const cores: string[] = [];
    const owners: number[] = [];
    for (const [index, { form, secret, whole }] of needles.entries())
      for (const core of new Set(
        spellings(form, whole ? secret.text : undefined).flatMap(base64Cores),
      )) {
        if (core.length < leastDigits) continue;
        cores.push(core);
        owners.push(index);
      }
    this.digits = new AhoCorasick(cores);
    this.digitNeedles = owners;
  }

  get isEmpty(): boolean {
    return this.needles.length === 0 && this.stretches.length === 0;
  }

  /** The needles and stretches that stand in a text, both as their secrets; each once. */
  secretsIn(text: string, reading: Reading): ReadonlySet<Secret> {
    const found = new Set<Secret>();
    this.find(text, reading, (one) => found.add(one.secret));
    // As it is written, capital letters and all; in addresses two of the digits are others.
    this.digits.scan(text.replaceAll('-', '+').replaceAll('_', '/'), (index) => {
      const needle = this.needles[this.digitNeedles[index] ?? -1];
      if (needle && mayStand(needle, reading)) found.add(needle.secret);
    });
    return found;
  }

  /** What stands in a text as words, in either direction or in the one in which it is written. */
  find(
    text: string,
    reading: Reading,
    found: (one: Needle | Stretch) => void,
    direction: 'either' | 'as written' = 'either',
  ): void {
    const lines = (reading === 'list' ? text.split('\n') : [text]).map(fold);
    // No form has a break in it: lines are looked through together, and yet each by itself.
    const words = ` ${lines.filter((line) => line !== '').join(' \n ')} `;
    if (words.length === 2) return;
    const least = reading === 'words' || reading === 'list' ? 0 : leastOpaque;
    const isLongEnough = (needle: Needle, isTurned: boolean) =>
      lettersIn(needle) >= (isTurned ? Math.max(least, leastReversed) : least);
    /** Of forms as they are and, behind them, the same turned round. */
    const tell = (index: number, owners: readonly (number | undefined)[]) => {
      const isTurned = index >= owners.length;
      if (isTurned && direction === 'as written') return;
      const needle = this.needles[owners[isTurned ? index - owners.length : index] ?? -1];
      if (needle && isLongEnough(needle, isTurned) && mayStand(needle, reading)) found(needle);
    };
    this.spaced.scan(words, (index) => tell(index, this.spacedNeedles));
    this.findAttached(words, (index) => tell(index, this.attachedNeedles));
    // Figures are grouped in many ways.
    if (this.hasFigures && /\d \d/.test(words))
      this.spaced.scan(words.replace(/(?<=\d) (?=\d)/g, ''), (index) =>
        tell(index, this.spacedNeedles),
      );
    const letters = compact(words);
    this.joined.scan(letters, (index, end) => {
      if (!this.isInLongerFigure(letters, index, end)) tell(index, this.joinedNeedles);
    });
    this.windows.scan(letters, (index) => {
      const count = this.stretches.length;
      if (index >= count && direction === 'as written') return;
      const stretch = this.stretches[index % count];
      if (stretch) found(stretch);
    });
  }

  /** Whether a joined form is a day of which the figure is longer: the 28th of a month is not its 8th. */
  private isInLongerFigure(letters: string, index: number, end: number): boolean {
    const count = this.joinedNeedles.length;
    const needle = this.needles[this.joinedNeedles[index % count] ?? -1];
    if (needle?.secret.kind !== 'date') return false;
    const start = end - compact(needle.form).length;
    const isFigure = (at: number) => /\d/.test(letters[at] ?? '');
    return (isFigure(start - 1) && isFigure(start)) || (isFigure(end - 1) && isFigure(end));
  }

  private findAttached(words: string, found: (index: number) => void): void {
    const count = this.attachedForms.length;
    this.attached.scan(words, (index, end) => {
      const start = end - (this.attachedForms[index % count]?.length ?? 0) - 1;
      const before =
        index < count
          ? words.slice(words.lastIndexOf(' ', start - 1) + 1, start)
          : reversed(words.slice(end, words.indexOf(' ', end)));
      if (isAttached(before)) found(index);
    });
  }
}

/** The strings and, behind them, the same from the last character to the first: one pass over a text reads it in both directions. */
function bothWays(strings: readonly string[]): readonly string[] {
  return [...strings, ...strings.map(reversed)];
}

/** Single words of a program are its own. */
function mayStand({ form }: Needle, reading: Reading): boolean {
  return reading !== 'fixed' || form.includes(' ');
}

/** An initial or a form of address without its space is the end of the word before: “with Souley” is no “H. Souley”, “the Souley” no “H.E. Souley”. */
function canBeJoined(needle: Needle | undefined): boolean {
  const form = needle?.form ?? '';
  if (/(?<!\S)\p{L}(?!\S)/u.test(form)) return false;
  if (!needle?.whole && honorifics.has(form.slice(0, form.indexOf(' ')))) return false;
  const letters = compact(form);
  return letters.length >= (/^\d+$/.test(letters) ? leastFigures : leastJoined);
}

function lettersIn(needle: Needle | undefined): number {
  return needle ? compact(needle.form).length : 0;
}

/** As it is written, in small letters, in capitals, and with capitals at the beginning of words. */
function spellings(form: string, written: string | undefined): readonly string[] {
  const titled = form.replace(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase());
  const all = [
    form,
    titled,
    form.toUpperCase(),
    ...(written ? [written, written.toLowerCase(), written.toUpperCase()] : []),
  ];
  return [...new Set(all)];
}
