/** What redaction takes out of a text, by comparing what it leaves to each audience: whatever is marked, in whatever way, is here. */
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Redaction, redact } from '../edit/redact.ts';
import type { Text } from '../meeting.ts';

/** Something that the public edition lacks. */
export interface ClosedPart {
  /** The outermost node that is gone, or the node that lost the strings. */
  readonly node: Nodes;
  /** Where the node itself is still there: values of its attributes, its address, its alternative text. */
  readonly lost: readonly string[];
}

/** A text for the public beside what was taken out of it. */
export interface Parted {
  readonly open: Root;
  readonly closed: readonly ClosedPart[];
}

/** As for whom a text is read: by those who may read all, and by those from whom it is kept. */
export interface Sides {
  readonly whole: Redaction;
  readonly open: Redaction;
}

/** `undefined` where marks are broken: such a text goes nowhere, and nobody can tell what they guard. */
export function partedText(text: Text, sides: Sides): Parted | undefined {
  let read: Text;
  let kept: Text;
  try {
    read = redact(text, sides.whole);
    kept = redact(text, sides.open);
  } catch {
    return undefined;
  }
  const [whole, open] = [read.tree, kept.tree];
  if (read.body === kept.body) return { open, closed: [] };
  const left = new Map<string, Nodes>();
  visit(open, (node) => {
    const key = keyOf(node);
    if (key) left.set(key, node);
  });
  const referred = referencesIn(open);
  const all = referencesIn(whole);
  const closed: ClosedPart[] = [];
  const waiting: Nodes[] = [whole];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const key = keyOf(node);
    const same = key === undefined ? node : left.get(key);
    const orphan =
      (node.type === 'footnoteDefinition' || node.type === 'definition') &&
      all.has(node.identifier) &&
      !referred.has(node.identifier);
    if (same === undefined || orphan) {
      closed.push({ node, lost: [] });
      continue;
    }
    const kept = new Set(stringsOf(same));
    const lost = stringsOf(node).filter((value) => value !== '' && !kept.has(value));
    if (lost.length > 0) closed.push({ node, lost });
    if ('children' in node) waiting.push(...node.children.toReversed());
  }
  return { open, closed };
}

/** Nodes keep their place when a tree is redacted; what is put in has none. */
function keyOf({ type, position }: Nodes): string | undefined {
  if (position?.start.offset === undefined || type === 'root') return undefined;
  return `${type} ${position.start.offset} ${position.end.offset ?? ''}`;
}

/** Attributes with ids of people: who is not named is known from the facts. */
const people: ReadonlySet<string> = new Set(['owner', 'to', 'for', 'reason']);

/** What a node says by itself, without its children. */
function stringsOf(node: Nodes): readonly string[] {
  const own = ['value', 'url', 'alt', 'title'].map((name): unknown => Reflect.get(node, name));
  const attributes: readonly unknown[] =
    'attributes' in node
      ? Object.entries(node.attributes ?? {}).flatMap(([name, value]) =>
          people.has(name) ? [] : [value],
        )
      : [];
  return [...own, ...attributes].filter((value) => typeof value === 'string');
}

/** Identifiers of the notes and definitions that a text refers to. */
function referencesIn(tree: Root): ReadonlySet<string> {
  const found = new Set<string>();
  visit(tree, (node) => {
    if (
      node.type === 'footnoteReference' ||
      node.type === 'linkReference' ||
      node.type === 'imageReference'
    )
      found.add(node.identifier);
  });
  return found;
}
