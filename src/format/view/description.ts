/** What a meeting was, in a line, for lists of pages such as those of search engines. */
import type { Edition } from '../../edition.ts';
import type { Localised } from '../../lang.ts';
import { plain, quote, say, type Voice } from './said.ts';

/** “Joint Technical Working Group, Niamey, 3–4 February 2022”, in each language of the edition. */
export function description({ series, facts }: Edition, voice: Voice): string {
  const places = [series.title, facts.venue?.city, facts.venue?.country].filter(
    (place): place is Localised => place !== undefined,
  );
  const days = facts.sessions.map(({ date }) => date);
  return plain(
    say(voice, (speaker) =>
      [
        ...places.map((place) => quote(voice, speaker, place).text),
        ...(days.length > 0 ? [speaker.dates(days)] : []),
      ].join(`${speaker.words.comma} `),
    ),
  );
}
