/** Records of activities, whoever has them: a project in `series.yaml`, a meeting in `meeting.yaml`. */
import {
  type ActivityRecord,
  meetingRecord,
  projectRecord,
} from '../../archive/data/iati/record.ts';
import type { FactPath, Meeting, Place, Series } from '../../meeting.ts';
import type { Activity } from '../../read/schema/activity.ts';
import type { Check, Context, Finding } from '../check.ts';
import { beginningOf } from './place.ts';

/** An activity that a check looks at. */
export interface ActivitySubject {
  /** What stands in the file. */
  readonly activity: Activity;
  /** The same with what follows from other facts. */
  readonly record: ActivityRecord;
  /** Where a field of the activity stands; the nearest thing around it, where it is not there. */
  readonly place: (...path: FactPath) => Place;
  /** The series to which it belongs. */
  readonly series: Series;
}

/** Runs a check on the activities of series and meetings. */
export function onActivities(
  find: (subject: ActivitySubject, context: Context) => Iterable<Finding>,
): Check['run'] {
  return {
    *series(series, context) {
      const subject = subjectOf(series, series, projectRecord(series.facts));
      if (subject) yield* find(subject, context);
    },
    *meeting(meeting, context) {
      const record = meetingRecord(meeting.facts, meeting.series.facts, context.asOf);
      const subject = subjectOf(meeting, meeting.series, record);
      if (subject) yield* find(subject, context);
    },
  };
}

function subjectOf(
  { facts: { activity }, locate }: Meeting | Series,
  series: Series,
  record: ActivityRecord | undefined,
): ActivitySubject | undefined {
  if (!activity || !record) return undefined;
  const place = (...path: FactPath) => beginningOf(locate(['activity', ...path]));
  return { activity, record, place, series };
}
