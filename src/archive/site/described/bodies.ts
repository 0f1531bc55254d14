/** A body, its parties, sub-committees and meetings, as programs read them from their pages. */
import { archivePaths, pagePath } from '../../../format/archive-paths.ts';
import type { Node } from '../../../format/view/json-ld/block.ts';
import { body, bodyInShort, party } from '../../../format/view/json-ld/things.ts';
import { said } from '../../../format/view/json-ld/words.ts';
import type { SeriesFacts } from '../../../read/schema/series.ts';
import { mostRows } from '../all-link.ts';
import type { Place } from '../page.ts';
import type { MeetingRecord } from '../records.ts';
import { meetingNode } from './meetings.ts';

/** A body with the address of its page. */
export function bodyNode({ voice, lang, address }: Place, series: SeriesFacts): Node {
  return {
    ...bodyInShort(series, voice, address),
    url: address(pagePath(lang, archivePaths.series(series.id))),
  };
}

/** A body, and its newest meetings as a series of events; `meetings` are oldest first. */
export function describedBody(
  place: Place,
  series: SeriesFacts,
  meetings: readonly MeetingRecord[],
): readonly Node[] {
  const { voice, address } = place;
  const { '@id': id } = bodyInShort(series, voice, address);
  return [
    { ...body(series, voice, address), ...bodyNode(place, series) },
    {
      '@type': 'EventSeries',
      name: said(voice, series.title),
      organizer: { '@id': id },
      startDate: meetings[0]?.day,
      subEvent: meetings
        .slice(-mostRows)
        .toReversed()
        .map((one) => meetingNode(place, one)),
    },
  ];
}

/** A party to a body. */
export function describedParty(
  place: Place,
  series: SeriesFacts,
  one: SeriesFacts['parties'][number],
): readonly Node[] {
  const { voice, lang, address } = place;
  return [
    {
      ...party(one, voice),
      url: address(pagePath(lang, archivePaths.party(series.id, one.id))),
      memberOf: bodyNode(place, series),
    },
  ];
}

/** A sub-committee of a body; of its members nothing, for they are people. */
export function describedSubCommittee(
  place: Place,
  series: SeriesFacts,
  { id, name, mandate }: SeriesFacts['subCommittees'][number],
): readonly Node[] {
  const { voice, lang, address } = place;
  return [
    {
      '@type': 'Organization',
      name: said(voice, name),
      description: said(voice, mandate),
      url: address(pagePath(lang, archivePaths.subCommittee(series.id, id))),
      parentOrganization: bodyNode(place, series),
    },
  ];
}
