/** Finds the signature fields of a document (ISO 32000-1, 12.7.4.5). */
import {
  Bytes,
  type Dict,
  name,
  type PdfObject,
  Ref,
  textOf,
} from '../../../format/pdf/syntax/objects.ts';
import type { Snapshot } from './snapshot.ts';

/** A place where somebody signs or has signed. */
export interface SignatureField {
  /** The full name: of the field and those above it, with dots. */
  readonly name: string;
  /** The number of its object. */
  readonly number: number;
  readonly dict: Dict;
  /** What its signature is: a reference or a dictionary; nothing where nobody has signed. */
  readonly value: PdfObject | undefined;
}

const deepest = 20;

/** All signature fields, in the order of the document. */
export function signatureFields(snapshot: Snapshot): readonly SignatureField[] {
  const found: SignatureField[] = [];
  const visited = new Set<number>();
  const form = snapshot.dict(snapshot.catalog.get('AcroForm'));

  const visit = (item: PdfObject, above: string, inherited: Dict, depth: number): void => {
    if (!(item instanceof Ref) || visited.has(item.number) || depth > deepest) return;
    visited.add(item.number);
    const dict = snapshot.dict(item);
    const title = snapshot.get(dict.get('T'));
    const own = title instanceof Bytes ? textOf(title) : '';
    const full = [above, own].filter((part) => part !== '').join('.');
    const passed = new Map(inherited);
    for (const key of ['FT', 'V']) {
      const stated = dict.get(key);
      if (stated !== undefined) passed.set(key, stated);
    }
    const kids = snapshot.array(dict.get('Kids'));
    const fields = kids.filter((kid) => snapshot.dict(kid).has('T'));
    for (const kid of fields) visit(kid, full, passed, depth + 1);
    if (fields.length === 0 && snapshot.get(passed.get('FT')) === name('Sig')) {
      const value = passed.get('V');
      found.push({
        name: full,
        number: item.number,
        dict,
        value: snapshot.get(value) === null ? undefined : value,
      });
    }
  };
  for (const item of snapshot.array(form.get('Fields'))) visit(item, '', new Map(), 0);
  return found;
}
