/** Check: there is a text in each language of the series. */
import type { Check } from './check.ts';
import { beginningOf } from './find/place.ts';
import { all } from './find/spelled.ts';

/** Finds meetings that lack a language. */
export const languagesComplete: Check = {
  name: 'languages-complete',
  level: 'error',
  summary: 'A meeting has a text in each language of its series.',
  why: 'All languages of the record are authentic. Minutes that one side cannot read are not yet minutes.',
  examples: [
    {
      title: 'A meeting in one of two languages',
      content: {
        'jt/jt-2/meeting.yaml': 'ordinal: 2\n',
        'jt/jt-2/en.md': 'The Team met.\n',
      },
      finds: [
        'jt/jt-2/meeting.yaml:1:1: Unexpected meeting without a text in `fr`, expected one in each language of the series',
      ],
    },
    {
      title: 'A meeting in both',
      content: {
        'jt/jt-2/meeting.yaml': 'ordinal: 2\n',
        'jt/jt-2/en.md': 'The Team met.\n',
        'jt/jt-2/fr.md': 'L’équipe s’est réunie.\n',
      },
      finds: [],
    },
  ],
  run: {
    *meeting({ texts, series: { facts, declared }, locate }) {
      if (!declared || texts.length === 0) return;
      const missing = facts.languages.filter((lang) => texts.every((text) => text.lang !== lang));
      if (missing.length === 0) return;
      yield {
        place: beginningOf(locate([])),
        reason: `Unexpected meeting without a text in ${all(missing)}, expected one in each language of the series`,
        hint: `Write ${all(missing.map((lang) => `${lang}.md`))} beside the other text. Until then \`build --draft\` shows what there is.`,
      };
    },
  },
};
