/** Facts that not everybody may read: they enter the canonical form by a salted hash. */
import { clearance, everybody } from '../../audience.ts';
import { type ClearedFacts, clearFacts } from '../../edit/clear-facts.ts';
import type { Meeting } from '../../meeting.ts';
import { isList, isRecord } from './as-json.ts';
import type { Json } from './canonical-json.ts';
import { type Hash, hash, saltOf } from './hash.ts';

/** The facts of a meeting as everybody may read them. */
export function openFacts({ facts, series }: Meeting): ClearedFacts {
  return clearFacts({ facts, series: series.facts }, clearance(everybody, series.facts.audiences));
}

/** Whether something in a fact is not for everybody: a mark, or somebody who is not named. */
export function isClosed(value: Json, withheld: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return withheld.has(value);
  if (isList(value)) return value.some((one) => isClosed(one, withheld));
  if (!isRecord(value)) return false;
  if (isRecord(value['restricted']) || value['consent'] === 'none') return true;
  return Object.values(value).some((one) => isClosed(one, withheld));
}

/** The hash that stands for a closed fact: one field may hold many facts, and is closed with the first of them. */
export function hashOfFact(meeting: string, name: string, value: Json, key: Hash): Hash {
  const salt = saltOf(key, [meeting, 'facts', name]);
  return hash('restricted', { salt, hidden: { name, value } });
}

/** The name of an entry whose own id is not for everybody; without the key it cannot be told. */
export function closedName(meeting: string, list: string, id: string, key: Hash): string {
  if (key === '') return `series.${list}.~`;
  return `series.${list}.~${saltOf(key, [meeting, list, id]).slice(0, 16)}`;
}
