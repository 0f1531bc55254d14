/** A project, or a meeting as an activity of it, as programs read it from its record. */
import { pagePath } from '../../../format/archive-paths.ts';
import type { Node } from '../../../format/view/json-ld/block.ts';
import { organisationType } from '../../../format/view/json-ld/things.ts';
import { marked, said } from '../../../format/view/json-ld/words.ts';
import { organisation } from '../../../format/view/names.ts';
import type { ActivityRecord } from '../activity-records.ts';
import { activityTitle, actorName, countryName } from '../activity-words.ts';
import type { Place } from '../page.ts';
import { meetingNode } from './meetings.ts';

/** The activity: whom to ask is left to the page, for it may be a person. */
export function describedActivity(place: Place, record: ActivityRecord): readonly Node[] {
  const { voice, lang, address } = place;
  const { activity, meeting } = record;
  const { identifier } = activity;
  const actors = (isFunding: boolean) =>
    activity.participating.flatMap((one): readonly Node[] =>
      (one.role === 'funding') === isFunding
        ? [
            {
              '@type': organisationType(organisation(record.edition, one.organisation)?.kind),
              name: marked(actorName(place, record, one)),
            },
          ]
        : [],
    );
  const known = {
    description: activity.descriptions.map(({ text }) => said(voice, text)),
    identifier: identifier && {
      '@type': 'PropertyValue',
      propertyID: 'iati-identifier',
      value: identifier,
    },
    funder: actors(true),
  };
  if (meeting) return [{ ...meetingNode(place, meeting), ...known, contributor: actors(false) }];
  const page = address(pagePath(lang, record.path));
  return [
    {
      '@type': 'Project',
      '@id': page,
      url: page,
      name: marked(activityTitle(place, record)),
      ...known,
      member: actors(false),
      areaServed: activity.countries.map(({ code }) => ({
        '@type': 'Country',
        identifier: code,
        name: marked(countryName(place, record, code)),
      })),
    },
  ];
}
