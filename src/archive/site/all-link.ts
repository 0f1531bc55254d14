/** From the newest rows on a page to the register that has all. */
import { archivePaths } from '../../format/archive-paths.ts';
import type { WayLink } from '../../format/view/way.ts';
import type { Place } from './page.ts';
import { words } from './say.ts';

/** Rows that a page shows of a register at most, beside all else that stands on it. */
export const mostRows = 20;

/** “All decisions”. */
export function allLink(
  place: Place,
  register: 'meetings' | 'decisions' | 'actions' | 'recommendations',
): WayLink {
  const own = place.speaker.words;
  const name = register === 'meetings' ? own.archive.meetings : own[register];
  return {
    href: place.to(archivePaths.register(register)),
    text: words(place, own.archive.allOf(name)),
  };
}
