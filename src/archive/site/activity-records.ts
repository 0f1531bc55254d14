/** The activities of the archive: projects and their meetings, with what the facts around them say where a record is silent. */
import type { Edition } from '../../edition.ts';
import { archivePaths } from '../../format/archive-paths.ts';
import type { Activity } from '../../read/schema/activity.ts';
import type { SeriesFacts } from '../../read/schema/series.ts';
import type { Archive } from '../archive.ts';
import type { MeetingRecord } from './records.ts';

/** An activity. */
export interface ActivityRecord {
  readonly activity: Activity;
  readonly series: SeriesFacts;
  /** The edition in which names are looked up. */
  readonly edition: Edition;
  /** The meeting; `undefined` for the project. */
  readonly meeting: MeetingRecord | undefined;
  /** Its page, below the folder of a language. */
  readonly path: string;
}

/** Projects first, each with its meetings after it, newest first. */
export function activityRecords(
  { series }: Pick<Archive, 'series'>,
  meetings: readonly MeetingRecord[],
): readonly ActivityRecord[] {
  return series.flatMap(({ series: { facts } }) => {
    const own = meetings.filter((one) => one.series.facts.id === facts.id);
    const edition = own.at(-1)?.first;
    if (!edition) return [];
    const project: readonly ActivityRecord[] = facts.activity
      ? [
          {
            activity: facts.activity,
            series: facts,
            edition,
            meeting: undefined,
            path: archivePaths.project(facts.id),
          },
        ]
      : [];
    const parts = own.toReversed().flatMap((meeting): readonly ActivityRecord[] => {
      const { activity } = meeting.first.facts;
      if (!activity) return [];
      const path = archivePaths.activity(meeting.shelved.path);
      return [{ activity, series: facts, edition: meeting.first, meeting, path }];
    });
    return [...project, ...parts];
  });
}
