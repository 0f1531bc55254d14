/** The facts that a meeting's minutes print, in canonical form: its own, and those of the series that it uses. */
import type { Meeting } from '../../meeting.ts';
import { meetingSchema } from '../../read/schema/meeting.ts';
import { seriesSchema } from '../../read/schema/series.ts';
import { stringsIn } from '../../strings-in.ts';
import type { Json } from './canonical-json.ts';
import { closedName, hashOfFact, isClosed, openFacts } from './closed-facts.ts';
import type { Hash } from './hash.ts';
import { KeyMissing } from './key-missing.ts';
import { lastingFacts } from './lasting-facts.ts';
import type { Ink, Part } from './parts.ts';
import { pruned } from './pruned.ts';

/**
 * Facts by name: `meeting.venue`, `series.title`, `series.people.dg-naptip` …
 * @throws {KeyMissing} where a fact is restricted and there is no key.
 */
export function factsOf(
  meeting: Meeting,
  parts: readonly Part[],
  { key, carried }: Pick<Ink, 'key' | 'carried'>,
): ReadonlyMap<string, Json> {
  const facts = new Map<string, Json>([['meeting.id', meeting.id]]);
  const open = openFacts(meeting);
  const set = (name: string, value: Json) => {
    if (isClosed(value, open.withheld)) close(() => name, value);
    else facts.set(name, value);
  };
  const close = (nameOf: (key: Hash) => string, value: Json) => {
    if (key === undefined && !carried) throw new KeyMissing('The facts hold something restricted');
    const name = nameOf(key ?? '');
    const made = key === undefined ? undefined : hashOfFact(meeting.id, name, value, key);
    const sha256 = carried ? carried.fact(name, made) : made;
    if (sha256 !== undefined) facts.set(name, { type: 'restricted', sha256 });
  };

  for (const [name, value] of entries(ownFacts(meeting.facts))) set(`meeting.${name}`, value);
  const series = new Map(entries(pruned(seriesSchema, meeting.series.facts)));
  for (const name of lastingFacts) {
    const value = series.get(name);
    if (value !== undefined) set(`series.${name}`, value);
  }
  const openSeries = new Map(entries(pruned(seriesSchema, open.series)));
  const openly = usedIn(ownFacts(open.facts), openSeries, parts, ({ form }) => attributes(form));
  const closely = usedIn(ownFacts(meeting.facts), series, parts, ({ form, named = [] }) => [
    attributes(form),
    ...named,
  ]);
  for (const list of ['people', 'organisations'] as const) {
    for (const entry of listOf(series, list)) {
      const id = field(entry, 'id');
      if (openly.has(id)) set(`series.${list}.${id}`, entry);
      else if (closely.has(id))
        // Who is used in restricted facts only is as restricted as they are.
        close((held) => closedName(meeting.id, list, id, held), entry);
    }
  }
  // Where facts come without their secrets, what was hashed comes with them.
  for (const [name, sha256] of Object.entries(carried?.facts ?? {}))
    if (!isMade(facts.get(name))) facts.set(name, { type: 'restricted', sha256 });
  return facts;
}

/** Whether a closed fact stands there already. */
function isMade(form: Json | undefined): boolean {
  return new Map(entries(form ?? null)).get('type') === 'restricted';
}

/** Records of what came later are no part of the minutes: they change after these are signed. */
function ownFacts(facts: Meeting['facts']): Json {
  const { id: _, activity: __, followUp: ___, ...own } = facts;
  return pruned(meetingSchema, own);
}

/** Ids of people and organisations that are used. */
function usedIn(
  own: Json,
  series: ReadonlyMap<string, Json>,
  parts: readonly Part[],
  said: (part: Part) => Json,
): ReadonlySet<string> {
  const used = new Set([
    ...strings([own, series.get('secretariat') ?? null, series.get('subCommittees') ?? null]),
    // Those who must act stand in one attribute, one after the other.
    ...parts.flatMap((part) => strings(said(part)).flatMap((words) => words.split(/[\s,;]+/))),
  ]);
  for (const person of listOf(series, 'people'))
    if (used.has(field(person, 'id'))) used.add(field(person, 'organisation'));
  return used;
}

function strings(value: Json): readonly string[] {
  return [...stringsIn(value)].map(({ text }) => text);
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

function listOf(series: ReadonlyMap<string, Json>, name: string): readonly Json[] {
  const value = series.get(name);
  return Array.isArray(value) ? value : [];
}

function field(value: Json, name: string): string {
  const found = new Map(entries(value)).get(name);
  return typeof found === 'string' ? found : '';
}
