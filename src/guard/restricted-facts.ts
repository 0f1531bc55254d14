/** The facts that an audience may not read, by comparing what is left to it with all there is: whatever is marked is here. */
import type { Clearance } from '../audience.ts';
import { clearFacts, clearSeries } from '../edit/clear-facts.ts';
import type { FactPath, Locate, Meeting, Place, Series } from '../meeting.ts';
import { isLanguageKey } from '../read/schema/localised.ts';
import { stringsIn as allStringsIn } from '../strings-in.ts';
import type { Secret, SecretKind } from './secret.ts';

/** A string of the facts that is closed, and the name of its fact. */
export type ClosedFact = Secret & {
  readonly key: string;
  /** Whether an open fact says the same: then only the names in it are secrets. */
  readonly isSaid: boolean;
};

/** What is closed in the facts of a meeting. */
export function restrictedFacts(meeting: Meeting, clearance: Clearance): readonly ClosedFact[] {
  const { facts, series } = meeting;
  const open = clearFacts({ facts, series: series.facts }, clearance);
  const left = textsIn(open.facts, open.series);
  const own = closed(facts, left, meeting.locate, clearance);
  // Somebody whom the meeting does not name may be one of the people of the series.
  return [...own, ...closed({ people: series.facts.people }, left, series.locate, clearance)];
}

/** What is closed in the facts of a series. */
export function restrictedSeriesFacts(series: Series, clearance: Clearance): readonly ClosedFact[] {
  const left = textsIn(clearSeries(series.facts, clearance));
  return closed(series.facts, left, series.locate, clearance);
}

function textsIn(...facts: readonly object[]): ReadonlySet<string> {
  return new Set(facts.flatMap((one) => [...stringsIn(one)].map(({ text }) => text)));
}

/** What is marked, and what is gone because something else is: somebody who took part, by the mark on the part. */
function closed(
  facts: object,
  left: ReadonlySet<string>,
  locate: Locate,
  clearance: Clearance,
): readonly ClosedFact[] {
  return [...stringsIn(facts)]
    .filter(({ text, path }) => !left.has(text) || isMarked(facts, path, clearance))
    .map(({ text, path, key }) => ({
      text,
      key,
      isSaid: left.has(text),
      kind: kindOf(text, path, key),
      place: locate(path),
      source: sourceOf(path, key),
    }));
}

/** By these a closed item keeps its place. */
const staying: ReadonlySet<string> = new Set(['id', 'session']);

/** Whether a fact stands in one that is marked, and is gone with it. */
function isMarked(facts: object, path: FactPath, { opens }: Clearance): boolean {
  let value: unknown = facts;
  for (const step of path) {
    value = Reflect.get(Object(value), step);
    if (typeof value !== 'object' || value === null) break;
    const { restricted, consent } = value as { restricted?: { for?: string }; consent?: string };
    if ((restricted && !opens(restricted.for)) || (consent === 'none' && !opens()))
      return !staying.has(String(path.at(-1)));
  }
  return false;
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
      yield* stringsIn(inner, [...path, name], isLanguage(name) ? key : name);
    }
  }
}

/** Names of facts that are as short as those of languages. */
const short: ReadonlySet<string> = new Set(['as', 'end', 'for', 'id', 'pdf', 'ref', 'to', 'url']);

function isLanguage(key: string): boolean {
  return isLanguageKey(key) && !short.has(key);
}

function sourceOf(path: FactPath, key: string): Secret['source'] {
  const [list] = path;
  if (key === 'name' && (list === 'people' || list === 'participants')) return 'person';
  return list === 'organisations' && (key === 'name' || key === 'abbr') ? 'mark' : undefined;
}

function kindOf(text: string, path: FactPath, key: string): SecretKind {
  // The words of the name of a body are nobody's surname.
  if (key === 'name' && path[0] !== 'organisations' && text.trim().includes(' ')) return 'name';
  if (key === 'id') return 'identifier';
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return 'date';
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return 'link';
  return /^[^\s@]+@[^\s@]+$/.test(text) ? 'mail' : 'words';
}

/** What a fact that an audience may read says, and where. */
export interface OpenFact {
  readonly text: string;
  readonly place: Place;
  /** The name of the fact. */
  readonly key: string;
}

/** What an audience reads of the facts of a meeting or a series, each string where it stands; `left` are the facts without what is closed. */
export function openFactsOf(
  facts: object,
  left: object,
  locate: Locate,
  clearance: Clearance,
): readonly OpenFact[] {
  const texts = textsIn(left);
  const open = [...stringsIn(facts)].filter(
    ({ text, path }) => texts.has(text) && !isMarked(facts, path, clearance),
  );
  // What is said in place of a closed fact stands in its mark.
  const instead = [...allStringsIn(facts)]
    .filter(
      ({ path }) =>
        path.includes('restricted') && (path.includes('as') || path.includes('summary')),
    )
    .map((one) => ({ ...one, key: 'text' }));
  return [...open, ...instead].map(({ text, path, key }) => ({ text, place: locate(path), key }));
}
