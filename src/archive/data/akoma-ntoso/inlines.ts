/** Words of a line as Akoma Ntoso has them. */
import type { ElementContent } from 'hast';
import type { ElementContent as XmlContent } from 'xast';
import { x } from 'xastscript';
import { contentPath } from '../../../format/document.ts';
import { relativeLink } from '../../../format/output-path.ts';

/** What lines need besides themselves. */
export interface Setting {
  /** Path of the file below `public/`, from which links start. */
  readonly here: string;
  /** The blocks of a footnote by the id of its anchor, such as `fn-1`, on its first use. */
  readonly takeNote: (id: string) => readonly XmlContent[] | undefined;
}

const same: ReadonlySet<string> = new Set(['sub', 'sup', 'u', 'abbr']);
const renamed: Readonly<Record<string, string>> = { strong: 'b', b: 'b', em: 'i', i: 'i' };

/** Inline content; blocks among it lose their form and keep their words. */
export function inlines(nodes: readonly ElementContent[], setting: Setting): XmlContent[] {
  return nodes.flatMap((node): XmlContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }];
    if (node.type !== 'element') return [];
    const { tagName, properties, children } = node;
    const note = tagName === 'sup' && noteOf(children);
    if (note) return [noteElement(note.id, note.marker, setting)];
    const within = () => inlines(children, setting);
    const name = same.has(tagName) ? tagName : renamed[tagName];
    if (name) return [x(name, langOf(properties), within())];
    if (tagName === 'a') {
      const href = String(properties.href ?? '');
      if (href === '') return within();
      return [x(href.startsWith('#') ? 'ref' : 'a', { href }, within())];
    }
    if (tagName === 'br') return [x('eol')];
    if (tagName === 'img') return [image(properties, setting)];
    if (tagName === 'input') return [{ type: 'text', value: properties.checked ? '☑' : '☐' }];
    return tagName === 'span' || tagName === 'code' || tagName === 'del'
      ? [x('span', langOf(properties), within())]
      : within();
  });
}

/** The language of words, where it is not that of the text. */
export function langOf({ lang }: { readonly lang?: unknown }): { 'xml:lang'?: string } {
  return typeof lang === 'string' ? { 'xml:lang': lang } : {};
}

function image(properties: { src?: unknown; alt?: unknown }, { here }: Setting) {
  const path = contentPath(properties.src);
  const src = path === undefined ? String(properties.src ?? '') : relativeLink(here, path);
  return x('img', { src, alt: String(properties.alt ?? '') });
}

function noteOf(children: readonly ElementContent[]) {
  const link = children.find((one) => one.type === 'element' && one.tagName === 'a');
  if (link?.type !== 'element') return undefined;
  const { href } = link.properties;
  const [word] = link.children;
  if (typeof href !== 'string' || !/^#fn-/.test(href)) return undefined;
  return { id: href.slice(1), marker: word?.type === 'text' ? word.value : '' };
}

/** A note stands where it is first referred to; later references lead there. */
function noteElement(id: string, marker: string, { takeNote }: Setting) {
  const blocks = takeNote(id);
  return blocks
    ? x('authorialNote', { eId: id, marker }, [...blocks])
    : x('noteRef', { href: `#${id}`, marker });
}
