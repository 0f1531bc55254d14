/** The facts that a meeting's minutes print, in canonical form: its own, and those of the series that it uses. */
import type { Meeting } from '../../meeting.ts';
import { meetingSchema } from '../../read/schema/meeting.ts';
import { seriesSchema } from '../../read/schema/series.ts';
import type { Json } from './canonical-json.ts';
import { lastingFacts } from './lasting-facts.ts';
import type { Part } from './parts.ts';
import { pruned } from './pruned.ts';

/** Facts by name: `meeting.venue`, `series.title`, `series.people.dg-naptip` … */
export function factsOf(meeting: Meeting, parts: readonly Part[]): ReadonlyMap<string, Json> {
  const facts = new Map<string, Json>([['meeting.id', meeting.id]]);
  // Records of what came later are no part of the minutes: they change after these are signed.
  const { id: _, activity: __, followUp: ___, ...own } = meeting.facts;
  for (const [name, value] of entries(pruned(meetingSchema, own)))
    facts.set(`meeting.${name}`, value);

  const series = new Map(entries(pruned(seriesSchema, meeting.series.facts)));
  for (const name of lastingFacts) {
    const value = series.get(name);
    if (value !== undefined) facts.set(`series.${name}`, value);
  }
  const used = new Set([
    ...strings(pruned(meetingSchema, own)),
    ...strings(series.get('secretariat') ?? null),
    ...strings(series.get('subCommittees') ?? null),
    // Those who must act stand in one attribute, one after the other.
    ...parts.flatMap(({ form }) =>
      strings(attributes(form)).flatMap((said) => said.split(/[\s,;]+/)),
    ),
  ]);
  for (const person of list(series.get('people'))) {
    const id = field(person, 'id');
    if (!used.has(id)) continue;
    facts.set(`series.people.${id}`, person);
    used.add(field(person, 'organisation'));
  }
  for (const body of list(series.get('organisations'))) {
    const id = field(body, 'id');
    if (used.has(id)) facts.set(`series.organisations.${id}`, body);
  }
  return facts;
}

/** All strings that stand in the data as values. */
function strings(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** Attributes of a clause: those who must act. */
function attributes(form: Json): Json {
  return new Map(entries(form)).get('attributes') ?? null;
}

function entries(value: Json): readonly (readonly [string, Json])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : [];
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function field(value: Json, name: string): string {
  const found = new Map(entries(value)).get(name);
  return typeof found === 'string' ? found : '';
}
