/** The facts that an audience may not read, by comparing what is left to it with all there is: whatever is marked is here. */
import type { Clearance } from '../audience.ts';
import { clearFacts, clearSeries } from '../edit/clear-facts.ts';
import type { FactPath, Locate, Meeting, Series } from '../meeting.ts';
import type { Secret, SecretKind } from './secret.ts';

/** What is closed in the facts of a meeting. */
export function restrictedFacts(meeting: Meeting, clearance: Clearance): readonly Secret[] {
  const { facts, series } = meeting;
  const open = clearFacts({ facts, series: series.facts }, clearance);
  const left = new Set(
    [...stringsIn(open.facts), ...stringsIn(open.series)].map(({ text }) => text),
  );
  const own = closed(facts, left, meeting.locate);
  // Somebody whom the meeting does not name may be one of the people of the series.
  return [...own, ...closed({ people: series.facts.people }, left, series.locate)];
}

/** What is closed in the facts of a series. */
export function restrictedSeriesFacts(series: Series, clearance: Clearance): readonly Secret[] {
  const left = new Set(
    [...stringsIn(clearSeries(series.facts, clearance))].map(({ text }) => text),
  );
  return closed(series.facts, left, series.locate);
}

function closed(facts: object, left: ReadonlySet<string>, locate: Locate): readonly Secret[] {
  return [...stringsIn(facts)]
    .filter(({ text }) => !left.has(text))
    .map(({ text, path, key }) => ({
      text,
      kind: kindOf(text, key),
      place: locate(path),
      ...(key === 'name' && path.some((one) => one === 'people' || one === 'participants')
        ? { source: 'person' as const }
        : {}),
    }));
}

/** A string of the facts, where it stands, and under which name. */
interface FactString {
  readonly text: string;
  readonly path: FactPath;
  readonly key: string;
}

/** Facts of a few words that everybody uses, and the mark itself. */
const common: ReadonlySet<string> = new Set(
  'restricted consent role attendance mode honorific kind type status currency language languages organisation party person owner'.split(
    ' ',
  ),
);

/** Every string of facts that says something of its own. */
export function* stringsIn(value: unknown, path: FactPath = [], key = ''): Generator<FactString> {
  if (typeof value === 'string') yield { text: value, path, key };
  else if (Array.isArray(value))
    for (const [index, item] of (value as readonly unknown[]).entries())
      yield* stringsIn(item, [...path, index], key);
  else if (typeof value === 'object' && value !== null) {
    const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
    for (const [name, inner] of entries) {
      if (common.has(name)) continue;
      // Words in several languages are called by the name of the fact.
      yield* stringsIn(inner, [...path, name], name === '*' || name.length === 2 ? key : name);
    }
  }
}

function kindOf(text: string, key: string): SecretKind {
  if (key === 'name' && text.trim().includes(' ')) return 'name';
  if (key === 'id') return 'identifier';
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return 'date';
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return 'link';
  return /^[^\s@]+@[^\s@]+$/.test(text) ? 'mail' : 'words';
}
