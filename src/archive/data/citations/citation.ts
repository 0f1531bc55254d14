/** What one needs to cite minutes, in one language, whatever the form. */
import type { Edition } from '../../../edition.ts';
import { addresses, pathOf } from '../../../format/address.ts';
import { author } from '../../../format/view/author.ts';
import { capital } from '../../../format/view/capital.ts';
import { statusWords } from '../../../format/view/cover.ts';
import { meetingTitle, symbolOf } from '../../../format/view/meeting-title.ts';
import { alertOf } from '../../../format/view/panel.ts';
import { quote } from '../../../format/view/said.ts';
import type { Localised } from '../../../lang.ts';
import { lastDay } from '../../../meeting-days.ts';
import type { OneVoice } from '../voices.ts';

/** Minutes as a work that can be cited; what is not known is `undefined`. */
export interface Citation {
  /** Unique within the archive. */
  readonly key: string;
  readonly lang: string;
  readonly title: string;
  /** The body that met. */
  readonly author: string;
  /** “Minutes”, in the language of the work. */
  readonly genre: string;
  /** Who issued them. */
  readonly publisher: string | undefined;
  readonly place: string | undefined;
  /** Day of issue, else last day of the meeting. */
  readonly issued: string | undefined;
  /** Symbol of the document. */
  readonly number: string | undefined;
  readonly event: { readonly title: string; readonly place: string | undefined };
  /** How minutes stand that do not simply hold: provisional, corrected, withdrawn. */
  readonly status: string | undefined;
  /** First and last day. */
  readonly days: readonly string[];
  readonly url: string | undefined;
}

/** The citation of an edition in one language. */
export function citationOf(
  edition: Edition,
  { voice, speaker }: OneVoice,
  site: string | undefined,
): Citation {
  const { facts, series, meetingId } = edition;
  const say = (words: Localised | undefined) => words && quote(voice, speaker, words).text;
  const days = facts.sessions.map(({ date }) => date).toSorted();
  return {
    key: `${meetingId}.${speaker.lang}`,
    lang: speaker.lang,
    title: meetingTitle(voice, speaker, edition).text,
    author: quote(voice, speaker, series.title).text,
    genre: speaker.words.data.minutes,
    publisher: author(edition, voice) || undefined,
    place: say(facts.issued?.place),
    issued: facts.issued?.date ?? lastDay(facts),
    number: symbolOf(edition) || undefined,
    event: {
      title: capital(meetingTitle(voice, speaker, edition, 'meeting')).text,
      place:
        [say(facts.venue?.city), say(facts.venue?.country)].filter(Boolean).join(', ') || undefined,
    },
    status: alertOf(edition) === '' ? undefined : statusWords(edition, voice, speaker),
    days: [...new Set([days[0], days.at(-1)])].filter((day) => day !== undefined),
    url: site === undefined ? undefined : addresses(site, '')(pathOf(edition)),
  };
}
