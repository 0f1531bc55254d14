/** Where the things are in a document that signing may touch, by the numbers of their objects. */
import { name, type PdfObject, Ref, Stream } from '../../format/pdf/syntax/objects.ts';
import { signatureFields } from '../pades/file/signature-fields.ts';
import type { Snapshot } from '../pades/file/snapshot.ts';
import { references } from './same.ts';

/** The numbers; `undefined` where a thing has no object of its own. */
export interface Places {
  readonly catalog: number | undefined;
  readonly form: number | undefined;
  readonly fieldList: number | undefined;
  readonly information: number | undefined;
  /** The description as XMP. */
  readonly metadata: number | undefined;
  /** Those of the two that nothing else in the document refers to: what changes in them changes nothing that is seen. */
  readonly descriptions: ReadonlySet<number>;
  /** Signature fields and their widgets, with the name of the field. */
  readonly fields: ReadonlyMap<number, string>;
  /** Widgets that are objects of their own, with the number of their field. */
  readonly widgets: ReadonlyMap<number, number>;
  /** Names of fields that are signed already. */
  readonly signed: ReadonlySet<string>;
  /** Objects of signatures. */
  readonly signatures: ReadonlyMap<number, string>;
  /** The document security store, with all its parts. */
  readonly proofs: ReadonlySet<number>;
  readonly pages: ReadonlySet<number>;
  readonly annotationLists: ReadonlySet<number>;
}

/** The places in a document. */
export function placesOf(snapshot: Snapshot): Places {
  const { catalog } = snapshot;
  const number = (value: unknown) => (value instanceof Ref ? value.number : undefined);
  const fields = new Map<number, string>();
  const widgets = new Map<number, number>();
  const signatures = new Map<number, string>();
  const signed = new Set<string>();
  for (const field of signatureFields(snapshot)) {
    fields.set(field.number, field.name);
    if (field.value !== undefined) signed.add(field.name);
    if (field.value instanceof Ref) signatures.set(field.value.number, field.name);
    for (const kid of snapshot.array(field.dict.get('Kids')))
      if (kid instanceof Ref) {
        fields.set(kid.number, field.name);
        widgets.set(kid.number, field.number);
      }
  }
  const form = catalog.get('AcroForm');
  const information = number(snapshot.revision.trailer.get('Info'));
  const metadata = number(catalog.get('Metadata'));
  const { pages, lists } = pagesOf(snapshot);
  return {
    catalog: number(snapshot.revision.trailer.get('Root')),
    form: number(form),
    fieldList: number(snapshot.dict(form).get('Fields')),
    information,
    metadata,
    descriptions: usedOnce(snapshot, [information, metadata]),
    fields,
    widgets,
    signed,
    signatures,
    proofs: proofsOf(snapshot),
    pages,
    annotationLists: lists,
  };
}

/**
 * The dictionaries and arrays of the store, without the proofs themselves: those have no reason to change. What is
 * also used elsewhere in the document is not counted, lest a page be changed under the name of a proof.
 */
function proofsOf(snapshot: Snapshot): ReadonlySet<number> {
  const store = snapshot.catalog.get('DSS');
  const found = new Set<number>();
  const open = [...references(store)];
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    const object = snapshot.object(number);
    if (found.has(number) || object instanceof Stream) continue;
    found.add(number);
    open.push(...references(object));
  }
  if (found.size === 0) return found;
  const catalog = new Map(snapshot.catalog);
  catalog.delete('DSS');
  for (const used of references(catalog)) found.delete(used);
  const root = snapshot.revision.trailer.get('Root');
  const others = new Set<number>(references(snapshot.revision.trailer.get('Info')));
  for (const number of snapshot.entries.keys()) {
    if (found.has(number) || (root instanceof Ref && number === root.number)) continue;
    for (const used of references(snapshot.object(number))) others.add(used);
  }
  return new Set([...found].filter((number) => !others.has(number)));
}

/** Those of the numbers to which trailer and objects refer once in all. */
function usedOnce(
  snapshot: Snapshot,
  numbers: readonly (number | undefined)[],
): ReadonlySet<number> {
  const used = new Map<number, number>();
  const { trailer } = snapshot.revision;
  const objects = [...snapshot.entries.keys()].map((one) => snapshot.object(one));
  for (const one of [trailer, ...objects.map(withoutTrailer)].flatMap(references))
    used.set(one, (used.get(one) ?? 0) + 1);
  return new Set(numbers.flatMap((one) => (one !== undefined && used.get(one) === 1 ? [one] : [])));
}

/** A stream of references is a trailer, too: what makes it one is left out, and nothing else, whatever it calls itself. */
function withoutTrailer(object: PdfObject): PdfObject {
  if (!(object instanceof Stream) || object.dict.get('Type') !== name('XRef')) return object;
  return new Map([...object.dict].filter(([key]) => key !== 'Root' && key !== 'Info'));
}

function pagesOf(snapshot: Snapshot) {
  const pages = new Set<number>();
  const lists = new Set<number>();
  const visited = new Set<number>();
  const open = [snapshot.catalog.get('Pages')];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!(node instanceof Ref) || visited.has(node.number)) continue;
    visited.add(node.number);
    const dict = snapshot.dict(node);
    const kids = snapshot.array(dict.get('Kids'));
    if (dict.has('Kids')) open.push(...kids);
    else pages.add(node.number);
    const annotations = dict.get('Annots');
    if (annotations instanceof Ref) lists.add(annotations.number);
  }
  return { pages, lists };
}
