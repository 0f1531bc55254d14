/** Numbers in words of any language, written in one way so that languages can be compared. */
import type { Lang } from '../../lang.ts';

/** Makes a reader of the numbers that words of a language hold: `7`, `1500`, `3.5`, and times of day as `16:15`. */
export function numberReader(lang: Lang): (words: string) => ReadonlySet<string> {
  const { pattern, group, decimal } = marks(lang);
  const plain = (written: string) =>
    written
      .replace(group, '')
      .replace(decimal, '.')
      .replace(/^0+(?=\d)/, '');
  const readings: readonly Reading[] = [
    ...times,
    { pattern, spell: ([written]) => [plain(written)] },
  ];
  return (words) => {
    const found = new Set<string>();
    let rest = westernDigits(words).replace(/(?<![\p{L}\p{N}])\p{Lu}+-\d[\w.-]*/gu, ' ');
    for (const { pattern: one, spell } of readings) {
      for (const match of rest.matchAll(one)) for (const number of spell(match)) found.add(number);
      // What was read is blanked out, so that “4:15 p.m.” is a time and not 4 and 15.
      rest = rest.replace(one, ' ');
    }
    return found;
  };
}

interface Reading {
  readonly pattern: RegExp;
  readonly spell: (match: RegExpExecArray) => readonly string[];
}

const until = '\\s*(?:[–—-]|to|until|and|à|et)\\s*';
const clock = '(\\d{1,2})(?:[:.](\\d{2}))?';
const half = '([ap])\\.?\\s?m\\b\\.?';

/** The ways in which languages write times, the longest first. */
const times: readonly Reading[] = [
  {
    // “11–1 p.m.” begins in the morning, “4:15–6:30 p.m.” does not.
    pattern: new RegExp(`(?<!\\d)${clock}${until}${clock}\\s*${half}`, 'giu'),
    spell: ([, h1 = '', m1, h2 = '', m2, letter = '']) => {
      const end = of12(h2, m2, letter);
      const same = of12(h1, m1, letter);
      return [same <= end ? same : of12(h1, m1, letter === 'p' ? 'a' : 'p'), end];
    },
  },
  {
    pattern: new RegExp(`(?<!\\d)${clock}\\s*${half}`, 'giu'),
    spell: ([, hours = '', minutes, letter = '']) => [of12(hours, minutes, letter)],
  },
  {
    pattern: new RegExp(
      `(?<!\\d|h\\s?)(\\d{1,2})${until}(\\d{1,2})\\s?h(?:\\s?(\\d{2})(?!\\d))?(?!\\p{L})`,
      'giu',
    ),
    spell: ([, start = '', end = '', minutes]) => [
      timeOf(Number(start), undefined),
      timeOf(Number(end), minutes),
    ],
  },
  {
    pattern: /(?<!\d)(\d{1,2})\s?h(?:\s?(\d{2})(?!\d))?(?!\p{L})/giu,
    spell: ([, hours = '', minutes]) => [timeOf(Number(hours), minutes)],
  },
  {
    pattern: /(?<!\d)(\d{1,2}):(\d{2})(?!\d)/gu,
    spell: ([, hours = '', minutes]) => [timeOf(Number(hours), minutes)],
  },
  { pattern: /(?<!\p{L})(noon|midday|midi)(?!\p{L})/giu, spell: () => ['12:00'] },
  { pattern: /(?<!\p{L})(midnight|minuit)(?!\p{L})/giu, spell: () => ['00:00'] },
];

/** Arabic and Persian digits as those that regular expressions know. */
function westernDigits(words: string): string {
  return words.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

function of12(hours: string, minutes: string | undefined, letter: string): string {
  return timeOf((Number(hours) % 12) + (letter.toLowerCase() === 'p' ? 12 : 0), minutes);
}

function timeOf(hours: number, minutes: string | undefined): string {
  return `${String(hours).padStart(2, '0')}:${minutes ?? '00'}`;
}

/** Digits with the language's marks between thousands and before decimals. Spaces stand between thousands everywhere. */
function marks(lang: Lang): Marks {
  const found = known.get(lang) ?? marksOf(lang);
  known.set(lang, found);
  return found;
}

interface Marks {
  readonly pattern: RegExp;
  readonly group: RegExp;
  readonly decimal: RegExp;
}

/** To ask for them takes longer than to read a text. */
const known = new Map<Lang, Marks>();

function marksOf(lang: Lang): Marks {
  const isComma = new Intl.NumberFormat(lang)
    .formatToParts(1.5)
    .some(({ type, value }) => type === 'decimal' && value === ',');
  const group = `[ \\u00a0\\u202f'’٬${isComma ? '.' : ','}]`;
  const decimal = isComma ? '[,٫]' : '[.٫]';
  return {
    pattern: new RegExp(
      `(?<!\\d)(?:\\d{1,3}(?:${group}\\d{3})+(?!\\d)|\\d+)(?:${decimal}\\d+)?`,
      'gu',
    ),
    group: new RegExp(group, 'gu'),
    decimal: new RegExp(decimal, 'gu'),
  };
}
