/** Check: the identifier of an activity, which everybody reads, tells no closed organisation. */
import { stringsIn } from '../strings-in.ts';
import type { Check } from './check.ts';
import { onActivities } from './find/activities.ts';
import { lines } from './lines.ts';

/** Below this number of characters a number stands for itself between hyphens only. */
const leastWithin = 5;

/** Finds codes of closed organisations within identifiers of activities. */
export const activityIdentifierOpen: Check = {
  name: 'activity-identifier-open',
  level: 'error',
  summary:
    'The identifier of an activity holds no code of an organisation that is closed, nor its number in a register.',
  why: 'Everybody reads the identifier, and looks up in a public register whose code stands in it.',
  examples: [
    {
      title: 'The code of a closed partner, and its number alone',
      content: {
        'jt/series.yaml': closedPartner('XM-EX-1-GB-COH-012345'),
        'jt/jt-1/meeting.yaml': 'ordinal: 1\nactivity:\n  identifier: XM-EX-1-JT-012345\n',
      },
      finds: [
        'jt/jt-1/meeting.yaml:3:15: Unexpected code of the closed organisation `partner` in an IATI identifier, expected none',
        'jt/series.yaml:7:15: Unexpected code of the closed organisation `partner` in an IATI identifier, expected none',
      ],
    },
    {
      title: 'An identifier of its own',
      content: { 'jt/series.yaml': closedPartner('XM-EX-1-JT') },
      finds: [],
    },
  ],
  run: onActivities(function* ({ activity: { identifier }, activity, place, series: { facts } }) {
    if (identifier === undefined) return;
    const closed = facts.organisations.filter(({ restricted }) => restricted).map(({ id }) => id);
    const told = new Set(
      [activity, facts.activity]
        .flatMap((one) => codesIn(one))
        .filter(({ organisation, code }) => closed.includes(organisation) && isIn(identifier, code))
        .map(({ organisation }) => organisation),
    );
    for (const organisation of told)
      yield {
        place: place('identifier'),
        reason: `Unexpected code of the closed organisation \`${organisation}\` in an IATI identifier, expected none`,
        hint: 'Ask whoever publishes the activity for an identifier that does not tell it, leave the identifier out, or open the organisation.',
      };
  }),
};

/** Codes of organisations of the series, wherever an activity has them. */
function codesIn(
  activity: object | undefined,
): readonly { readonly organisation: string; readonly code: string }[] {
  return [...stringsIn(activity)].flatMap(({ text, path }) => {
    if (path.at(-1) !== 'ref') return [];
    const holder = path
      .slice(0, -1)
      .reduce<unknown>((value, step) => Reflect.get(Object(value), step), activity);
    const { organisation } = holder as { readonly organisation?: unknown };
    return typeof organisation === 'string' ? [{ organisation, code: text }] : [];
  });
}

/** With the list that it is from, such as GB-COH, or without. */
function isIn(identifier: string, code: string): boolean {
  const own = code.replace(/^[A-Z]{2}-[A-Z0-9]+-(?=.)/i, '');
  const parts = `-${identifier.toLowerCase()}-`;
  return [code, own].some((one) => {
    const sought = one.toLowerCase();
    return parts.includes(sought.length < leastWithin ? `-${sought}-` : sought);
  });
}

function closedPartner(identifier: string): string {
  const text = lines`
    id: jt
    title: Joint Team
    organisations:
      - { id: partner, name: Shelter, party: ne, restricted: { reason: security, as: A partner } }
    secretariat: office
    activity:
      identifier: IDENTIFIER
      reporting: { organisation: office, ref: XM-EX-1 }
      participating: [{ organisation: partner, ref: GB-COH-012345, role: implementing }]
  `;
  return text.replace('IDENTIFIER', identifier);
}
