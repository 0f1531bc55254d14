/** Opens a PDF: page text, tags, outline, metadata, links, files inside, fonts; of all revisions, whatever leads to them. */

import { isArray } from '../../../format/pdf/syntax/document.ts';
import {
  Bytes,
  type Dict,
  Name,
  type PdfObject,
  Ref,
  Stream,
  textOf,
} from '../../../format/pdf/syntax/objects.ts';
import { decodedText } from '../decode.ts';
import type { Part } from '../part.ts';
import { openBytes, openFont } from '../text.ts';
import { decodedStream } from './filters.ts';
import { nameOf } from './name-of.ts';
import { type Found, objectsOf } from './objects-of.ts';
import { type Characters, charactersOf, shownText } from './shown-text.ts';

/** Keys of strings, as people call them; the others are “strings”. */
const called: Readonly<Record<string, string>> = {
  Alt: 'alternative text',
  ActualText: 'text in place of glyphs',
  E: 'expansion of an abbreviation',
  T: 'tag',
  Title: 'title or outline',
  Author: 'metadata',
  Subject: 'metadata',
  Keywords: 'metadata',
  URI: 'link',
  F: 'name of an attached file',
  UF: 'name of an attached file',
  Desc: 'description of an attached file',
  Contents: 'note on a page',
};

/** Kinds of embedded font programs (ISO 32000-1, table 126). */
const fonts: ReadonlySet<string> = new Set(['Type1C', 'CIDFontType0C', 'OpenType']);

/** @throws {Error} where the file is encrypted or an object cannot be read. */
export function* openPdf(bytes: Uint8Array): Generator<Part> {
  const { objects, between } = objectsOf(bytes);
  if (objects.length === 0) throw new Error('Unexpected PDF without objects');
  const isEncrypted =
    /\/Encrypt\b/.test(between) ||
    objects.some(({ object }) => object instanceof Stream && object.dict.has('Encrypt'));
  if (isEncrypted) {
    yield { part: 'encrypted document', shut: true };
    return;
  }
  yield {
    part: 'bytes between objects',
    text: between.replace(/\d{10} \d{5} [nf]/g, ''),
    reading: 'words',
  };

  const strings = new Map<string, string[]>();
  const names = new Set<string>();
  const raw: Uint8Array[] = [];
  for (const { object } of objects) gather(object, '', strings, names, raw);
  for (const [key, texts] of strings)
    yield { part: called[key] ?? 'strings', text: texts.join('\n'), reading: 'words' };
  yield { part: 'names', text: [...names].join('\n'), reading: 'opaque' };
  for (const one of raw) yield* openBytes(one);

  const index: Index = new Map(objects.map(({ number, object }) => [number, object]));
  const contents = contentsOf(objects, index);

  for (const { number, object } of objects) {
    if (!(object instanceof Stream)) continue;
    const { dict } = object;
    const type = nameOf(dict.get('Type'));
    if (type === 'ObjStm' || type === 'XRef') continue;
    const data = decodedStream(object);
    const content = contents.get(number);
    if (content || nameOf(dict.get('Subtype')) === 'Form')
      yield* contentParts(data, content ?? { part: 'form', resources: [dict] }, index);
    else if (type === 'Metadata') yield { part: 'metadata', name: 'metadata.xml', bytes: data };
    else if (type === 'EmbeddedFile') yield { part: 'attached file', name: '', bytes: data };
    else if (nameOf(dict.get('Subtype')) === 'Image')
      yield { part: 'picture', name: 'picture', bytes: data };
    else if (dict.has('Length1') || fonts.has(nameOf(dict.get('Subtype')))) yield* openFont(data);
    else if (/\bbeginbf(?:char|range)\b/.test(new TextDecoder('latin1').decode(data))) continue;
    else {
      yield* openBytes(data);
      if (/\bT[jJ]\b/.test(new TextDecoder('latin1').decode(data)))
        yield* contentParts(data, { part: 'content that no page shows', resources: [] }, index);
    }
  }
}

/** The objects of the last revision, by number. */
type Index = ReadonlyMap<number, PdfObject>;

interface Content {
  readonly part: string;
  /** Dictionaries with resources in which fonts are looked for. */
  readonly resources: readonly Dict[];
}

function* contentParts(data: Uint8Array, content: Content, index: Index): Generator<Part> {
  const { part } = content;
  for (const { parted, joined, marks } of shownText(data, fontsIn(content, index))) {
    yield { part, text: parted, reading: 'words' };
    yield { part, text: joined, reading: 'words' };
    // What stands in the place of glyphs is part of the words around it.
    yield { part: `text in place of glyphs, ${part}`, text: marks.join(''), reading: 'words' };
    yield { part: `text in place of glyphs, ${part}`, text: marks.join('\n'), reading: 'words' };
  }
}

/** The streams that pages show, by number. */
function contentsOf(objects: readonly Found[], index: Index): ReadonlyMap<number, Content> {
  const found = new Map<number, Content>();
  let page = 0;
  for (const { object } of objects) {
    if (!(object instanceof Map) || nameOf(object.get('Type')) !== 'Page') continue;
    page += 1;
    const resources: Dict[] = [object];
    let parent = latest(index, object.get('Parent'));
    for (let depth = 0; parent instanceof Map && depth < 32; depth += 1) {
      resources.push(parent);
      parent = latest(index, parent.get('Parent'));
    }
    const stated = object.get('Contents');
    const list = stated instanceof Ref ? latest(index, stated) : stated;
    const refs = isArray(list) ? list : [stated];
    for (const ref of refs) {
      if (!(ref instanceof Ref)) continue;
      const before = found.get(ref.number);
      found.set(ref.number, {
        part: before?.part ?? `page ${page}`,
        resources: [...(before?.resources ?? []), ...resources],
      });
    }
  }
  return found;
}

/** Looks up fonts by name; where no resources name it, every font of the file may be meant. */
function fontsIn({ resources }: Content, index: Index): (name: string) => readonly Characters[] {
  const made = new Map<string, readonly Characters[]>();
  return (name) => {
    const known = made.get(name);
    if (known) return known;
    const named = resources.flatMap((holder) => {
      const fonts = dictOf(index, dictOf(index, holder.get('Resources'))?.get('Font'));
      const font = dictOf(index, fonts?.get(name));
      return font ? [font] : [];
    });
    const any = () =>
      [...index.values()].flatMap((object) =>
        object instanceof Map && object.has('ToUnicode') ? [object] : [],
      );
    const fonts = [...new Set(named.length > 0 ? named : any())].map((font) => {
      const map = latest(index, font.get('ToUnicode'));
      return charactersOf(font, map instanceof Stream ? decodedStream(map) : undefined);
    });
    made.set(name, fonts);
    return fonts;
  };
}

function dictOf(index: Index, object: PdfObject | undefined): Dict | undefined {
  const found = latest(index, object);
  return found instanceof Map ? found : undefined;
}

/** What a reference leads to in the last revision. */
function latest(index: Index, object: PdfObject | undefined): PdfObject | undefined {
  return object instanceof Ref ? index.get(object.number) : object;
}

/** Strings by their key, and names, of an object and all inside it. */
function gather(
  object: PdfObject,
  key: string,
  strings: Map<string, string[]>,
  names: Set<string>,
  raw: Uint8Array[],
): void {
  if (object instanceof Bytes) {
    if (object.bytes.length > 2048) raw.push(object.bytes);
    const into = strings.get(key) ?? [];
    strings.set(key, into);
    into.push(textOf(object));
    const other = decodedText(object.bytes);
    if (other !== into.at(-1)) into.push(other);
  } else if (object instanceof Name) names.add(object.value);
  else if (isArray(object)) for (const item of object) gather(item, key, strings, names, raw);
  else {
    const dict =
      object instanceof Stream ? object.dict : object instanceof Map ? object : undefined;
    for (const [name, value] of dict ?? []) {
      names.add(name);
      gather(value, name, strings, names, raw);
    }
  }
}
