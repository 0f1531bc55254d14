/** Check: codes of an activity are on their lists. */
import type { FactPath } from '../meeting.ts';
import type { Activity } from '../read/schema/activity.ts';
import type { Check } from './check.ts';
import { onActivities } from './find/activities.ts';
import * as lists from './find/codelists.ts';
import { suggest } from './find/suggest.ts';
import { lines } from './lines.ts';

/** Finds codes that no list has, and codes of own lists that nobody explains. */
export const activityCodesKnown: Check = {
  name: 'activity-codes-known',
  level: 'error',
  summary:
    'Codes of countries, regions, sectors, tags, currencies and document categories are on the lists of IATI; a code of an own list has a name.',
  why: 'The schema of IATI takes any letters. A code that nobody knows is data that nobody finds.',
  examples: [
    {
      title: 'Codes that are on no list, and an own one without a name',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          activity:
            countries: [{ code: UK }]
            sectors: [{ code: "15191" }, { vocabulary: "99", code: roads }]
            tags: [{ code: "10.9" }]
            currency: QQQ
            documentCategories: { pdf: [ZZZ] }
        `,
      },
      finds: [
        'jt/jt-1/meeting.yaml:3:23: Unexpected code `UK`, expected one of the list Country (ISO 3166-1)',
        'jt/jt-1/meeting.yaml:4:21: Unexpected code `15191`, expected one of the list Sector of OECD DAC, with five digits',
        'jt/jt-1/meeting.yaml:4:32: Unexpected own code `roads` without a name, expected `name` to say what it means',
        'jt/jt-1/meeting.yaml:5:18: Unexpected code `10.9`, expected one of the list targets of the SDGs',
        'jt/jt-1/meeting.yaml:6:13: Unexpected code `QQQ`, expected one of the list Currency (ISO 4217)',
        'jt/jt-1/meeting.yaml:7:31: Unexpected code `ZZZ`, expected one of the list DocumentCategory',
      ],
    },
    {
      title: 'Codes that are known',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          activity:
            countries: [{ code: NE }]
            regions: [{ code: "1030" }]
            sectors: [{ code: "15190" }, { vocabulary: "99", code: roads, name: Roads }]
            tags: [{ code: "10.7" }, { vocabulary: "2", code: "16" }]
            currency: XOF
            documentCategories: { pdf: [A08, A09] }
        `,
      },
      finds: [],
    },
  ],
  run: onActivities(function* ({ activity, place }) {
    for (const { code, path, list } of codesOf(activity)) {
      const [what, known] = list;
      if (known.has(code)) continue;
      yield {
        place: place(...path),
        reason: `Unexpected code \`${code}\`, expected one of the list ${what}`,
        hint: suggest(code, known, 'Look the code up at iatistandard.org.'),
      };
    }
    for (const kind of ['sectors', 'regions', 'tags'] as const) {
      for (const [at, { code, vocabulary, name }] of activity[kind].entries()) {
        if (!own.has(vocabulary) || name) continue;
        yield {
          place: place(kind, at),
          reason: `Unexpected own code \`${code}\` without a name, expected \`name\` to say what it means`,
          hint: 'Add `name: { en: …, fr: … }`.',
        };
      }
    }
  }),
};

/** Lists that each organisation makes for itself. */
const own: ReadonlySet<string> = new Set(['98', '99']);

type List = readonly [what: string, known: ReadonlySet<string>];

const country: List = ['Country (ISO 3166-1)', lists.countries];
const currency: List = ['Currency (ISO 4217)', lists.currencies];
const category: List = ['DocumentCategory', lists.documentCategories];
const sectors: Readonly<Record<string, List>> = {
  '1': ['Sector of OECD DAC, with five digits', lists.sectors],
  '2': ['SectorCategory of OECD DAC, with three digits', lists.sectorCategories],
  '7': ['goals of the SDGs', lists.goals],
  '8': ['targets of the SDGs', lists.targets],
};
const regions: Readonly<Record<string, List>> = { '1': ['Region of OECD DAC', lists.regions] };
const tags: Readonly<Record<string, List>> = {
  '2': ['goals of the SDGs', lists.goals],
  '3': ['targets of the SDGs', lists.targets],
};

interface Code {
  readonly code: string;
  readonly path: FactPath;
  readonly list: List;
}

function codesOf(activity: Activity): readonly Code[] {
  const of = (code: string | undefined, list: List | undefined, ...path: FactPath) =>
    code === undefined || list === undefined ? [] : [{ code, list, path }];
  const { documentCategories } = activity;
  return [
    ...activity.countries.flatMap(({ code }, at) => of(code, country, 'countries', at, 'code')),
    ...activity.regions.flatMap(({ code, vocabulary }, at) => [
      ...of(code, regions[vocabulary], 'regions', at, 'code'),
      ...of(
        vocabulary,
        ['RegionVocabulary', lists.regionVocabularies],
        'regions',
        at,
        'vocabulary',
      ),
    ]),
    ...activity.sectors.flatMap(({ code, vocabulary }, at) => [
      ...of(code, sectors[vocabulary], 'sectors', at, 'code'),
      ...of(
        vocabulary,
        ['SectorVocabulary', lists.sectorVocabularies],
        'sectors',
        at,
        'vocabulary',
      ),
    ]),
    ...activity.tags.flatMap(({ code, vocabulary }, at) => [
      ...of(code, tags[vocabulary], 'tags', at, 'code'),
      ...of(vocabulary, ['TagVocabulary', lists.tagVocabularies], 'tags', at, 'vocabulary'),
    ]),
    ...of(activity.currency, currency, 'currency'),
    ...(['budgets', 'transactions'] as const).flatMap((kind) =>
      activity[kind].flatMap((one, at) => of(one.currency, currency, kind, at, 'currency')),
    ),
    ...(['pdf', 'html'] as const).flatMap((form) =>
      (documentCategories?.[form] ?? []).flatMap((code, at) =>
        of(code, category, 'documentCategories', form, at),
      ),
    ),
  ];
}
