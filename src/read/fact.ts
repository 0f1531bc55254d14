/** Facts as a tree in which each value knows its place, so that a fault found late still lands on line and column. */
import type { FactPath, Place } from '../meeting.ts';

/** A fact as written: a scalar, a mapping or a list. */
export type Fact = Scalar | Mapping | List;

/** A single value. */
export interface Scalar {
  readonly type: 'scalar';
  readonly value: unknown;
  readonly place: Place;
}

/** Keys and values; each key knows its own place. */
export interface Mapping {
  readonly type: 'mapping';
  readonly entries: ReadonlyMap<string, { readonly key: Place; readonly fact: Fact }>;
  readonly place: Place;
}

/** Values in order. */
export interface List {
  readonly type: 'list';
  readonly items: readonly Fact[];
  readonly place: Place;
}

/** The plain value of a fact. */
export function plain(fact: Fact): unknown {
  if (fact.type === 'scalar') return fact.value;
  if (fact.type === 'list') return fact.items.map(plain);
  return Object.fromEntries([...fact.entries].map(([key, entry]) => [key, plain(entry.fact)]));
}

/** The place of the fact at `path`, or of the nearest one around it. */
export function placeOf(fact: Fact, path: FactPath): Place {
  const found = step(fact, path[0]);
  return path.length > 0 && found ? placeOf(found, path.slice(1)) : fact.place;
}

/** The place of a key, for messages about the key rather than its value. */
export function placeOfKey(fact: Fact, path: FactPath, key: string): Place {
  const holder = at(fact, path);
  return (holder?.type === 'mapping' && holder.entries.get(key)?.key) || placeOf(fact, path);
}

/** The fact at `path`, where there is one. */
export function at(fact: Fact, path: FactPath): Fact | undefined {
  if (path.length === 0) return fact;
  const found = step(fact, path[0]);
  return found && at(found, path.slice(1));
}

/** The same facts without the one at `path`. */
export function without(fact: Fact, path: FactPath): Fact {
  const [head, ...rest] = path;
  if (fact.type === 'mapping' && typeof head === 'string') {
    const entries = new Map(fact.entries);
    const entry = entries.get(head);
    if (entry && rest.length > 0) entries.set(head, { ...entry, fact: without(entry.fact, rest) });
    else entries.delete(head);
    return { ...fact, entries };
  }
  if (fact.type === 'list' && typeof head === 'number') {
    const items = fact.items.flatMap((item, index) =>
      index !== head ? [item] : rest.length > 0 ? [without(item, rest)] : [],
    );
    return { ...fact, items };
  }
  return fact;
}

function step(fact: Fact, head: string | number | undefined): Fact | undefined {
  if (fact.type === 'mapping' && typeof head === 'string') return fact.entries.get(head)?.fact;
  if (fact.type === 'list' && typeof head === 'number') return fact.items[head];
  return undefined;
}
