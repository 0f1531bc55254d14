/** Names a change that no signing explains, in words that tell the reader what to look at. */
import { name, type PdfObject, Stream } from '../../format/pdf/syntax/objects.ts';
import { type Finding, finding } from './finding.ts';
import type { Places } from './places.ts';

/** What it means that the object of this number is not what it was. */
export function kindOfChange(number: number, was: PdfObject, places: Places): Finding {
  const signature = places.signatures.get(number);
  if (signature !== undefined) return finding('changed-signature', { field: signature });
  if (number === places.information) return finding('changed-metadata');
  if (number === places.catalog) return finding('changed-catalog', { key: 'Catalog' });
  if (number === places.form) return finding('changed-form', { key: 'AcroForm' });
  const dict = was instanceof Stream ? was.dict : was;
  if (!(dict instanceof Map)) return finding('changed-object', { number: String(number) });
  const type = dict.get('Type');
  if (type === name('Page') || type === name('Pages')) return finding('changed-pages');
  if (type === name('StructTreeRoot') || type === name('StructElem') || dict.has('Pg'))
    return finding('changed-structure');
  if (type === name('Font') || type === name('FontDescriptor') || isFontFile(dict))
    return finding('changed-font');
  if (type === name('Metadata')) return finding('changed-metadata');
  if (dict.has('FT')) return finding('changed-field', { key: String(number) });
  if (type === name('Annot') || (dict.has('Subtype') && dict.has('Rect')))
    return finding('changed-annotation');
  if (was instanceof Stream && type !== name('ObjStm')) return finding('changed-content');
  return finding('changed-object', { number: String(number) });
}

function isFontFile(dict: ReadonlyMap<string, PdfObject>): boolean {
  return ['Length1', 'Length2', 'Length3'].some((key) => dict.has(key));
}
