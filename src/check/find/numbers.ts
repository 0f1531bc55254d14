/** Numbers in words of any language, written in one way so that languages can be compared. */
import type { Lang } from '../../lang.ts';

/** The numbers that `words` hold: `7`, `1500`, `3.5`, and times of day as `16:15`. */
export function numbersIn(words: string, lang: Lang): ReadonlySet<string> {
  const found = new Set<string>();
  // What was read is blanked out, so that “4:15 p.m.” is a time and not 4 and 15.
  const take = (rest: string, pattern: RegExp, spell: TimePattern['spell']) => {
    for (const match of rest.matchAll(pattern))
      for (const number of spell(match)) found.add(number);
    return rest.replace(pattern, ' ');
  };
  const withoutIds = words.replace(/(?<![\p{L}\p{N}])\p{Lu}+-\d[\w.-]*/gu, ' ');
  const withoutTimes = times.reduce(
    (rest, { pattern, spell }) => take(rest, pattern, spell),
    withoutIds,
  );
  take(withoutTimes, numberPattern(lang), ([written]) => [plainNumber(written, lang)]);
  return found;
}

interface TimePattern {
  readonly pattern: RegExp;
  readonly spell: (match: RegExpExecArray) => readonly string[];
}

const until = '\\s*(?:[–—-]|to|until|and|à|et)\\s*';
const clock = '(\\d{1,2})(?:[:.](\\d{2}))?';
const half = '([ap])\\.?\\s?m\\b\\.?';

/** The ways in which languages write times, the longest first. */
const times: readonly TimePattern[] = [
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

function of12(hours: string, minutes: string | undefined, letter: string): string {
  return timeOf((Number(hours) % 12) + (letter.toLowerCase() === 'p' ? 12 : 0), minutes);
}

function timeOf(hours: number, minutes: string | undefined): string {
  return `${String(hours).padStart(2, '0')}:${minutes ?? '00'}`;
}

/** Digits with the language's marks between thousands and before decimals. */
function numberPattern(lang: Lang): RegExp {
  const [group, decimal] = marks(lang);
  return new RegExp(
    `(?<!\\d)(?:\\d{1,3}(?:[${group}]\\d{3})+(?!\\d)|\\d+)(?:[${decimal}]\\d+)?`,
    'gu',
  );
}

function plainNumber(written: string, lang: Lang): string {
  const [group, decimal] = marks(lang);
  const number = written
    .replace(new RegExp(`[${group}]`, 'gu'), '')
    .replace(new RegExp(`[${decimal}]`, 'gu'), '.');
  return number.replace(/^0+(?=\d)/, '');
}

/** What stands between thousands, and what before decimals. Spaces are used between thousands everywhere. */
function marks(lang: Lang): readonly [string, string] {
  const [decimal = '.'] = new Intl.NumberFormat(lang)
    .formatToParts(1.5)
    .flatMap(({ type, value }) => (type === 'decimal' ? [value] : []));
  return [` \\u00a0\\u202f'’${decimal === ',' ? '.' : ','}`, decimal === ',' ? ',' : '.'];
}
