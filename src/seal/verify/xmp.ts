/** What an XMP packet says, however it is written: programs write the same properties as elements or as attributes (ISO 16684-1, 7). */
import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';

/** Values by property, in the order of the packet. A property is the way to it, its names with their namespaces. */
export type Properties = ReadonlyMap<string, readonly string[]>;

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const xml = 'http://www.w3.org/XML/1998/namespace';
const packet = 'adobe:ns:meta/ xmpmeta';

/** What only holds properties together. */
const holders: ReadonlySet<string> = new Set([
  packet,
  ...['RDF', 'Description', 'Alt', 'Bag', 'Seq', 'li'].map((name) => `${rdf} ${name}`),
]);

/** Attributes that are part of how something is written. */
const manners: ReadonlySet<string> = new Set([`${rdf} about`, `${rdf} parseType`]);

/** The properties; `undefined` where it is no XMP that can be read. */
export function propertiesOf(bytes: Uint8Array): Properties | undefined {
  const found = new Map<string, string[]>();
  const say = (path: readonly string[], value: string) => {
    const property = path.join(' / ');
    const values = found.get(property);
    if (values) values.push(value);
    else found.set(property, [value]);
  };
  const visit = (element: XmlElement, path: readonly string[], around: Namespaces): void => {
    const spaces = new Map([...around, ...declaredIn(element)]);
    const name = wholeName(element.name, spaces, true);
    const attributes = Object.entries(element.attributes).flatMap(([written, value]) =>
      isDeclaration(written) ? [] : [[wholeName(written, spaces, false), value] as const],
    );
    const lang = attributes.find(([one]) => one === `${xml} lang`)?.[1];
    const own = [
      ...(holders.has(name) ? [] : [name]),
      ...(lang === undefined ? [] : [`in ${lang}`]),
    ];
    const here = [...path, ...own];
    for (const [attribute, value] of attributes) {
      if (attribute === `${xml} lang` || manners.has(attribute) || name === packet) continue;
      // A value that is an address may stand in an attribute of its own.
      say(attribute === `${rdf} resource` ? here : [...here, attribute], value);
    }
    const children = element.children.filter((node) => node instanceof XmlElement);
    for (const child of children) visit(child, here, spaces);
    const text = element.children.flatMap((node) => (node instanceof XmlText ? [node.text] : []));
    const words = text.join('').trim();
    if (words !== '') say(here, words);
  };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const { root } = parseXml(text.trim());
    if (!root || !/^(x:xmpmeta|rdf:RDF)$/.test(root.name)) return undefined;
    visit(root, [], new Map([['xml', xml]]));
    return found;
  } catch {
    return undefined;
  }
}

type Namespaces = ReadonlyMap<string, string>;

function isDeclaration(attribute: string): boolean {
  return attribute === 'xmlns' || attribute.startsWith('xmlns:');
}

function declaredIn({ attributes }: XmlElement): readonly (readonly [string, string])[] {
  return Object.entries(attributes).flatMap(([name, value]) =>
    isDeclaration(name) ? [[name.slice('xmlns:'.length), value] as const] : [],
  );
}

/** A name with its namespace; an attribute without a prefix has none. */
function wholeName(name: string, spaces: Namespaces, isElement: boolean): string {
  const [, prefix = '', local = name] = /^([^:]+):(.*)$/.exec(name) ?? [];
  const space = prefix === '' && !isElement ? '' : (spaces.get(prefix) ?? '');
  return `${space} ${local}`;
}
