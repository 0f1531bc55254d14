/** Turns Markdown to HTML that holds nothing but what is safe. */
import type { Root } from 'hast';
import type { Root as MarkdownRoot, RootContent } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { nodesIn } from '../nodes-in.ts';
import { disguise, tokenType } from './generated.ts';
import { safe } from './safe.ts';

/** What becomes of each kind of Markdown, beside what is usual. */
export type Handlers = NonNullable<Options['handlers']>;

/** Turns blocks of one text; the tokens of `generated.ts` that handlers put among them come through. */
export type Turn = (blocks: readonly RootContent[]) => Root;

/** A turn for one text. */
export function turnWith(handlers: Handlers): Turn {
  const toHast = converter(handlers);
  return (blocks) => {
    const rough = toHast({ type: 'root', children: [...blocks] });
    return cleaned(disguise(holdsHtml(rough) ? parseHtml.runSync(rough) : rough));
  };
}

const parseHtml = unified()
  .use(rehypeRaw, { passThrough: [tokenType] })
  .freeze();
const cleaned = rehypeSanitize(safe);

/**
 * Turns blocks of one text to HTML in the state in which the first of them was turned: to make a state for each takes longer than
 * to turn a paragraph. What a state looks up, definitions and notes, these handlers look up elsewhere.
 */
function converter(handlers: Handlers): (tree: MarkdownRoot) => Root {
  const root: NonNullable<Handlers['root']> = (state, first: MarkdownRoot) => {
    const again = (tree: MarkdownRoot) => state.wrap(state.all(tree));
    turn = again;
    return again(first);
  };
  const options = { allowDangerousHtml: true, handlers: { ...handlers, root } };
  const processor = unified().use(remarkRehype, options).freeze();
  let turn = (tree: MarkdownRoot): Root['children'] => processor.runSync(tree).children;
  return (tree) => ({ type: 'root', children: turn(tree) });
}

function holdsHtml(tree: Root): boolean {
  for (const { type } of nodesIn(tree)) if (type === 'raw') return true;
  return false;
}
