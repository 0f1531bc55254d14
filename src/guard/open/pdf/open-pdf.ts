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
import { decodedText, latinText } from '../decode.ts';
import { isOfKnownKind } from '../kinds.ts';
import { partsOfMarkup } from '../markup.ts';
import type { Part } from '../part.ts';
import { openBytes } from '../text.ts';
import type { Heard } from './attentive-parser.ts';
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

/** What a document is called that opens with a passphrase. */
export const lockedPart = 'encrypted document';

/** @throws {Error} where the file is damaged or an object cannot be read. */
export function* openPdf(bytes: Uint8Array): Generator<Part> {
  const { objects, between, isPlain, isEncrypted, heard } = objectsOf(bytes);
  if (objects.length === 0) throw new Error('Unexpected PDF without objects');
  const isLocked =
    isEncrypted ||
    objects.some(({ object }) => object instanceof Stream && object.dict.has('Encrypt'));
  if (isLocked) {
    yield { part: lockedPart, shut: true };
    return;
  }
  if (!isPlain) yield { part: 'bytes between objects', shut: true };
  yield {
    part: 'bytes between objects',
    text: between.replace(/\d{10} \d{5} [nf]/g, ''),
    reading: 'words',
  };

  yield* stringParts(objects, heard);

  const index = indexOf(objects);
  const contents = contentsOf(objects, index);
  for (const { number, object } of objects) {
    if (!(object instanceof Stream)) continue;
    const type = nameOf(object.dict.get('Type'));
    if (type === 'ObjStm') continue;
    yield* streamParts(object, contents.get(number), index);
  }
}

/** Strings by their key, names and comments, those included that are in no object. */
function* stringParts(objects: readonly Found[], heard: readonly Heard[]): Generator<Part> {
  const gathered: Gathered = { strings: new Map(), names: new Set(), raw: [], seen: new Set() };
  for (const { object } of objects) gather(object, '', gathered);
  for (const { strings, names, comments } of heard) {
    for (const one of strings) if (!gathered.seen.has(one)) gather(one, '', gathered);
    for (const one of names) gathered.names.add(one);
    yield { part: 'comments', text: utf8Or(comments.join('\n')), reading: 'words' };
  }
  for (const [key, texts] of gathered.strings) {
    const part = called[key] ?? 'strings';
    yield { part, text: texts.join('\n'), reading: 'words' };
    for (const text of texts) if (/<[a-z!/?]/i.test(text)) yield* partsOfMarkup(text);
  }
  yield { part: 'names', text: [...gathered.names].join('\n'), reading: 'opaque' };
  for (const one of gathered.raw) yield* openBytes(one);
}

/** A stream, in every way in which it may be read. */
function* streamParts(stream: Stream, content: Content | undefined, index: Index): Generator<Part> {
  const { dict } = stream;
  const [type, subtype] = [nameOf(dict.get('Type')), nameOf(dict.get('Subtype'))];
  const data = decodedStream(stream);
  const isAttached = type === 'EmbeddedFile';
  // Nobody needs to say what a stream is before it is saved as a file.
  if (isAttached || isOfKnownKind(data))
    yield { part: isAttached ? 'attached file' : 'stream', name: '', bytes: data, isAlone: true };
  if (content || subtype === 'Form')
    yield* contentParts(data, content ?? { part: 'form', resources: [dict] }, index);
  else if (isAttached) return;
  else if (type === 'Metadata') yield { part: 'metadata', name: 'metadata.xml', bytes: data };
  else if (subtype === 'Image') yield { part: 'picture', name: 'picture', bytes: data };
  else {
    const text = latinText(data);
    // The codes of a table of characters are no words.
    const isTable = /\bbeginbf(?:char|range)\b/.test(text);
    yield* openBytes(isTable ? latinBytes(text.replace(/<[0-9a-f\s]*>/gi, '')) : data);
    if (!isTable && /\bT[jJ]\b/.test(text))
      yield* contentParts(data, { part: 'content that no page shows', resources: [] }, index);
  }
}

/** The objects of each number in all revisions, the last one first. */
type Index = ReadonlyMap<number, readonly PdfObject[]>;

function indexOf(objects: readonly Found[]): Index {
  const index = new Map<number, PdfObject[]>();
  for (const { number, object } of objects) {
    const known = index.get(number);
    if (known) known.unshift(object);
    else index.set(number, [object]);
  }
  return index;
}

interface Content {
  readonly part: string;
  /** Dictionaries with resources in which fonts are looked for. */
  readonly resources: readonly Dict[];
}

function* contentParts(data: Uint8Array, content: Content, index: Index): Generator<Part> {
  const { part } = content;
  const { readings, marks, unused, pictures, isLegible } = shownText(data, fontsIn(content, index));
  if (!isLegible) yield { part: `letters of ${part}`, shut: true };
  for (const { parted, joined } of readings) {
    yield { part, text: parted, reading: 'words' };
    yield { part, text: joined, reading: 'words' };
  }
  // What stands in the place of glyphs is part of the words around it.
  yield { part: `text in place of glyphs, ${part}`, text: marks.join(''), reading: 'words' };
  yield { part: `text in place of glyphs, ${part}`, text: marks.join('\n'), reading: 'words' };
  yield { part: `unused words, ${part}`, text: utf8Or(unused.join('\n')), reading: 'words' };
  for (const picture of pictures) yield* openBytes(picture);
}

/** The streams that pages show, by number. */
function contentsOf(objects: readonly Found[], index: Index): ReadonlyMap<number, Content> {
  const found = new Map<number, Content>();
  let page = 0;
  for (const { object } of objects) {
    if (!(object instanceof Map) || nameOf(object.get('Type')) !== 'Page') continue;
    page += 1;
    const resources: Dict[] = [object];
    let parents = dictsOf(index, object.get('Parent'));
    for (let depth = 0; parents.length > 0 && depth < 32; depth += 1) {
      resources.push(...parents);
      parents = parents.flatMap((parent) => dictsOf(index, parent.get('Parent'))).slice(0, 32);
    }
    const stated = object.get('Contents');
    const lists = [...(stated instanceof Ref ? [stated] : []), ...versions(index, stated)];
    for (const ref of lists.flatMap((list) => (isArray(list) ? list : [list]))) {
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
    const named = resources
      .flatMap((holder) => dictsOf(index, holder.get('Resources')))
      .flatMap((held) => dictsOf(index, held.get('Font')))
      .flatMap((held) => dictsOf(index, held.get(name)));
    const any = () =>
      [...index.values()]
        .flat()
        .flatMap((object) => (object instanceof Map && object.has('ToUnicode') ? [object] : []));
    const fonts = [...new Set(named.length > 0 ? named : any())].flatMap((font) => {
      const maps = versions(index, font.get('ToUnicode')).flatMap((map) =>
        map instanceof Stream ? [decodedStream(map)] : [],
      );
      const encodings = dictsOf(index, font.get('Encoding'));
      return maps.length > 0
        ? maps.map((map) => charactersOf(font, map))
        : (encodings.length > 0 ? encodings : [undefined]).map((encoding) =>
            charactersOf(font, undefined, encoding),
          );
    });
    made.set(name, fonts);
    return fonts;
  };
}

function dictsOf(index: Index, object: PdfObject | undefined): readonly Dict[] {
  return versions(index, object).flatMap((one) => (one instanceof Map ? [one] : []));
}

/** What a reference leads to in each revision; of anything else that itself. */
function versions(index: Index, object: PdfObject | undefined): readonly PdfObject[] {
  if (object instanceof Ref) return index.get(object.number) ?? [];
  return object === undefined ? [] : [object];
}

interface Gathered {
  readonly strings: Map<string, string[]>;
  readonly names: Set<string>;
  /** Strings so long that they may be something else. */
  readonly raw: Uint8Array[];
  readonly seen: Set<Bytes>;
}

/** Strings by their key, and names, of an object and all inside it. */
function gather(object: PdfObject, key: string, into: Gathered): void {
  if (object instanceof Bytes) {
    into.seen.add(object);
    if (object.bytes.length > 2048) into.raw.push(object.bytes);
    const texts = into.strings.get(key) ?? [];
    into.strings.set(key, texts);
    texts.push(textOf(object));
    const other = decodedText(object.bytes);
    if (other !== texts.at(-1)) texts.push(other);
  } else if (object instanceof Name) into.names.add(object.value);
  else if (isArray(object)) for (const item of object) gather(item, key, into);
  else {
    const dict =
      object instanceof Stream ? object.dict : object instanceof Map ? object : undefined;
    for (const [name, value] of dict ?? []) {
      into.names.add(name);
      gather(value, name, into);
    }
  }
}

/** Characters of one byte each as they are and, where they may be, as UTF-8. */
function utf8Or(text: string): string {
  return `${text}\n${decodedText(latinBytes(text))}`;
}

function latinBytes(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at) & 0xff);
}
