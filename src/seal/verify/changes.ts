/**
 * What one revision changed, and whether a signed document may be changed so (ETSI EN 319 142-1, 5.1): fields may be
 * signed, timestamps and proofs added. All else is reported, whether it can be seen or not.
 */
import { name, Stream } from '../../format/pdf/syntax/objects.ts';
import type { Snapshot } from '../pades/file/snapshot.ts';
import { informationChanges, metadataChanges } from './changes-of-description.ts';
import { annotationListChanges, fieldChanges } from './changes-of-field.ts';
import { catalogChanges, fieldListChanges, formChanges } from './changes-of-form.ts';
import { type Finding, finding } from './finding.ts';
import type { Judged } from './judged.ts';
import { kindOfChange } from './kind-of-change.ts';
import { type Places, placesOf } from './places.ts';
import { references, same } from './same.ts';

/** The changes from one revision to the next. */
export function changesBetween(before: Snapshot, after: Snapshot): readonly Finding[] {
  const places = placesOf(before);
  const found: Finding[] = [...trailerChanges(before, after)];
  const fresh = new Set<number>();
  const explained: number[] = [];
  for (const number of after.revision.entries.keys()) {
    if (number === 0) continue;
    const was = before.object(number);
    const exists = isThere(before, number);
    if (!exists && isThere(after, number)) fresh.add(number);
    if (!exists) continue;
    if (!isThere(after, number)) {
      found.push(finding('removed-object', { number: String(number) }));
      continue;
    }
    if (same(was, after.object(number))) continue;
    const judged = judge(number, places, before, after);
    found.push(...judged.findings);
    explained.push(...(judged.explains ?? []).flatMap(references));
  }
  found.push(...freshChanges(before, after, fresh, explained));
  return distinct(found);
}

function judge(number: number, places: Places, before: Snapshot, after: Snapshot): Judged {
  const was = before.object(number);
  const now = after.object(number);
  if (places.proofs.has(number))
    return { findings: [finding('later-validation-data')], explains: [now] };
  if (places.descriptions.has(number)) {
    if (now instanceof Map && was instanceof Map) return informationChanges(was, now);
    if (now instanceof Stream && was instanceof Stream) return metadataChanges(was, now);
  }
  if (now instanceof Map && was instanceof Map) {
    if (number === places.catalog) return catalogChanges(was, now, after);
    if (number === places.form) return formChanges(was, now, after);
    const field = places.fields.get(number);
    if (field !== undefined) return fieldChanges(field, was, now, after, places);
  }
  if (number === places.fieldList) return fieldListChanges(was, now, after);
  if (places.pages.has(number) || places.annotationLists.has(number)) {
    const judged = annotationListChanges(was, now, after);
    if (judged) return judged;
  }
  return { findings: [kindOfChange(number, was, places)] };
}

function trailerChanges(before: Snapshot, after: Snapshot): readonly Finding[] {
  const keys = ['Root', 'Info'].filter(
    (key) => !same(before.revision.trailer.get(key), after.revision.trailer.get(key)),
  );
  return keys.map((key) =>
    finding(key === 'Root' ? 'changed-catalog' : 'changed-metadata', { key }),
  );
}

/** New objects must be reached from what signing adds, and from nothing that was there before. */
function freshChanges(
  before: Snapshot,
  after: Snapshot,
  fresh: ReadonlySet<number>,
  explained: readonly number[],
): readonly Finding[] {
  if (fresh.size === 0) return [];
  const reached = new Set<number>();
  const open = [...explained];
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    if (!fresh.has(number) || reached.has(number)) continue;
    reached.add(number);
    open.push(...references(after.object(number)));
  }
  const awaited = new Set([
    ...references(before.revision.trailer),
    ...[...before.entries.keys()].flatMap((number) => references(before.object(number))),
  ]);
  return [...fresh].flatMap((number) => {
    if (awaited.has(number)) return [finding('filled-reference', { number: String(number) })];
    if (reached.has(number) || isPlumbing(after, number)) return [];
    return [finding('unexplained-object', { number: String(number) })];
  });
}

/** Streams of references and of objects are how a revision is written, not what it says. */
function isPlumbing(snapshot: Snapshot, number: number): boolean {
  const object = snapshot.object(number);
  if (!(object instanceof Stream)) return false;
  const type = object.dict.get('Type');
  return type === name('XRef') || type === name('ObjStm');
}

function isThere(snapshot: Snapshot, number: number): boolean {
  const kind = snapshot.entries.get(number)?.kind;
  return kind === 'at' || kind === 'in';
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((one) => [JSON.stringify(one), one])).values()];
}
