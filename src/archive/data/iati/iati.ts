/** IATI 2.03: a file for each publisher, with the project of each body and its meetings below it. */
import { x } from 'xastscript';
import { publicFolder } from '../../../format/address.ts';
import type { Kit } from '../../../format/format.ts';
import type { Localised } from '../../../lang.ts';
import type { Archive, Shelf, Shelved, ShelvedSeries } from '../../archive.ts';
import { xmlDocument } from '../xml.ts';
import { activityElement, type Publication } from './activity-element.ts';
import { meetingWords, minutesLinks, paperLinks } from './documents.ts';
import { missingFields } from './publishable.ts';
import { type ActivityRecord, meetingRecord, projectRecord } from './record.ts';

/** `iati/XM-OCHA-585.xml` and the like. What has no identifier, or lacks what a file must have, is left out: a check says so. */
export const iati = {
  name: 'iati',
  render: async (archive, kit) => {
    const all = archive.series.flatMap((one) => publicationsOf(one, archive, kit));
    const publishers = [...new Set(all.map(({ record }) => record.reporter.ref ?? ''))].toSorted();
    return publishers.map((ref) => {
      const own = all.filter(({ record }) => record.reporter.ref === ref);
      const changed = own.flatMap(({ record }) => record.lastUpdated ?? []);
      const latest = changed.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
      return {
        path: `${publicFolder}${iatiPath(ref)}`,
        bytes: xmlDocument(
          x(
            'iati-activities',
            // The moment of the build would make another file of the same content.
            { version: '2.03', 'generated-datetime': latest },
            own.map(activityElement),
          ),
        ),
      };
    });
  },
} satisfies Shelf;

/** The file of a publisher, below `public/`. */
export function iatiPath(ref: string): string {
  return `iati/${ref.replaceAll(/[^\w.-]/g, '_')}.xml`;
}

function publicationsOf(
  { series: { facts }, meetings }: ShelvedSeries,
  { asOf, site }: Archive,
  { locales }: Kit,
): readonly Publication[] {
  const make = (record: ActivityRecord | undefined, title: Localised, shelved?: Shelved) => {
    const { identifier } = record ?? {};
    if (!record || identifier === undefined || missingFields(record).length > 0) return [];
    return [
      {
        record,
        identifier,
        title: record.title ?? title,
        series: facts,
        lang: facts.languages[0] ?? 'en',
        documents: shelved
          ? minutesLinks(shelved, record, locales, site)
          : paperLinks(facts.documents),
      },
    ];
  };
  const [project] = make(projectRecord(facts), facts.project ?? facts.title);
  const own = meetings.flatMap((shelved) => {
    const [first] = shelved.editions;
    const record = first && meetingRecord(first.facts, facts, asOf);
    return make(record, meetingWords(shelved.editions, locales, 'meeting'), shelved);
  });
  return [
    ...(project
      ? [
          {
            ...project,
            related: own.map(({ identifier: ref }) => ({ ref, type: 'child' as const })),
          },
        ]
      : []),
    ...own.map((one) => ({
      ...one,
      related: project ? [{ ref: project.identifier, type: 'parent' as const }] : [],
    })),
  ];
}
