/** Check: texts are in languages that can be typeset and that the series lists. */
import type { Check } from './check.ts';
import { nameOf, topOf } from './find/place.ts';
import { all, either } from './find/spelled.ts';
import { suggest } from './find/suggest.ts';
import { lines } from './lines.ts';

const typeset =
  'These are the languages that minutes can be typeset in; CONTRIBUTING.md says how another is added.';

/** Finds languages without words for the page, and texts that no series asked for. */
export const languageKnown: Check = {
  name: 'language-known',
  level: 'error',
  summary:
    'Each text is in a language that Minutier has words for and that the series lists, and there is one text a language.',
  why: 'Headings, dates and lists that are made from the facts must be in the language of the text around them.',
  examples: [
    {
      title: 'A language without words for the page',
      content: {
        'jt/series.yaml': 'id: jt\ntitle: Joint Team\nlanguages: [en, ha]\n',
        'jt/jt-1/ha.md': 'Barka da zuwa.\n',
      },
      finds: [
        'jt/jt-1/fr.md:1:1: Unexpected text in `fr`, expected `en` or `ha`',
        'jt/series.yaml:3:17: Unexpected language `ha`, expected `en` or `fr`',
      ],
    },
    {
      title: 'Two texts in one language',
      content: { 'jt/jt-1/fr.markdown': '## Ouverture {#opening}\n' },
      finds: ['jt/jt-1/fr.md:1:1: Unexpected second text in `fr`, expected only `fr.markdown`'],
    },
    {
      title: 'The languages of the series',
      content: {
        'jt/jt-1/fr.md': lines`
          ## Ouverture {#opening}

          Les coprésidents ont ouvert la réunion.
        `,
      },
      finds: [],
    },
  ],
  run: {
    *series({ facts, locate, declared }, { locales }) {
      // Languages that no series lists are those of the texts.
      if (!declared) return;
      for (const [at, lang] of facts.languages.entries()) {
        const place = locate(['languages', at]);
        if (!locales.has(lang)) {
          yield {
            place,
            reason: `Unexpected language \`${lang}\`, expected ${either([...locales.keys()])}`,
            // “es” is no slip for “en”: it is another language.
            hint: /^[a-z]{2}$/.test(lang) ? typeset : suggest(lang, locales.keys(), typeset),
          };
        }
        if (facts.languages.indexOf(lang) < at) {
          yield {
            place,
            reason: `Unexpected second \`${lang}\`, expected each language once`,
            hint: 'Remove one of the two.',
          };
        }
      }
    },
    *meeting({ texts, series }, { locales }) {
      const { languages } = series.facts;
      for (const [at, { lang, file }] of texts.entries()) {
        const place = topOf(file);
        const first = texts.findIndex((text) => text.lang === lang);
        const listed = languages.includes(lang);
        // Of a language that the series lists the series is told that it has no words.
        if (!locales.has(lang) && !(listed && series.declared)) {
          yield {
            place,
            reason: `Unexpected text in \`${lang}\`, expected ${either([...locales.keys()])}`,
            hint: 'These are the languages that minutes can be typeset in. `lang: en` at the head of the file says which one it is.',
          };
        } else if (!listed && series.declared) {
          yield {
            place,
            reason: `Unexpected text in \`${lang}\`, expected ${either(languages)}`,
            hint: `Add \`${lang}\` to \`languages\` in series.yaml, or let the file’s name begin with “_” to leave it out.`,
          };
        }
        if (first < at) {
          yield {
            place,
            reason: `Unexpected second text in \`${lang}\`, expected only ${all(texts.slice(first, first + 1).map((text) => nameOf(text.file)))}`,
            hint: 'Keep one of the two, or let the name of the other begin with “_”.',
          };
        }
      }
    },
  },
};
