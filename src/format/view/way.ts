/** From minutes to what is around them in the archive: the body, the meeting, the meetings before and after. */
import { everybody } from '../../audience.ts';
import type { Edition, Neighbour } from '../../edition.ts';
import { archivePath, archivePaths } from '../archive-paths.ts';
import { outputPath, relativeLink } from '../output-path.ts';
import { capital } from './capital.ts';
import { meetingTitle } from './meeting-title.ts';
import { quoted, type Said, say, type Voice } from './said.ts';

/** A link with its words in each language of the edition. */
export interface WayLink {
  readonly href: string;
  readonly text: Said;
}

/** The ways out of a page of minutes; none from restricted ones, whose folder knows no archive. */
export interface WayView {
  readonly crumbs: readonly WayLink[];
  readonly previous: readonly WayLink[];
  readonly next: readonly WayLink[];
  readonly hasNeighbours: boolean;
  /** The archive’s own page of the meeting; empty where there is none. */
  readonly record: string;
}

/** The ways from an edition’s page; archive pages are in the edition’s first language. */
export function wayView(edition: Edition, voice: Voice): WayView {
  const [lang = ''] = edition.languages;
  if (edition.audience !== everybody)
    return { crumbs: [], previous: [], next: [], hasNeighbours: false, record: '' };
  const here = outputPath(edition, 'html');
  const to = (path: string) => relativeLink(here, archivePath(lang, path));
  const { series, neighbours } = edition;
  const title = (of: Edition | Neighbour): Said =>
    voice.speakers.map((speaker) => capital(meetingTitle(voice, speaker, of, 'meeting')));
  const neighbour = (found: Neighbour | undefined): readonly WayLink[] =>
    found ? [{ href: toNeighbour(edition, found, here, to), text: title(found) }] : [];
  const [previous, next] = [neighbour(neighbours?.previous), neighbour(neighbours?.next)];
  return {
    crumbs: [
      { href: to(archivePaths.home), text: say(voice, ({ words }) => words.archive.name) },
      { href: to(archivePaths.series(series.id)), text: quoted(voice, series.title) },
      { href: to(archivePaths.meeting(edition.path)), text: title(edition) },
      // Side by side one language leads: both would fill the line.
    ].map(({ href, text }) => ({ href, text: text.slice(0, 1) })),
    previous,
    next,
    hasNeighbours: previous.length + next.length > 0,
    record: to(archivePaths.meeting(edition.path)),
  };
}

/** The same edition of the neighbour, where it has one. */
function toNeighbour(
  edition: Edition,
  { id, path, languages }: Neighbour,
  here: string,
  to: (path: string) => string,
): string {
  const isSame =
    edition.languages.length === 1
      ? edition.languages.every((lang) => languages.includes(lang))
      : edition.languages.join() === languages.join();
  if (!isSame) return to(archivePaths.meeting(path));
  const named = { audience: edition.audience, path, meetingId: id, languages: edition.languages };
  return relativeLink(here, outputPath(named, 'html'));
}
