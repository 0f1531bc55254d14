/** What a signature allows to be signed after it (ISO 32000-1, 12.8.2.2 and 12.8.2.4). */
import { Bytes, type Dict, name, textOf } from '../../format/pdf/syntax/objects.ts';
import type { RevisedPdf } from '../pades/file/revisions.ts';
import type { Snapshot } from '../pades/file/snapshot.ts';
import type { Listed } from './listed.ts';

/** Whether a signature says that this field must not be signed any more. All other changes are judged without asking it. */
export function forbids(pdf: RevisedPdf, { introduced, number }: Listed, field: string): boolean {
  const snapshot = pdf.snapshots[introduced];
  if (!snapshot || number === undefined) return false;
  const references = snapshot.array(snapshot.dict(snapshot.object(number)).get('Reference'));
  return references.some((item) => {
    const reference = snapshot.dict(item);
    const method = snapshot.get(reference.get('TransformMethod'));
    const params = snapshot.dict(reference.get('TransformParams'));
    if (method === name('DocMDP')) return snapshot.get(params.get('P')) === 1;
    return method === name('FieldMDP') && locks(params, snapshot, field);
  });
}

function locks(params: Dict, snapshot: Snapshot, field: string): boolean {
  if (snapshot.get(params.get('P')) === 1) return true;
  const action = snapshot.get(params.get('Action'));
  const isNamed = snapshot.array(params.get('Fields')).some((item) => {
    const stated = snapshot.get(item);
    return stated instanceof Bytes && textOf(stated) === field;
  });
  if (action === name('All')) return true;
  if (action === name('Include')) return isNamed;
  return action === name('Exclude') && !isNamed;
}
