/**
 * What an XMP packet says, however it is written: programs write the same properties as elements or as attributes (ISO 16684-1, 7).
 * It is read as strictly as signed files are: a packet that two programs could read differently says nothing.
 */
import { parseXml, XmlElement, XmlProcessingInstruction, XmlText } from '@rgrove/parse-xml';
import { Malformed } from '../pades/file/parse.ts';

/** Values by property. A property is the way to it, its names with their namespaces. */
export type Properties = ReadonlyMap<string, string>;

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const xml = 'http://www.w3.org/XML/1998/namespace';
const xmlns = 'http://www.w3.org/2000/xmlns/';
const packet = 'adobe:ns:meta/ xmpmeta';
const description = `${rdf} Description`;
const lists: ReadonlySet<string> = new Set(['Alt', 'Bag', 'Seq'].map((name) => `${rdf} ${name}`));

/** Larger and deeper than any honest packet. */
const mostBytes = 1_000_000;
const deepest = 30;

/** The properties; `undefined` where it is no XMP that can be read in one way only. */
export function propertiesOf(bytes: Uint8Array): Properties | undefined {
  try {
    return propertiesIn(descriptionsIn(packetOf(bytes)));
  } catch {
    return undefined;
  }
}

/** An element with its names resolved. It has parts or words, not both. */
interface Part {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parts: readonly Part[];
  readonly words: string;
}

/** The outermost element. Nothing stands beside it but the marks of a packet: a type of document could bring in words from elsewhere. */
function packetOf(bytes: Uint8Array): Part {
  if (bytes.length > mostBytes) throw new Malformed('Unexpected size of a description');
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
  const { children, root } = parseXml(text, {
    preserveComments: true,
    preserveDocumentType: true,
    preserveXmlDeclaration: true,
  });
  const isPlain = children.every(
    (node) =>
      node === root || (node instanceof XmlProcessingInstruction && node.name === 'xpacket'),
  );
  if (!root || !isPlain) throw new Malformed('Unexpected part beside a description');
  return partOf(root, (prefix) => (prefix === 'xml' ? xml : undefined), 0);
}

/** The namespace of a prefix; `undefined` where there is none. */
type Spaces = (prefix: string) => string | undefined;

function partOf(element: XmlElement, around: Spaces, depth: number): Part {
  if (depth > deepest) throw new Malformed('Unexpected nesting of a description');
  const spaces = within(element, around);
  const attributes = new Map<string, string>();
  for (const [written, value] of Object.entries(element.attributes)) {
    if (isDeclaration(written)) continue;
    const name = wholeName(written, spaces, '');
    if (attributes.has(name)) throw new Malformed('Unexpected second attribute of a name');
    attributes.set(name, value);
  }
  const parts: Part[] = [];
  let words = '';
  for (const node of element.children) {
    if (node instanceof XmlElement) parts.push(partOf(node, spaces, depth + 1));
    else if (node instanceof XmlText) words += node.text;
    else throw new Malformed('Unexpected comment in a description');
  }
  words = words.trim();
  if (parts.length > 0 && words !== '') throw new Malformed('Unexpected words between elements');
  return { name: wholeName(element.name, spaces, spaces('') ?? ''), attributes, parts, words };
}

function isDeclaration(attribute: string): boolean {
  return attribute === 'xmlns' || attribute.startsWith('xmlns:');
}

/** The namespaces within an element. White space in them could make one name of two. */
function within({ attributes }: XmlElement, around: Spaces): Spaces {
  const own = new Map<string, string>();
  for (const [name, value] of Object.entries(attributes)) {
    if (!isDeclaration(name)) continue;
    const prefix = name.slice('xmlns:'.length);
    const isReserved = prefix === 'xml' || prefix === 'xmlns' || value === xml || value === xmlns;
    if (isReserved || /\s/.test(value) || (value === '' && prefix !== ''))
      throw new Malformed('Unexpected namespace');
    own.set(prefix, value);
  }
  return own.size === 0 ? around : (prefix) => own.get(prefix) ?? around(prefix);
}

/** A name with its namespace, and a space between them. */
function wholeName(written: string, spaces: Spaces, unprefixed: string): string {
  const [first = '', second, ...more] = written.split(':');
  if (second === undefined) return `${unprefixed} ${first}`;
  const space = spaces(first);
  if (space === undefined || second === '' || more.length > 0)
    throw new Malformed('Unexpected prefix');
  return `${space} ${second}`;
}

function descriptionsIn(outermost: Part): readonly Part[] {
  const { name, parts, words, attributes } = outermost;
  if (name === packet) {
    const [only, ...more] = parts;
    // A language would be that of all words in it.
    if (!only || only.name === packet || more.length > 0 || attributes.has(`${xml} lang`))
      throw new Malformed('Unexpected packet');
    return descriptionsIn(only);
  }
  const isPlain = name === `${rdf} RDF` && words === '' && attributes.size === 0;
  if (!isPlain || !parts.every((part) => part.name === description))
    throw new Malformed('Unexpected description');
  return parts;
}

/** The properties of all descriptions, each of which is said once. */
function propertiesIn(descriptions: readonly Part[]): Properties {
  const found = new Map<string, string>();
  const say = (path: readonly string[], value: string) => {
    const property = path.join(' / ');
    if (found.has(property)) throw new Malformed('Unexpected second value of a property');
    found.set(property, value);
  };
  for (const one of descriptions) sayResource(one, [], say);
  return found;
}

type Say = (path: readonly string[], value: string) => void;

function sayResource({ attributes, parts, words }: Part, path: readonly string[], say: Say): void {
  if (words !== '') throw new Malformed('Unexpected words beside properties');
  const about = attributes.get(`${rdf} about`) ?? '';
  // What is said of something else is another property.
  const here = about === '' ? path : [...path, `about=${encodeURIComponent(about)}`];
  for (const [name, value] of attributes) if (name !== `${rdf} about`) say([...here, name], value);
  for (const part of parts) sayProperty(part, part.name, here, say);
  if (path.length > 0 && attributes.size + parts.length === 0) say(path, '');
}

function sayProperty(part: Part, name: string, around: readonly string[], say: Say): void {
  const { parts, words } = part;
  const attributes = new Map(part.attributes);
  const take = (key: string) => {
    const value = attributes.get(key);
    attributes.delete(key);
    return value;
  };
  const lang = take(`${xml} lang`);
  const parseType = take(`${rdf} parseType`);
  // A value that is an address may stand in an attribute of its own.
  const address = take(`${rdf} resource`);
  if (lang !== undefined && !/^[\w-]+$/.test(lang)) throw new Malformed('Unexpected language');
  const path = [...around, name, ...(lang === undefined ? [] : [`@${lang}`])];
  if (address !== undefined) say(path, address);
  if (parseType === 'Resource') {
    sayResource({ ...part, attributes }, path, say);
    return;
  }
  if (parseType !== undefined) throw new Malformed('Unexpected way to write a property');
  for (const [key, value] of attributes) say([...path, key], value);
  const [only, ...more] = parts;
  if (!only) {
    if (words !== '' || (address === undefined && attributes.size === 0)) say(path, words);
  } else if (more.length > 0) throw new Malformed('Unexpected second value');
  else if (only.name === description) sayResource(only, path, say);
  else sayList(only, path, say);
}

/** A list: which value is which is told by its place. */
function sayList({ name, attributes, parts, words }: Part, around: readonly string[], say: Say) {
  const isPlain = lists.has(name) && attributes.size === 0 && words === '';
  if (!isPlain || !parts.every((part) => part.name === `${rdf} li`))
    throw new Malformed('Unexpected list');
  const path = [...around, name];
  for (const [index, part] of parts.entries()) sayProperty(part, `#${index + 1}`, path, say);
  if (parts.length === 0) say(path, '');
}
