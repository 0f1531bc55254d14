/** What signing may change in a signature field and on its page (ISO 32000-1, 12.7.4.5). */
import { type Dict, name, type PdfObject, Ref } from '../../format/pdf/syntax/objects.ts';
import type { Snapshot } from '../pades/file/snapshot.ts';
import { isTimestampField } from './changes-of-form.ts';
import { type Finding, finding } from './finding.ts';
import { isFresh, type Judged } from './judged.ts';
import type { Places } from './places.ts';
import { differences, same, sameWords } from './same.ts';

/** Keys that the act of signing itself may set, and flags that then still show and print the field. */
const shown: readonly PdfObject[] = [4, 132];

/** Names of a field, which a program may write in another encoding. */
const words: ReadonlySet<string> = new Set(['T', 'TU', 'TM']);

/** A field, or the widget that shows it: it may be signed once, and gets its looks in the same revision. */
export function fieldChanges(
  field: string,
  before: Dict,
  after: Dict,
  snapshot: Snapshot,
  places: Places,
): Judged {
  const isFirst = !places.signed.has(field);
  const keys = differences(before, after).filter(
    (key) => !(words.has(key) && sameWords(before.get(key), after.get(key))),
  );
  const value = after.get('V');
  const signs = isFirst && keys.includes('V') && isSignature(value, snapshot);
  const isSigned = signs || (isFirst && parentIsSigned(before, snapshot, places));
  const findings = keys.flatMap((key): readonly Finding[] => {
    if (key === 'V')
      return [signs ? finding('later-signed', { field }) : finding('changed-signature', { field })];
    const now = after.get(key);
    const isPart =
      (key === 'AP' && isLook(now, snapshot)) ||
      (key === 'M' && now !== undefined) ||
      (key === 'F' && now !== undefined && shown.includes(now));
    if (isSigned && isPart) return [];
    return [
      places.signed.has(field)
        ? finding('changed-signature', { field })
        : finding('changed-field', { key }),
    ];
  });
  return { findings, explains: signs || isSigned ? [value, after.get('AP')] : [] };
}

/** Whether a value is a new signature, not something that stood in the document before. */
function isSignature(value: PdfObject | undefined, after: Snapshot): boolean {
  if (!isFresh(value, after)) return false;
  const dict = after.dict(value);
  return dict.get('Type') === name('Sig') && dict.has('ByteRange') && dict.has('Contents');
}

/** Looks are a form of their own, so that nothing else on the page changes with them. */
function isLook(value: PdfObject | undefined, after: Snapshot): boolean {
  const look = value instanceof Map ? value : isFresh(value, after) ? after.dict(value) : undefined;
  return (
    look !== undefined &&
    [...look.keys()].every((key) => key === 'N') &&
    isFresh(look.get('N'), after)
  );
}

function parentIsSigned(widget: Dict, after: Snapshot, places: Places): boolean {
  const parent = widget.get('Parent');
  return (
    parent instanceof Ref &&
    [...places.widgets.values()].includes(parent.number) &&
    isSignature(after.dict(parent).get('V'), after)
  );
}

/** A page or its list of annotations, where it only got the invisible field of a timestamp; nothing for all else. */
export function annotationListChanges(
  before: PdfObject,
  after: PdfObject,
  snapshot: Snapshot,
): Judged | undefined {
  if (before instanceof Map && after instanceof Map) {
    const keys = differences(before, after);
    if (keys.length !== 1 || keys[0] !== 'Annots') return undefined;
    return annotationListChanges(before.get('Annots') ?? [], after.get('Annots') ?? null, snapshot);
  }
  if (!Array.isArray(before) || !Array.isArray(after)) return undefined;
  const [was, now]: readonly (readonly PdfObject[])[] = [before, after];
  if (!was || !now || !was.every((item, index) => same(item, now[index]))) return undefined;
  const added = now.slice(was.length);
  if (!added.every((item) => isTimestampField(item, snapshot))) return undefined;
  return { findings: added.map(() => finding('later-timestamped')), explains: added };
}
