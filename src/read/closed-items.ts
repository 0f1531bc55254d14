/** Items of the agenda that the facts close: their words become a restricted passage in every language. */
import type { Heading, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { inLanguage } from '../lang.ts';
import type { Text } from '../meeting.ts';
import type { AgendaItem } from './schema/meeting.ts';
import { structure } from './structure.ts';
import { type Desk, type Parts, textOf } from './text.ts';

declare module 'mdast-util-directive' {
  interface ContainerDirectiveData {
    /** Whether it holds a whole item of the agenda, with its subheadings. */
    item?: boolean;
  }
  interface TextDirectiveData {
    /** Whether it holds the heading of such an item: its mark stands in the facts. */
    item?: boolean;
  }
}

/** The text with the words of closed items in restricted passages, and their headings in restricted words. */
export function closeItems(text: Text, agenda: readonly AgendaItem[], desk: Desk): Text {
  const closed = new Map(closedIn(agenda).map((item) => [item.id, item]));
  if (closed.size === 0) return text;
  const key = `${text.file.path} without closed items`;
  return textOf(text.lang, text.file, false, () => desk(key, () => partsOf(text, closed)));
}

function partsOf(text: Text, closed: ReadonlyMap<string, AgendaItem>): Parts {
  const tree: Root = { ...text.tree, children: enclosed(text.tree.children, closed, text.lang) };
  const titles = new Set<Nodes>(
    text.tree.children.filter(
      (node) => node.type === 'heading' && node.depth === 1 && !isInBody(node, text),
    ),
  );
  const body = { ...tree, children: tree.children.filter((node) => !titles.has(node)) };
  return { tree, ...structure(body) };
}

/** Closed items, and those below them, which are as closed as they are, wherever their headings stand. */
function closedIn(agenda: readonly AgendaItem[]): readonly AgendaItem[] {
  return agenda.flatMap((item) =>
    item.restricted ? [item, ...below(item, item.restricted)] : closedIn(item.items),
  );
}

function below(
  { items }: AgendaItem,
  { reason, for: audience, summary }: NonNullable<AgendaItem['restricted']>,
): readonly AgendaItem[] {
  // The title that was given is that of the item above.
  const restricted = { reason, for: audience, summary };
  return items.flatMap((item: AgendaItem) => [{ ...item, restricted }, ...below(item, restricted)]);
}

/** The title of a text stands in its tree, not in its body. */
function isInBody(heading: Heading, { body }: Text): boolean {
  return body.sections.some((section) => section.heading === heading);
}

function enclosed(
  nodes: readonly RootContent[],
  closed: ReadonlyMap<string, AgendaItem>,
  lang: string,
): RootContent[] {
  const result: RootContent[] = [];
  let open:
    | {
        readonly depth: number;
        readonly passage: ContainerDirective;
        readonly ids: ReadonlySet<string>;
      }
    | undefined;
  for (const node of nodes) {
    const id = node.type === 'heading' ? node.data?.id : undefined;
    const within = id !== undefined && open?.ids.has(id);
    if (open && node.type === 'heading' && node.depth <= open.depth && !within) open = undefined;
    const item = node.type === 'heading' && node.data?.id ? closed.get(node.data.id) : undefined;
    if (!open && node.type === 'heading' && item?.restricted) {
      const passage = passageOf(item, node, lang);
      result.push(closedHeading(node, item, lang), passage);
      open = { depth: node.depth, passage, ids: new Set(idsBelow(item)) };
    } else if (open && node.type !== 'footnoteDefinition' && node.type !== 'definition') {
      open.passage.children.push(node as ContainerDirective['children'][number]);
      const { position } = open.passage;
      // Messages quote nothing from where a passage stands: it stands as far as its last word.
      if (position && node.position)
        open.passage.position = { start: position.start, end: node.position.end };
    } else {
      // Notes and addresses are only as visible as what leads to them.
      result.push(node);
    }
  }
  return result;
}

function idsBelow({ items }: AgendaItem): readonly string[] {
  return items.flatMap((item: AgendaItem) => [item.id, ...idsBelow(item)]);
}

function passageOf(
  { restricted }: AgendaItem,
  { position }: Heading,
  lang: string,
): ContainerDirective {
  const summary = inLanguage(restricted?.summary, lang);
  return {
    type: 'containerDirective',
    name: 'restricted',
    attributes: attributesOf(restricted),
    children: [
      {
        type: 'paragraph',
        data: { directiveLabel: true },
        children: summary === undefined ? [] : [{ type: 'text', value: summary }],
      },
    ],
    data: { item: true },
    ...(position ? { position } : {}),
  };
}

function closedHeading(heading: Heading, { restricted }: AgendaItem, lang: string): Heading {
  // A heading without words gets its title from the facts, which are closed there.
  if (heading.children.length === 0) return heading;
  const words = inLanguage(restricted?.as, lang);
  const children: PhrasingContent[] = [
    {
      type: 'textDirective',
      name: 'restricted',
      attributes: { ...attributesOf(restricted), ...(words === undefined ? {} : { as: words }) },
      children: heading.children,
      data: { item: true },
      ...(heading.position ? { position: heading.position } : {}),
    },
  ];
  return { ...heading, children };
}

function attributesOf(mark: AgendaItem['restricted']): Record<string, string> {
  return {
    ...(mark ? { reason: mark.reason } : {}),
    ...(mark?.for === undefined ? {} : { for: mark.for }),
  };
}
