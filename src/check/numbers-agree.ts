/** Check: the languages name the same numbers. */
import type { Locale } from '../locale/locale.ts';
import type { Check, Finding } from './check.ts';
import { numberReader } from './find/numbers.ts';
import { nameOf } from './find/place.ts';
import { textPairs } from './find/regions.ts';
import { all } from './find/spelled.ts';
import { dateReader, type TextDate } from './find/text-dates.ts';
import { type Unit, unitPairs } from './find/units.ts';
import { lines } from './lines.ts';

/** Finds passages in which one language names a number that the other does not. */
export const numbersAgree: Check = {
  name: 'numbers-agree',
  level: 'warning',
  summary:
    'Figures, dates and times of a passage are the same in every language, each written in its own way.',
  why: 'A wrong figure is the commonest and the costliest slip of a translation.',
  examples: [
    {
      title: 'Another year, another sum',
      content: {
        'jt/jt-1/en.md': lines`
          ## Work plan {#plan}

          The Team met from 4:15 p.m. and spent 1,500 euros in 2023.

          :::decision{#D-1}
          The plan ends on 31 March 2025.
          :::
        `,
        'jt/jt-1/fr.md': lines`
          ## Plan de travail {#plan}

          L’équipe s’est réunie à partir de 16 h 15 et a dépensé 15 000 euros en 2023.

          :::decision{#D-1}
          Le plan prend fin le 31 mars 2026.
          :::
        `,
      },
      finds: [
        'jt/jt-1/fr.md:3:1: Unexpected `15000` in this passage, expected `1500` as in `en.md`',
        'jt/jt-1/fr.md:6:1: Unexpected `2026` in this passage, expected `2025` as in `en.md`',
      ],
    },
    {
      title: 'Another month',
      content: {
        'jt/jt-1/en.md': lines`
          ## Work plan {#plan}

          The Team met.

          The plan ends on 31 March 2025.
        `,
        'jt/jt-1/fr.md': lines`
          ## Plan de travail {#plan}

          L’équipe s’est réunie.

          Le plan prend fin le 31 mai 2025.
        `,
      },
      finds: [
        'jt/jt-1/fr.md:5:1: Unexpected “31 mai 2025” in this passage, expected “31 March 2025” as in `en.md`',
      ],
    },
    {
      title: 'The same numbers, as each language writes them',
      content: {
        'jt/jt-1/en.md':
          '## Work plan {#plan}\n\nOn 1 March, from 9 to 11:30 a.m., the 14th review named 1,500 cases, or 3.5%.\n',
        'jt/jt-1/fr.md':
          '## Plan de travail {#plan}\n\nLe 1er mars, de 9 h à 11 h 30, la 14e revue a recensé 1 500 cas, soit 3,5 %.\n',
      },
      finds: [],
    },
  ],
  run: {
    *meeting(meeting, { locales }) {
      for (const pair of textPairs(meeting)) {
        const [one, other] = [locales.get(pair.first.lang), locales.get(pair.second.lang)];
        if (!one || !other) continue;
        const [inOne, inOther] = [numberReader(one.lang), numberReader(other.lang)];
        const [daysInOne, daysInOther] = [dateReader(one), dateReader(other)];
        for (const { first, second } of unitPairs(pair)) {
          const [own, others] = [inOne(first.words), inOther(second.words)];
          const missing = lacking(own, others, second.words, other);
          const extra = lacking(others, own, first.words, one);
          if (extra.length > 0 || missing.length > 0)
            yield {
              ...finding(first, second, missing, extra, nameOf(pair.first.file)),
              place: second.placeWhere((line) => extra.some((number) => inOther(line).has(number))),
            };
          const [days, otherDays] = [daysInOne(first.words), daysInOther(second.words)];
          for (const { right, wrong } of otherMonths(days, otherDays))
            yield {
              ...about(first, second),
              place: second.placeWhere((line) => line.includes(wrong.written)),
              reason: `Unexpected “${inOneLine(wrong)}” in this passage, expected “${inOneLine(right)}” as in \`${nameOf(pair.first.file)}\``,
              hint: 'Compare the two languages, and correct the month in one of them.',
            };
        }
      }
    },
  },
};

/** Days that both languages name, each in a month in which the other does not. Numbers are compared as such: here they are the same. */
function* otherMonths(
  ones: readonly TextDate[],
  others: readonly TextDate[],
): Generator<{ readonly right: TextDate; readonly wrong: TextDate }> {
  const isIn = (days: readonly TextDate[], { date, month }: TextDate) =>
    days.some((day) => day.date === date && day.month === month);
  const wrongs = others.filter((day) => !isIn(ones, day));
  for (const right of ones.filter((day) => !isIn(others, day))) {
    const wrong = wrongs.find(({ date }) => date === right.date);
    if (!wrong) continue;
    wrongs.splice(wrongs.indexOf(wrong), 1);
    yield { right, wrong };
  }
}

/** Numbers that the other language does not name, in figures or as “third”. */
function lacking(
  numbers: ReadonlySet<string>,
  named: ReadonlySet<string>,
  words: string,
  locale: Locale,
): readonly string[] {
  const isInWords = (number: string) =>
    /^\d{1,2}$/.test(number) && words.toLowerCase().includes(locale.ordinal(Number(number)));
  return [...numbers].filter((number) => !named.has(number) && !isInWords(number));
}

function finding(
  first: Unit,
  second: Unit,
  missing: readonly string[],
  extra: readonly string[],
  file: string,
): Finding {
  const as = `as in \`${file}\``;
  return {
    ...about(first, second),
    reason:
      extra.length > 0
        ? `Unexpected ${all(extra)} in this passage, expected ${missing.length > 0 ? all(missing) : 'no such number'} ${as}`
        : `Unexpected passage without ${all(missing)}, expected the same numbers ${as}`,
    hint: 'Compare the two languages. Where one writes the number in words, let both write it in the same way.',
  };
}

function inOneLine({ written }: TextDate): string {
  return written.replace(/\s+/gu, ' ');
}

function about(first: Unit, second: Unit): Pick<Finding, 'place' | 'about'> {
  return { place: second.place, about: [first.saidIn, second.saidIn] };
}
