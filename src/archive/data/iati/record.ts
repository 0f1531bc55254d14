/** The record of an activity with all that follows from other facts: what a meeting does not say of itself holds from its project. */
import type { Localised } from '../../../lang.ts';
import type { Activity } from '../../../read/schema/activity.ts';
import { organisationTypes } from '../../../read/schema/activity-codes.ts';
import type { MeetingFacts } from '../../../read/schema/meeting.ts';
import type { Organisation, SeriesFacts } from '../../../read/schema/series.ts';

/** A project, or a meeting of it, as an activity. */
export interface ActivityRecord extends Activity {
  readonly level: 'project' | 'meeting';
  /** Who reports it, as far as known. */
  readonly reporter: Reporter;
}

/** Who reports an activity; `type` is a code. */
export interface Reporter {
  readonly ref: string | undefined;
  readonly type: string | undefined;
  readonly name: Localised | undefined;
  readonly secondary: boolean;
}

/** The record of the project under which a body meets, where there is one. */
export function projectRecord(series: SeriesFacts): ActivityRecord | undefined {
  const { activity } = series;
  return activity && { ...activity, level: 'project', reporter: reporterOf(activity, series) };
}

/** The record of a meeting, where it has one. What lies after `asOf` is only planned. */
export function meetingRecord(
  { activity, objectives, sessions }: MeetingFacts,
  series: SeriesFacts,
  asOf: string,
): ActivityRecord | undefined {
  if (!activity) return undefined;
  const project = series.activity;
  const own = activity.countries.length + activity.regions.length > 0 ? activity : project;
  const days = sessions.map(({ date }) => date).toSorted();
  return {
    ...activity,
    level: 'meeting',
    reporter: reporterOf(activity, series),
    currency: activity.currency ?? project?.currency,
    participating: filled(activity.participating, project?.participating),
    countries: own?.countries ?? [],
    regions: own?.regions ?? [],
    sectors: filled(activity.sectors, project?.sectors),
    descriptions: filled(
      activity.descriptions,
      objectives.map(({ text }) => ({ type: 'objectives' as const, text })),
    ),
    dates: activity.dates ?? datesOf(days, asOf.slice(0, 10)),
  };
}

/** The code of an organisation's type, as far as what is known of it says it. */
export function typeOf(kind: Organisation['kind']): string | undefined {
  return kind && kinds[kind];
}

/** An NGO may be of four kinds: that must be said. */
const kinds: Readonly<Record<NonNullable<Organisation['kind']>, string | undefined>> = {
  government: organisationTypes.government,
  multilateral: organisationTypes.multilateral,
  regional: organisationTypes.multilateral,
  ngo: undefined,
  academic: organisationTypes.academic,
  private: organisationTypes['private-sector'],
};

function reporterOf({ reporting }: Activity, series: SeriesFacts): Reporter {
  const said = reporting ?? series.activity?.reporting;
  const id = said?.organisation ?? series.secretariat;
  const body = series.organisations.find((one) => one.id === id);
  return {
    ref: said?.ref,
    type: said?.type ? organisationTypes[said.type] : typeOf(body?.kind),
    name: body?.name,
    secondary: said?.secondary ?? false,
  };
}

function datesOf(days: readonly string[], today: string): Activity['dates'] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return {
    ...(first > today ? { plannedStart: first } : { actualStart: first }),
    ...(last > today ? { plannedEnd: last } : { actualEnd: last }),
  };
}

function filled<T>(own: readonly T[], other: readonly T[] = []): T[] {
  return [...(own.length > 0 ? own : other)];
}
