/** Opens HTML, SVG and all kinds of XML: words with and without the breaks that tags make, attributes, comments, scripts. */
import { decodedText } from './decode.ts';
import type { Part } from './part.ts';

const token =
  /<!--([\s\S]*?)(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<[?!]([^>]*)>|<\/?([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g;

const attribute = /([^\s=/"'>]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/** Elements that do not part words. */
const inline: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr output q ruby s samp slot small span strike strong sub sup time tspan tt u var wbr'.split(
    ' ',
  ),
);

/** Attributes as people call them; the others are “attribute name”. */
const called: Readonly<Record<string, string>> = {
  alt: 'alternative text',
  href: 'link',
  src: 'address of a picture',
  title: 'title of an element',
  content: 'metadata',
  id: 'anchor',
  datetime: 'date',
};

/** Names of programs, not of people. */
const technical: ReadonlySet<string> = new Set([
  'class',
  'style',
  'd',
  'points',
  'viewbox',
  'rel',
  'type',
]);

/** Opens markup that is in bytes. */
export function openMarkup(bytes: Uint8Array): Iterable<Part> {
  return partsOfMarkup(decodedText(bytes));
}

/** Opens markup. Words are given twice: tags may part them, or stand within one. */
export function* partsOfMarkup(text: string): Generator<Part> {
  const joined: string[] = [];
  const flow: string[] = [];
  const parted: string[] = [];
  const attributes = new Map<string, string[]>();
  let last = 0;
  let closing: string | undefined;
  for (const match of text.matchAll(token)) {
    if (match.index < last) continue;
    const [whole, comment, data, declaration, name, inside] = match;
    add(text.slice(last, match.index));
    last = match.index + whole.length;
    if (comment !== undefined) yield { part: 'comment', text: comment, reading: 'words' };
    else if (declaration !== undefined)
      yield { part: 'declaration', text: declaration, reading: 'words' };
    else if (data !== undefined) add(data);
    else if (name !== undefined) {
      const tag = name.toLowerCase().replace(/^.*:/, '');
      if (!inline.has(tag)) flow.push(' ');
      parted.push(' ');
      for (const [, key = '', double, single, bare] of (inside ?? '').matchAll(attribute)) {
        const value = double ?? single ?? bare ?? '';
        const what = key.toLowerCase();
        if (value === '') continue;
        const values = attributes.get(what);
        if (values) values.push(value);
        else attributes.set(what, [value]);
      }
      if (
        (tag === 'script' || tag === 'style') &&
        !whole.startsWith('</') &&
        !whole.endsWith('/>')
      ) {
        closing = `</${name}`;
        const end = text.toLowerCase().indexOf(closing.toLowerCase(), last);
        const body = text.slice(last, end < 0 ? undefined : end);
        const isData =
          tag === 'script' && /json|importmap|text\/(?!javascript)/i.test(inside ?? '');
        yield {
          part: isData ? 'data for programs' : tag,
          text: body,
          reading: isData ? 'words' : 'opaque',
        };
        last = end < 0 ? text.length : end;
      }
    }
  }
  add(text.slice(last));
  yield { part: 'text', text: joined.join(''), reading: 'words' };
  yield { part: 'text', text: flow.join(''), reading: 'words' };
  yield { part: 'text', text: parted.join(''), reading: 'words' };
  for (const [name, values] of attributes)
    yield {
      part: called[name] ?? `attribute ${name.replace(/[^a-z:-]/g, '')}`,
      // One that ends and one that begins are no neighbours.
      text: [...new Set(values)].map((value) => value.replaceAll('\n', ' ')).join('\n'),
      reading: technical.has(name) ? 'opaque' : 'list',
    };

  function add(words: string): void {
    if (words === '') return;
    joined.push(words);
    flow.push(words);
    parted.push(words);
  }
}
