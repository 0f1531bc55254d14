/** The way to what was corrected in minutes. */
import { archivePaths } from '../../format/archive-paths.ts';
import { corrigendaOf } from '../../format/view/panel.ts';
import type { WayLink } from '../../format/view/way.ts';
import type { Place } from './page.ts';
import type { MeetingRecord } from './records.ts';
import { words } from './say.ts';

/** The page of the corrigenda, where there are any. */
export function corrigendaLinks(
  place: Place,
  { shelved, first }: Pick<MeetingRecord, 'shelved' | 'first'>,
): readonly WayLink[] {
  if (corrigendaOf(first).length === 0) return [];
  return [
    {
      href: place.to(archivePaths.corrigenda(shelved.path)),
      text: words(place, place.words.corrigenda),
    },
  ];
}
