/** What an activity is called, when it was and who reports it, in the words of a page. */
import { longName, organisation } from '../../format/view/names.ts';
import { quoted, type Said } from '../../format/view/said.ts';
import type { ActivityActor } from '../../read/schema/activity.ts';
import type { Organisation } from '../../read/schema/series.ts';
import type { ActivityRecord } from './activity-records.ts';
import type { Place } from './page.ts';
import { meetingName, words } from './say.ts';
import { span } from './spans.ts';

/** Its own title, else that of the meeting or the project. */
export function activityTitle(place: Place, { activity, meeting, series }: ActivityRecord): Said {
  if (activity.title) return quoted(place.voice, activity.title);
  if (meeting) return meetingName(place, meeting.first);
  return quoted(place.voice, series.project ?? series.title);
}

/** Its days as they came, else those of the sessions; empty where nobody knows. */
export function actualDays(place: Place, { activity, meeting }: ActivityRecord): string {
  const days = meeting?.first.facts.sessions.map(({ date }) => date).toSorted() ?? [];
  const { actualStart, actualEnd } = activity.dates ?? {};
  return span(place, actualStart ?? days[0], actualEnd ?? days.at(-1));
}

/** The organisation that reports it. */
export function reporting({ activity, series, edition }: ActivityRecord): Organisation | undefined {
  return organisation(edition, activity.reporting?.organisation ?? series.secretariat);
}

/** The name of an organisation in its part. */
export function actorName(place: Place, { edition }: ActivityRecord, actor: ActivityActor): Said {
  const { voice } = place;
  const body = organisation(edition, actor.organisation);
  if (body) return voice.speakers.map((speaker) => longName(voice, speaker, body));
  if (actor.name) return quoted(voice, actor.name);
  return words(place, actor.organisation ?? actor.ref ?? place.words.unknown);
}

/** A code with its name, where the facts give one. */
export function named(
  place: Place,
  {
    code,
    name,
  }: { readonly code: string; readonly name?: Readonly<Record<string, string>> | undefined },
): Said {
  return name
    ? quoted(place.voice, name).map((one) => ({
        ...one,
        text: `${one.text} (${code})`,
        html: `${one.html} <span class="code">(${code})</span>`,
      }))
    : words(place, code);
}

/** A country by its code: as the body calls it where it is a party, else as the language does. */
export function countryName(place: Place, { series }: ActivityRecord, code: string): Said {
  const party = series.parties.find(({ country }) => country === code);
  if (party) return quoted(place.voice, party.name);
  const name = new Intl.DisplayNames([place.lang], { type: 'region' }).of(code);
  return words(place, name ?? code);
}
