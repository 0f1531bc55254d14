/** What signing may change in the catalog and in the form (ISO 32000-1, 7.7.2 and 12.7.2). */
import { type Dict, Name, name, type PdfObject } from '../../format/pdf/syntax/objects.ts';
import type { Snapshot } from '../pades/file/snapshot.ts';
import { type Finding, finding } from './finding.ts';
import { isFresh, type Judged } from './judged.ts';
import { differences, same } from './same.ts';

/**
 * The catalog: proofs, extensions, the version that they or a method of signing need, and the form where it has no object of its own.
 */
export function catalogChanges(before: Dict, after: Dict, snapshot: Snapshot): Judged {
  const judged = differences(before, after).map((key): Judged => {
    const was = before.get(key);
    const now = after.get(key);
    if (key === 'DSS' && isStore(was, now, snapshot))
      return { findings: [finding('later-validation-data')], explains: [now] };
    if (key === 'Extensions' && now instanceof Map)
      return { findings: [finding('later-extensions')], explains: [now] };
    if (key === 'Version' && isNewer(was, now)) return { findings: [finding('later-extensions')] };
    if (key === 'AcroForm' && was instanceof Map && now instanceof Map)
      return formChanges(was, now, snapshot);
    return { findings: [finding('changed-catalog', { key })] };
  });
  return join(judged);
}

/** Whether a version is one in which signatures are at home, and none that was left for an older one. */
function isNewer(was: PdfObject | undefined, now: PdfObject | undefined): boolean {
  if (now !== name('1.7') && now !== name('2.0')) return false;
  return was === undefined || (was instanceof Name && was.value < now.value);
}

/** A store of proofs is new: it must not be an object that is something else already. */
function isStore(was: PdfObject | undefined, now: PdfObject | undefined, after: Snapshot): boolean {
  if (now instanceof Map) return was === undefined || was instanceof Map;
  return isFresh(now, after);
}

/** The form: that there are signatures, and new fields for timestamps of the document. */
export function formChanges(before: Dict, after: Dict, snapshot: Snapshot): Judged {
  const judged = differences(before, after).map((key): Judged => {
    const now = after.get(key);
    if (key === 'SigFlags' && (now === 3 || now === 1)) return { findings: [] };
    if (key === 'Fields') return fieldListChanges(before.get(key) ?? null, now ?? null, snapshot);
    return { findings: [finding('changed-form', { key })] };
  });
  return join(judged);
}

/** The list of fields: only fields of timestamps may come, and none may go. */
export function fieldListChanges(before: PdfObject, after: PdfObject, snapshot: Snapshot): Judged {
  const was: readonly PdfObject[] = Array.isArray(before) ? before : [];
  const now: readonly PdfObject[] = Array.isArray(after) ? after : [];
  const added = now.slice(was.length);
  const isLonger =
    Array.isArray(before) &&
    Array.isArray(after) &&
    was.every((item, index) => same(item, now[index])) &&
    added.every((item) => isTimestampField(item, snapshot));
  if (!isLonger) return { findings: [finding('changed-form', { key: 'Fields' })] };
  return { findings: added.map(() => finding('later-timestamped')), explains: added };
}

/** What such a field needs; an action, a style or a look of a note could do or show more (ISO 32000-1, 12.5 and 12.7). */
const needed: ReadonlySet<string> = new Set(
  'Type Subtype FT T TU V F Ff P Rect AP DA DR MK'.split(' '),
);

/** Whether a field is new, cannot be seen, and holds a timestamp of the document and nothing else (ISO 32000-2, 12.8.5). */
export function isTimestampField(item: PdfObject, after: Snapshot): boolean {
  if (!isFresh(item, after)) return false;
  const field = after.dict(item);
  const value = field.get('V');
  const box = after.array(field.get('Rect'));
  const [left, bottom, right, top] = box;
  const isInvisible = !field.has('Rect') || (left === right && bottom === top);
  return (
    field.get('FT') === name('Sig') &&
    (field.get('Subtype') ?? name('Widget')) === name('Widget') &&
    [...field.keys()].every((key) => needed.has(key)) &&
    isInvisible &&
    isFresh(value, after) &&
    after.dict(value).get('SubFilter') === name('ETSI.RFC3161')
  );
}

/** What several judges say. */
export function join(judged: readonly Judged[]): Judged {
  const findings: Finding[] = judged.flatMap((one) => one.findings);
  return { findings, explains: judged.flatMap((one) => one.explains ?? []) };
}
