/** Whether an activity has all without which a file is not valid. */
import type { ActivityRecord } from './record.ts';

/** What is missing, by the field of `activity` in which it would be said. */
export function missingFields(record: ActivityRecord): readonly string[] {
  const { reporter, descriptions, participating, status, dates, countries, regions } = record;
  const isGiven: Readonly<Record<string, boolean>> = {
    identifier: record.identifier !== undefined && record.identifier.trim() !== '',
    'reporting.ref': reporter.ref !== undefined,
    'reporting.type': reporter.type !== undefined,
    descriptions: descriptions.length > 0,
    participating: participating.length > 0,
    status: status !== undefined,
    'dates.actualStart': (dates?.plannedStart ?? dates?.actualStart) !== undefined,
    countries: countries.length + regions.length > 0,
    sectors: record.sectors.length > 0,
  };
  return Object.keys(isGiven).filter((field) => !isGiven[field]);
}
