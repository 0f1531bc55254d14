/** What becomes of the Markdown that means more than words: clauses, restricted passages, references, notes. */
import type { Element, ElementContent } from 'hast';
import type {
  FootnoteReference,
  Heading,
  ImageReference,
  LinkReference,
  ListItem,
  Parents,
} from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { toString as plainText } from 'mdast-util-to-string';
import { defaultHandlers } from 'remark-rehype';
import type { Locale } from '../locale/locale.ts';
import { isLabel } from '../read/directives.ts';
import type { Desk, Where } from './desk.ts';
import type { Workshop } from './generated.ts';
import { element, paragraph, text } from './made.ts';
import { reference } from './settle.ts';
import type { Handlers } from './turn.ts';

/** What handlers need besides the desk. */
interface Tools {
  readonly token: Workshop['token'];
  /** Where the words stand that are just written. */
  readonly where: () => Where;
  /** Told of the words of each clause in the midst of a block. */
  readonly wrote: (clause: ContainerDirective, words: readonly ElementContent[]) => void;
}

/** The handlers for one text. */
export function handlersFor(desk: Desk, { token, where, wrote }: Tools): Handlers {
  return {
    footnoteReference: (_state, node: FootnoteReference) =>
      token(() => {
        const mark = where() === 'aside' ? undefined : desk.footnotes.refer(node.identifier);
        return mark ? [mark] : [];
      }),
    textDirective: (state, node: TextDirective) => {
      const words = plainText(node).trim();
      if (node.name === 'abbr' && words)
        return token(() => desk.abbreviate(words, where() === 'text'));
      if (node.name === 'ref' && words)
        return token((_children, inside) => reference(words, desk, inside));
      const children = state.all(node);
      return children.length > 0 ? children : [text(`:${node.name}`)];
    },
    leafDirective: (state, node: LeafDirective) => {
      const children = state.all(node);
      return paragraph(children.length > 0 ? children : [text(`::${node.name}`)]);
    },
    containerDirective: (state, node: ContainerDirective) => {
      const clause = desk.ids.clauseOf.get(node);
      // Where it is open the passage itself stands in place of its summary.
      const summarised = node.name === 'restricted' && node.data?.closed !== true;
      const shown = summarised ? node.children.filter((child) => !isLabel(child)) : node.children;
      const content = state.all({ ...node, children: shown });
      if (!clause && node.name !== 'restricted') return content;
      const children = state.wrap(content, true);
      const id = desk.ids.anchors.get(node);
      if (clause) {
        const title = `${desk.locale.words[clause.kind]} ${clause.label}`;
        return token((cleaned) => {
          wrote(node, cleaned);
          return [boxed(['clause', clause.kind], 'clause-title', title, id, cleaned)];
        }, children);
      }
      const title = restrictedTitle(node, desk.locale);
      return token((cleaned) => {
        const placeholder = paragraph([text(desk.locale.words.restrictedWords)]);
        const words = shown.length > 0 ? cleaned : [placeholder];
        return [boxed(['restricted'], 'restricted-title', title, id, words)];
      }, children);
    },
    heading: (state, node: Heading) => {
      const id = desk.ids.anchors.get(node);
      const heading = defaultHandlers.heading(state, node);
      if (id === undefined) return heading;
      return token(
        (children) => [{ ...heading, properties: { id }, children: [...children] }],
        heading.children,
      );
    },
    linkReference: (state, node: LinkReference) => {
      const definition = desk.definitions.get(node.identifier);
      if (!definition) return defaultHandlers.linkReference(state, node);
      return defaultHandlers.link(state, { ...definition, type: 'link', children: node.children });
    },
    imageReference: (state, node: ImageReference) => {
      const definition = desk.definitions.get(node.identifier);
      if (!definition) return defaultHandlers.imageReference(state, node);
      return defaultHandlers.image(state, { ...definition, type: 'image', alt: node.alt });
    },
    listItem: (state, node: ListItem, parent: Parents | undefined) => {
      const item = defaultHandlers.listItem(state, node, parent);
      return typeof node.checked === 'boolean' ? withoutInput(item) : item;
    },
  };
}

/** The title of a restricted passage: that it is one, and why. */
function restrictedTitle(
  { attributes }: ContainerDirective,
  { words: { restricted, reasons } }: Locale,
): string {
  const reason = attributes?.['reason'] ?? '';
  const known: Readonly<Record<string, string>> = reasons;
  const why = Object.hasOwn(known, reason) ? known[reason] : reason;
  return why ? `${restricted} — ${why}` : restricted;
}

/** A titled box, under the id that the directive was given. */
function boxed(
  className: string[],
  titleClass: string,
  title: string,
  id: string | undefined,
  content: readonly ElementContent[],
): Element {
  return element('section', { className, ...(id ? { id } : {}), ariaLabel: title }, [
    text('\n'),
    element('p', { className: [titleClass] }, [text(title)]),
    ...content,
  ]);
}

/** A form field is neither printed nor read aloud well: a box is text. */
function withoutInput(item: Element): Element {
  return {
    ...item,
    children: item.children.map((node, index) => {
      if (node.type !== 'element') return node;
      if (node.tagName === 'input') return text(node.properties['checked'] === true ? '☑' : '☐');
      return node.tagName === 'p' && index <= 1 ? withoutInput(node) : node;
    }),
  };
}
