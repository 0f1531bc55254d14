/** Colons that begin no directive: those before a figure, as in 16:15 and 1:25 000, and those before a word with a note. */
import type { Data, Processor } from 'unified';

type Syntax = NonNullable<Data['micromarkExtensions']>[number];
type Text = NonNullable<Syntax['text']>;
type Construct = Exclude<NonNullable<Text[string]>, readonly unknown[]>;
type State = ReturnType<Construct['tokenize']>;

const [colon, bracket, caret] = [0x3a, 0x5b, 0x5e];

/**
 * Takes such a colon as text before anybody looks for a directive, so that a note or a link behind it stays what it is. What
 * follows one of the `names` is left to the directives.
 */
export function remarkPlainColons(this: Processor, names: readonly string[]): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ text: { [colon]: plainColon(wordAndNote(names)) } });
}

function plainColon(follows: Construct): Construct {
  return {
    name: 'plainColon',
    // Of two colons the second begins nothing.
    previous: (code) => code !== colon,
    tokenize: (effects, ok, nok): State => {
      return (code) => {
        effects.enter('data');
        effects.consume(code);
        effects.exit('data');
        return (next) => (isDigit(next) ? ok(next) : effects.check(follows, ok, nok)(next));
      };
    },
  };
}

/** `word[^`: in brackets stands the mark of a note, and no label. */
function wordAndNote(names: readonly string[]): Construct {
  return {
    partial: true,
    tokenize: (effects, ok, nok): State => {
      let word = '';
      const open: State = (code) => {
        if (code !== caret || names.includes(word)) return nok(code);
        effects.exit('data');
        return ok(code);
      };
      const within: State = (code) => {
        const ends = word !== '' && code === bracket;
        if (code === null || !(ends || isLetter(code))) return nok(code);
        effects.consume(code);
        if (ends) return open;
        word += String.fromCodePoint(code);
        return within;
      };
      effects.enter('data');
      return within;
    },
  };
}

function isDigit(code: number | null): boolean {
  return code !== null && code >= 0x30 && code <= 0x39;
}

function isLetter(code: number): boolean {
  return code > 0 && /[\p{L}\p{N}_-]/u.test(String.fromCodePoint(code));
}
