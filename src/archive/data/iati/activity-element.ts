/** An activity as IATI 2.03 writes it: elements in the order of the schema. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Lang, Localised } from '../../../lang.ts';
import {
  activityStatuses,
  budgetNotProvided,
  contactTypes,
  descriptionTypes,
  relatedTypes,
} from '../../../read/schema/activity-codes.ts';
import type { SeriesFacts } from '../../../read/schema/series.ts';
import { participatingOrgs, reportingOrg } from './actors.ts';
import { budgets, transactions } from './money.ts';
import { narratives, saying } from './narratives.ts';
import type { ActivityRecord } from './record.ts';

/** A record, and what the archive knows besides. */
export interface Publication {
  readonly record: ActivityRecord;
  readonly identifier: string;
  readonly title: Localised;
  readonly series: SeriesFacts;
  readonly lang: Lang;
  readonly documents: readonly Element[];
  /** Project and meetings of the same body, by identifier. */
  readonly related: readonly { readonly ref: string; readonly type: keyof typeof relatedTypes }[];
}

/** `iati-activity`. */
export function activityElement(publication: Publication): Element {
  const { record, identifier, title, series, lang, documents, related } = publication;
  const why = record.budgetNotProvided;
  return x(
    'iati-activity',
    {
      'xml:lang': lang,
      'default-currency': record.currency,
      hierarchy: String(record.hierarchy ?? (record.level === 'project' ? 1 : 2)),
      'last-updated-datetime': record.lastUpdated,
      humanitarian: record.humanitarian ? '1' : undefined,
      'budget-not-provided': why && budgetNotProvided[why],
    },
    [
      x('iati-identifier', identifier),
      reportingOrg(record.reporter),
      x('title', narratives(title)),
      ...record.descriptions.map(({ type, text }) =>
        x('description', { type: descriptionTypes[type] }, narratives(text)),
      ),
      ...participatingOrgs(record, series),
      ...(record.status ? [x('activity-status', { code: activityStatuses[record.status] })] : []),
      ...dates(record),
      ...contact(record, series),
      ...record.countries.map(({ code, percentage }) =>
        x('recipient-country', { code, percentage: share(percentage) }),
      ),
      ...record.regions.map(({ code, vocabulary, name, percentage }) =>
        x(
          'recipient-region',
          { code, vocabulary, percentage: share(percentage) },
          narratives(name),
        ),
      ),
      ...record.sectors.map(({ code, vocabulary, name, percentage }) =>
        x('sector', { vocabulary, code, percentage: share(percentage) }, narratives(name)),
      ),
      ...record.tags.map(({ code, vocabulary, name }) =>
        x('tag', { vocabulary, code }, narratives(name)),
      ),
      ...budgets(record),
      ...transactions(record, series),
      ...documents,
      ...[...related, ...record.related].map(({ ref, type }) =>
        x('related-activity', { ref, type: relatedTypes[type] }),
      ),
    ],
  );
}

function dates({ dates: days }: ActivityRecord): Element[] {
  const known = [
    ['1', days?.plannedStart],
    ['2', days?.actualStart],
    ['3', days?.plannedEnd],
    ['4', days?.actualEnd],
  ] as const;
  return known.flatMap(([type, day]) =>
    day === undefined ? [] : [x('activity-date', { type, 'iso-date': day })],
  );
}

function contact({ contact: one }: ActivityRecord, { organisations }: SeriesFacts): Element[] {
  if (!one) return [];
  const body = organisations.find(({ id }) => id === one.organisation);
  const given = (name: string, value: string | undefined) =>
    value === undefined ? [] : [x(name, value)];
  return [
    x('contact-info', { type: contactTypes[one.type] }, [
      ...saying('organisation', body?.name),
      ...saying('department', one.department),
      ...saying('job-title', one.function),
      ...given('telephone', one.telephone),
      ...given('email', one.email),
      ...given('website', one.website),
      ...saying('mailing-address', one.address ?? body?.address),
    ]),
  ];
}

function share(percentage: number | undefined): string | undefined {
  return percentage === undefined ? undefined : String(percentage);
}
