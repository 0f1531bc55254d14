/** Reads the structure of a PDF that Chromium printed. */
import { isArray, type PdfFile } from '../syntax/document.ts';
import { Bytes, type Dict, Name, type PdfObject, Ref, textOf } from '../syntax/objects.ts';
import type { Attributes, Kid, Part } from './tree.ts';

/** The tree below the root of the structure: in Chromium's files one `Document`. */
export function readStructure(file: PdfFile): Part {
  const pages = new Map(file.pages().map(({ number }, index) => [number, index]));
  const pageOf = (entry: PdfObject | undefined, above: number) =>
    entry instanceof Ref ? (pages.get(entry.number) ?? above) : above;
  const words = (entry: PdfObject | undefined) => {
    const found = file.get(entry);
    return found instanceof Bytes ? textOf(found) : undefined;
  };

  const part = (entries: Dict, above: number, source: number | undefined): Part => {
    const page = pageOf(entries.get('Pg'), above);
    const role = entries.get('S');
    return {
      kind: 'part',
      role: role instanceof Name ? role.value : 'NonStruct',
      lang: words(entries.get('Lang')),
      alt: words(entries.get('Alt')),
      actual: words(entries.get('ActualText')),
      id: words(entries.get('ID')),
      attributes: attributesOf(file, entries.get('A')),
      kids: kidsOf(entries.get('K'), page),
      source,
    };
  };
  const kidsOf = (value: PdfObject | undefined, page: number): Kid[] => {
    const found = file.get(value);
    if (isArray(found)) return found.flatMap((item) => kidsOf(item, page));
    if (typeof found === 'number') return [{ kind: 'content', page, mcid: found }];
    if (!(found instanceof Map)) return [];
    const type = found.get('Type');
    if (type instanceof Name && type.value === 'MCR') {
      const mcid = found.get('MCID');
      return typeof mcid === 'number'
        ? [{ kind: 'content', page: pageOf(found.get('Pg'), page), mcid }]
        : [];
    }
    if (type instanceof Name && type.value === 'OBJR') {
      const annotation = found.get('Obj');
      return annotation instanceof Ref
        ? [{ kind: 'annotation', page: pageOf(found.get('Pg'), page), annotation }]
        : [];
    }
    const read = part(found, page, value instanceof Ref ? value.number : undefined);
    // Chromium wraps each run of words into one of these; without them the tree is half as large.
    return isWrapper(read) ? [...read.kids] : [read];
  };

  const root = file.dict(file.catalog.get('StructTreeRoot'));
  const [document] = kidsOf(root.get('K'), 0);
  if (document?.kind !== 'part')
    throw new Error('Unexpected PDF without tags, expected a structure');
  return document;
}

function isWrapper({ role, lang, alt, actual, id, attributes }: Part): boolean {
  return (
    role === 'NonStruct' && [lang, alt, actual, id, attributes].every((said) => said === undefined)
  );
}

function attributesOf(file: PdfFile, value: PdfObject | undefined): Attributes | undefined {
  if (value === undefined) return undefined;
  const found = file.get(value);
  const dicts = (isArray(found) ? found : [found]).map((one) => file.get(one));
  const byOwner: Record<string, Record<string, PdfObject>> = {};
  for (const entries of dicts) {
    const owner = entries instanceof Map ? entries.get('O') : undefined;
    if (!(entries instanceof Map) || !(owner instanceof Name)) continue;
    byOwner[owner.value] ??= {};
    for (const [key, entry] of entries)
      if (key !== 'O') Object.assign(byOwner[owner.value] ?? {}, { [key]: entry });
  }
  return Object.keys(byOwner).length > 0 ? byOwner : undefined;
}
