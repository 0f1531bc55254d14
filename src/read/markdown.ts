/** Markdown to mdast: CommonMark, GFM, directives, and `{#id}` on headings. */
import type { Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { nodesIn } from '../nodes-in.ts';
import { remarkMarkedRows } from './marked-rows.ts';
import { remarkPlainColons } from './plain-colons.ts';

/** Text directives that mean something; `:name` of any other name is just a colon and a word. */
const textDirectives = ['abbr', 'ref', 'restricted'] as const;

declare module 'mdast' {
  interface HeadingData {
    /** The id that the author gave with `{#id}`. */
    id?: string;
  }
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(remarkPlainColons, textDirectives)
  .use(remarkColons)
  .use(remarkHeadingId)
  .use(remarkMarkedRows)
  .freeze();

/** The tree of a Markdown text; positions are those of the string given. */
export function parseMarkdown(markdown: string): Root {
  const file = new VFile(markdown);
  return processor.runSync(processor.parse(file), file);
}

/** Gives back as text what only looked like a directive: “see:below”, “:smile:”. */
function remarkColons() {
  return (tree: Root, file: VFile): Root => {
    const source = String(file);
    visit(tree, 'textDirective', (node: TextDirective, index, parent) => {
      const known = (textDirectives as readonly string[]).includes(node.name);
      const written = source.slice(node.position?.start.offset, node.position?.end.offset);
      // With a label or attributes the author meant a directive: it stays, to be reported.
      if (known || written !== `:${node.name}` || !parent || index === undefined) return;
      parent.children.splice(index, 1, {
        type: 'text',
        value: written,
        ...(node.position ? { position: node.position } : {}),
      });
      return [SKIP, index + 1];
    });
    return tree;
  };
}

/** Takes `{#id}` off the end of a heading and keeps it as the heading's `data.id`. */
function remarkHeadingId() {
  return (tree: Root): Root => {
    for (const node of nodesIn(tree)) {
      if (node.type !== 'heading') continue;
      const last = node.children.at(-1);
      if (last?.type !== 'text') continue;
      const match = /(?:^|\s+)\{#([A-Za-z][A-Za-z0-9._-]*)\}\s*$/.exec(last.value);
      if (!match?.[1]) continue;
      node.data = { ...node.data, id: match[1] };
      last.value = last.value.slice(0, match.index);
      if (last.value === '') node.children.pop();
    }
    return tree;
  };
}
