/** Sets running text as the printers of a language do, over the borders of emphasis and links. */
import type { ElementContent, Root, RootContent, Text } from 'hast';

/** Elements that stand inside a line. */
const inline = new Set(
  'a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);
/** Elements whose text is not prose. */
const verbatim = new Set(['code', 'kbd', 'samp', 'pre', 'img']);
/** An address that stands for itself. */
const address = /^(?:(?:https?:\/\/|mailto:|www\.)\S+|\S+@\S+)$/i;

/** A piece of a line; without a node where the piece stays as it is. */
interface Piece {
  readonly node: Text | undefined;
  readonly text: string;
}

/** Sets all text in a tree that is fresh and nobody else's yet. */
export function typeset(tree: Root, typography: (text: string) => string): void {
  const line: Piece[] = [];
  const flush = () => {
    setLine(line.splice(0), typography);
  };
  gather(tree.children, line, flush);
  flush();
}

function gather(
  nodes: readonly (RootContent | ElementContent)[],
  line: Piece[],
  flush: () => void,
): void {
  for (const node of nodes) {
    if (node.type === 'text') line.push({ node, text: node.value });
    if (node.type !== 'element') continue;
    const { tagName, children } = node;
    if (!inline.has(tagName)) {
      flush();
      if (!verbatim.has(tagName)) gather(children, line, flush);
      flush();
    } else if (tagName === 'br') {
      line.push({ node: undefined, text: '\n' });
    } else if (verbatim.has(tagName) || (tagName === 'a' && address.test(wordsOf(children)))) {
      line.push({ node: undefined, text: '\ufffc' });
    } else if (!isNoteMark(node)) {
      // A note's mark stands between a word and its punctuation without parting them.
      gather(children, line, flush);
    }
  }
}

function isNoteMark(node: ElementContent): boolean {
  if (node.type !== 'element' || node.tagName !== 'sup') return false;
  const [first] = node.children;
  return (
    first?.type === 'element' &&
    first.tagName === 'a' &&
    /^fnref-/.test(String(first.properties['id']))
  );
}

function wordsOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) =>
      node.type === 'text' ? node.value : node.type === 'element' ? wordsOf(node.children) : '',
    )
    .join('');
}

function setLine(line: readonly Piece[], typography: (text: string) => string): void {
  const before = line.map(({ text }) => text).join('');
  if (before.trim() === '') return;
  const after = typography(before);
  if (after === before) return;
  const place = places(before, after);
  let at = 0;
  for (const { node, text } of line) {
    const end = at + text.length;
    if (node) node.value = after.slice(place[at], place[end]);
    at = end;
  }
}

/** For each place in `before` the same place in `after`: letters and digits stay, spaces and punctuation may change. */
function places(before: string, after: string): readonly number[] {
  const found: number[] = [];
  let j = 0;
  for (let i = 0; i < before.length; ) {
    const [a, b] = [before.charAt(i), after.charAt(j)];
    // A space that was put in belongs to the punctuation for which it was put in.
    if (found[i] === undefined || sort(a) !== 'mark') found[i] = j;
    if (a === b || sort(a) === sort(b)) {
      i += 1;
      j += 1;
    } else if (sort(b) === 'space') {
      j += 1;
    } else {
      if (sort(a) !== 'space') j += 1;
      i += 1;
    }
  }
  found[before.length] = after.length;
  return found;
}

function sort(char: string): string {
  if (/\s/.test(char)) return 'space';
  return /[\p{L}\p{N}\ufffc]/u.test(char) ? char : 'mark';
}
