/** Writes a tree as the structure of a file (ISO 32000-1, 14.7.2 to 14.7.4). */
import type { PdfFile } from '../syntax/document.ts';
import { type Dict, dict, name, type PdfObject, type Ref, textString } from '../syntax/objects.ts';
import type { Attributes, Content, Part } from './tree.ts';

/** Types that PDF 1.7 does not know, and what they stand for (14.7.3). */
const roleMap = dict({ Em: name('Span'), Strong: name('Span') });

/** Where the written parts are. */
export interface Written {
  /** By the number of the object that the part was before. */
  readonly bySource: ReadonlyMap<number, Ref>;
}

/** Finds the form in which content stands, where it is not on the page itself. */
export type FormOf = (content: Content) => Ref | undefined;

/** Puts the structure into the file, in place of the one that is there. */
export function writeStructure(file: PdfFile, document: Part, formOf: FormOf): Written {
  const pages = file.pages();
  const bySource = new Map<number, Ref>();
  /** What each marked content of a page belongs to, by its number. */
  const onPages: Map<number, Ref>[] = pages.map(() => new Map());
  const inForms = new Map<number, { readonly ref: Ref; readonly content: Map<number, Ref> }>();
  const annotated: (readonly [annotation: Ref, part: Ref])[] = [];
  const ids: (readonly [string, Ref])[] = [];

  const write = (part: Part, parent: Ref): Ref => {
    const entries: Dict = new Map();
    const ref = file.add(entries);
    if (part.source !== undefined) bySource.set(part.source, ref);
    if (part.id !== undefined) ids.push([part.id, ref]);
    const page = pageOf(part);
    const kids = part.kids.map((kid): PdfObject => {
      if (kid.kind === 'part') return write(kid, ref);
      const elsewhere = kid.page === page ? undefined : pages[kid.page];
      if (kid.kind === 'annotation') {
        annotated.push([kid.annotation, ref]);
        return dict({ Type: name('OBJR'), Obj: kid.annotation, Pg: elsewhere });
      }
      const form = formOf(kid);
      if (form) {
        const held = inForms.get(form.number) ?? { ref: form, content: new Map<number, Ref>() };
        inForms.set(form.number, held);
        held.content.set(kid.mcid, ref);
        return dict({ Type: name('MCR'), Pg: pages[kid.page], Stm: form, MCID: kid.mcid });
      }
      onPages[kid.page]?.set(kid.mcid, ref);
      return elsewhere ? dict({ Type: name('MCR'), Pg: elsewhere, MCID: kid.mcid }) : kid.mcid;
    });
    const [only] = kids;
    const isAlone = kids.length === 1 && part.kids[0]?.kind !== 'part';
    const made = dict({
      S: name(part.role),
      P: parent,
      Pg: page === undefined ? undefined : pages[page],
      // Verifiers of signatures find a field where it is the one kid itself, and a part only in a list.
      K: isAlone ? only : kids.length > 0 ? kids : undefined,
      Lang: part.lang === undefined ? undefined : textString(part.lang),
      Alt: part.alt === undefined ? undefined : textString(part.alt),
      ActualText: part.actual === undefined ? undefined : textString(part.actual),
      E: part.expansion === undefined ? undefined : textString(part.expansion),
      ID: part.id === undefined ? undefined : textString(part.id),
      A: written(part.attributes),
    });
    for (const [key, value] of made) entries.set(key, value);
    return ref;
  };

  const rootEntries: Dict = new Map();
  const root = file.add(rootEntries);
  const top = write(document, root);

  const nums: PdfObject[] = [];
  let next = 0;
  const enter = (content: ReadonlyMap<number, Ref>) => {
    const owners: PdfObject[] = Array.from(
      { length: Math.max(-1, ...content.keys()) + 1 },
      (_, mcid) => content.get(mcid) ?? null,
    );
    nums.push(next, file.add(owners));
    return next++;
  };
  for (const [index, page] of pages.entries()) {
    const content = onPages[index];
    if (content) file.dict(page).set('StructParents', enter(content));
  }
  for (const { ref, content } of inForms.values())
    file.dict(ref).set('StructParents', enter(content));
  for (const [annotation, part] of annotated) {
    file.dict(annotation).set('StructParent', next);
    nums.push(next, part);
    next += 1;
  }

  const sorted = ids
    .map(([id, ref]) => [textString(id), ref] as const)
    .toSorted(([a], [b]) => compared(a.bytes, b.bytes));
  const tree = dict({
    Type: name('StructTreeRoot'),
    K: [top],
    ParentTree: file.add(dict({ Nums: nums })),
    ParentTreeNextKey: next,
    RoleMap: roleMap,
    IDTree: sorted.length > 0 ? file.add(dict({ Names: sorted.flat() })) : undefined,
  });
  for (const [key, value] of tree) rootEntries.set(key, value);
  file.catalog.set('StructTreeRoot', root);
  return { bySource };
}

/** The order of the bytes, in which a tree of names is searched (7.9.6). */
function compared(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}

/** The page of the first content that stands in the part itself. */
function pageOf({ kids }: Part): number | undefined {
  return kids.find((kid) => kid.kind !== 'part')?.page;
}

function written(attributes: Attributes | undefined): PdfObject | undefined {
  if (!attributes) return undefined;
  const owners = Object.entries(attributes).map(([owner, entries]) =>
    dict({ O: name(owner), ...entries }),
  );
  return owners.length > 1 ? owners : owners[0];
}
