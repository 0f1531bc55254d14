/** Pictures in ways of packing that an archive cannot read (ISO 19005-3, 6.1.7 and 6.2.8). */
import { isArray, type PdfFile } from '../syntax/document.ts';
import { type Dict, Name, name, type PdfObject, Ref } from '../syntax/objects.ts';

/** Those that Chromium uses and that were tried. */
const known = new Set(['FlateDecode', 'DCTDecode']);

/** What is wrong with pictures, in sentences. */
export function pictureFaults(file: PdfFile): readonly string[] {
  const seen = new Set<number>();
  const faults: string[] = [];
  const look = (resources: Dict) => {
    for (const target of file.dict(resources.get('XObject')).values()) {
      if (!(target instanceof Ref) || seen.has(target.number)) continue;
      seen.add(target.number);
      const entries = file.dict(target);
      faults.push(
        ...filtersIn(file, entries.get('Filter'))
          .filter((filter) => !known.has(filter))
          .map((filter) => `a picture is packed with ${filter}`),
      );
      if (entries.get('Subtype') === name('Form')) look(file.dict(entries.get('Resources')));
    }
  };
  for (const page of file.pages()) look(file.dict(file.dict(page).get('Resources')));
  return faults;
}

function filtersIn(file: PdfFile, value: PdfObject | undefined): readonly string[] {
  const found = file.get(value);
  const names = isArray(found) ? found.map((one) => file.get(one)) : [found];
  return names.flatMap((one) => (one instanceof Name ? [one.value] : []));
}
