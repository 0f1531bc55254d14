/** Check: shares of an activity make up the whole. */
import type { Check, Finding } from './check.ts';
import { type ActivitySubject, onActivities } from './find/activities.ts';
import { lines } from './lines.ts';

/** Finds percentages of countries, regions and sectors that are missing or do not sum to 100. */
export const activitySharesSum: Check = {
  name: 'activity-shares-sum',
  level: 'error',
  summary:
    'Where an activity has two or more countries and regions, or two or more sectors of one list, each has a percentage, and they sum to 100.',
  why: 'Rules 2.1.1 to 2.1.4, 3.1.1, 3.1.2 and 3.4.1 to 3.4.3 of IATI. Money is split by them, and its schema does not notice.',
  examples: [
    {
      title: 'Missing shares, and shares that do not sum',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          activity:
            countries: [{ code: NE, percentage: 50 }, { code: NG }]
            sectors:
              - { code: "15190", percentage: 60 }
              - { code: "15130", percentage: 30 }
        `,
      },
      finds: [
        'jt/jt-1/meeting.yaml:3:45: Unexpected country or region without a percentage, expected one, for there are 2',
        'jt/jt-1/meeting.yaml:5:7: Unexpected sum of 90 % over sectors of list 1, expected 100 %',
      ],
    },
    {
      title: 'Shares that sum, and what stands alone',
      content: {
        'jt/jt-1/meeting.yaml': lines`
          ordinal: 1
          activity:
            countries: [{ code: NE, percentage: 33.3 }, { code: NG, percentage: 66.7 }]
            sectors: [{ code: "15190" }, { vocabulary: "99", code: own, name: Own, percentage: 100 }]
        `,
      },
      finds: [],
    },
  ],
  run: onActivities(function* (subject) {
    const { countries, regions, sectors } = subject.activity;
    const lists = [...new Set(sectors.map(({ vocabulary }) => vocabulary))];
    // Each list of regions makes up the whole together with the countries.
    const regionLists = [...new Set(regions.map(({ vocabulary }) => vocabulary))];
    for (const list of regionLists.length > 0 ? regionLists : [undefined]) {
      yield* faultsOf(
        subject,
        [
          ...countries.map((one, at) => ({ ...one, path: ['countries', at] })),
          ...regions.flatMap((one, at) =>
            one.vocabulary === list ? [{ ...one, path: ['regions', at] }] : [],
          ),
        ],
        'country or region',
        'countries and regions',
      );
    }
    for (const list of lists) {
      yield* faultsOf(
        subject,
        sectors.flatMap((one, at) =>
          one.vocabulary === list ? [{ ...one, path: ['sectors', at] }] : [],
        ),
        'sector',
        `sectors of list ${list}`,
      );
    }
  }),
};

interface Share {
  readonly percentage?: number | undefined;
  readonly path: readonly (string | number)[];
}

/** Two decimals are what people write; a third of the whole need not be an endless fraction. */
const tolerance = 0.011;

function* faultsOf(
  { place }: ActivitySubject,
  shares: readonly Share[],
  one: string,
  all: string,
): Generator<Finding> {
  const [first] = shares;
  const without = shares.filter(({ percentage }) => percentage === undefined);
  if (!first || (shares.length === 1 && without.length === 1)) return;
  for (const { path } of without) {
    yield {
      place: place(...path),
      reason: `Unexpected ${one} without a percentage, expected one, for there are ${shares.length}`,
      hint: 'Add `percentage: …`; all together sum to 100.',
    };
  }
  const sum = shares.reduce((total, { percentage = 0 }) => total + percentage, 0);
  if (without.length > 0 || Math.abs(sum - 100) < tolerance) return;
  yield {
    place: place(...first.path),
    reason: `Unexpected sum of ${Number(sum.toFixed(2))} % over ${all}, expected 100 %`,
    hint: 'Change the percentages so that they sum to 100.',
  };
}
