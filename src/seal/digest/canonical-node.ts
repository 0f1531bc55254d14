/** A node of a Markdown tree in its canonical form: what it says, without how it was typed. */
import type { Nodes, Table } from 'mdast';
import { imagePath } from '../../read/image-path.ts';
import type { Json } from './canonical-json.ts';
import { type Directive, directiveKind } from './directive-kind.ts';
import type { FootnoteScope } from './footnote-scope.ts';
import type { Hash } from './hash.ts';
import { joined, type Line, trimmed } from './white-space.ts';

/** What the canonical form looks up. */
export interface Surroundings {
  /** Folder from which the text names its pictures. */
  readonly folder: string;
  /** SHA-256 of a picture, by its path below the content folder. */
  readonly picture: (path: string | undefined) => Hash | undefined;
  /** The target of a reference link, where it may be known here. */
  readonly definition: (
    identifier: string,
  ) => { readonly url: string; readonly title?: string | null | undefined } | undefined;
  readonly footnote: FootnoteScope;
  /** What stands for a clause or a closed passage. */
  readonly directive: (node: Directive, around: Surroundings) => Json;
}

/** The canonical forms of nodes; what does not print has none. */
export function canonicalNodes(nodes: readonly Nodes[], around: Surroundings): Line {
  return joined(nodes.flatMap((node) => canonicalNode(node, around)));
}

function canonicalNode(node: Nodes, around: Surroundings): readonly Json[] {
  const inside = (nodes: readonly Nodes[]) => canonicalNodes(nodes, around);
  switch (node.type) {
    case 'text':
      return [node.value];
    case 'paragraph': {
      const label = node.data?.directiveLabel === true;
      return [{ type: label ? 'label' : 'paragraph', children: trimmed(inside(node.children)) }];
    }
    case 'heading':
      return [{ type: 'heading', depth: node.depth, children: trimmed(inside(node.children)) }];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ type: node.type, children: inside(node.children) }];
    case 'inlineCode':
      return [{ type: 'words-as-code', value: node.value }];
    case 'break':
      return [{ type: 'break' }];
    case 'thematicBreak':
      return [{ type: 'rule' }];
    case 'blockquote':
      return [{ type: 'quotation', children: inside(node.children) }];
    case 'code':
      return [
        { type: 'code', ...optional({ lang: node.lang, meta: node.meta }), value: node.value },
      ];
    case 'html': {
      const value = node.value.replace(/<!--[\s\S]*?-->/g, '').trim();
      return value === '' ? [] : [{ type: 'html', value }];
    }
    case 'list': {
      const start = node.ordered && node.start !== 1 ? node.start : undefined;
      const children = inside(node.children);
      return [{ type: 'list', ordered: node.ordered === true, ...optional({ start }), children }];
    }
    case 'listItem':
      return [
        { type: 'item', ...optional({ checked: node.checked }), children: inside(node.children) },
      ];
    case 'table':
      return [table(node, around)];
    case 'link':
      return [link(node, inside(node.children))];
    case 'linkReference': {
      const found = around.definition(node.identifier);
      return [
        found
          ? link(found, inside(node.children))
          : { type: 'link', children: inside(node.children) },
      ];
    }
    case 'image':
      return [picture(node.alt, node, around)];
    case 'imageReference':
      return [picture(node.alt, around.definition(node.identifier), around)];
    case 'footnoteReference':
      return [footnote(node.identifier, around)];
    case 'textDirective':
    case 'leafDirective':
    case 'containerDirective':
      return [directive(node, around)];
    default:
      return [];
  }
}

function directive(node: Directive, around: Surroundings): Json {
  switch (directiveKind(node)) {
    case 'words':
      return words(node, around);
    case 'public':
      return { type: 'public', children: canonicalNodes(node.children, around) };
    default:
      return around.directive(node, around);
  }
}

/** The fields that say something. */
export function optional(
  fields: Readonly<Record<string, Json | undefined>>,
): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]): [string, Json][] =>
      value === undefined || value === null ? [] : [[name, value]],
    ),
  );
}

function link(
  { url, title }: { readonly url: string; readonly title?: string | null | undefined },
  children: Line,
): Json {
  return { type: 'link', url, ...optional({ title }), children };
}

function picture(
  alt: string | null | undefined,
  target: { readonly url: string; readonly title?: string | null | undefined } | undefined,
  { folder, picture: hashOf }: Surroundings,
): Json {
  const sha256 = hashOf(target && imagePath(folder, target.url));
  return { type: 'picture', alt: alt ?? '', ...optional({ title: target?.title, sha256 }) };
}

function table({ align, children }: Table, around: Surroundings): Json {
  const rows = children.map((row) =>
    row.children.map((cell) => trimmed(canonicalNodes(cell.children, around))),
  );
  const width = rows[0]?.length ?? 0;
  return {
    type: 'table',
    align: Array.from({ length: width }, (_, column) => align?.[column] ?? null),
    rows,
  };
}

function footnote(identifier: string, around: Surroundings): Json {
  const found = around.footnote(identifier);
  if ('missing' in found) return { type: 'footnote' };
  if ('again' in found) return { type: 'footnote', again: found.again };
  return { type: 'footnote', children: canonicalNodes(found.first.children, around) };
}

function words(node: Directive, around: Surroundings): Json {
  return {
    type: node.name,
    ...attributesOf(node),
    children: canonicalNodes(node.children, around),
  };
}

/** The attributes of a directive, where it has any besides those left out. */
export function attributesOf(
  { attributes }: Directive,
  leaveOut: readonly string[] = [],
): Readonly<Record<string, Json>> {
  const kept = Object.entries(attributes ?? {}).flatMap(([name, value]): [string, Json][] =>
    leaveOut.includes(name) ? [] : [[name, value ?? '']],
  );
  return kept.length > 0 ? { attributes: Object.fromEntries(kept) } : {};
}
