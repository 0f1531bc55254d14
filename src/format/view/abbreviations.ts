/** Abbreviations used, with what they stand for. */
import type { Edition } from '../../edition.ts';
import { quote, type Voice } from './said.ts';

/** An abbreviation in each language of the edition. */
export interface AbbreviationView {
  readonly cells: readonly {
    readonly lang: string;
    readonly dir: 'ltr' | 'rtl';
    readonly abbr: string;
    readonly meaning: string;
  }[];
}

/** The abbreviations of an edition, in its order. */
export function abbreviationsView(edition: Edition, voice: Voice): readonly AbbreviationView[] {
  return edition.abbreviations.map(({ abbr, meaning }) => ({
    cells: voice.speakers.map((speaker) => {
      const { lang, dir, text } = quote(voice, speaker, meaning);
      return { lang, dir, abbr: quote(voice, speaker, abbr).text, meaning: text };
    }),
  }));
}
