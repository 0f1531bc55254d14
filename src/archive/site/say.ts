/** Words and names as a page of the archive says them. */
import type { Edition } from '../../edition.ts';
import { archivePaths } from '../../format/archive-paths.ts';
import { capital } from '../../format/view/capital.ts';
import { meetingTitle } from '../../format/view/meeting-title.ts';
import { nameOf } from '../../format/view/names.ts';
import { quoted, type Said, say } from '../../format/view/said.ts';
import { unbroken } from '../../format/view/unbroken.ts';
import type { WayLink } from '../../format/view/way.ts';
import type { Localised } from '../../lang.ts';
import type { SeriesFacts } from '../../read/schema/series.ts';
import type { Place } from './page.ts';
import type { MeetingRecord } from './records.ts';

/** A word of the page's language. */
export function words({ voice }: Place, text: string): Said {
  return say(voice, () => text);
}

/** Words of the facts. */
export function fact({ voice }: Place, localised: Localised): Said {
  return quoted(voice, localised);
}

/** Whoever has the id. */
export function who({ voice }: Place, edition: Edition, id: string): Said {
  return voice.speakers.map((speaker) => nameOf(edition, voice, speaker, id));
}

/** “Fourth Meeting of the Joint Technical Working Group”. */
export function meetingName({ voice }: Place, edition: Pick<Edition, 'series' | 'facts'>): Said {
  return voice.speakers.map((speaker) => {
    const title = meetingTitle(voice, speaker, edition, 'meeting');
    return capital(title);
  });
}

/** “Fourth Meeting”, where the page says of which body. */
export function shortMeetingName(place: Place, edition: Pick<Edition, 'series' | 'facts'>): Said {
  const { ordinal, title } = edition.facts;
  if (title || ordinal === undefined) return meetingName(place, edition);
  return say(place.voice, ({ words, ordinal: nth }) => words.nthMeeting(nth(ordinal))).map(capital);
}

/** A meeting, with the way to its page. */
export function meetingLink(
  place: Place,
  { shelved, first }: Pick<MeetingRecord, 'shelved' | 'first'>,
  name: 'long' | 'short' = 'short',
): WayLink {
  return {
    href: place.to(archivePaths.meeting(shelved.path)),
    text: name === 'long' ? meetingName(place, first) : shortMeetingName(place, first),
  };
}

/** A body, with the way to its page. */
export function seriesLink(
  place: Place,
  { id, title, shortTitle }: SeriesFacts,
  name: 'long' | 'short' = 'long',
): WayLink {
  return {
    href: place.to(archivePaths.series(id)),
    text: fact(place, name === 'short' && shortTitle ? shortTitle : title).map(unbroken),
  };
}
