/** One Markdown file: the words of a meeting in one language, with the facts that its head states. */
import type { Heading, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import type { Lang } from '../lang.ts';
import { type Lately, lately } from '../lately.ts';
import type { Place, Text } from '../meeting.ts';
import type { Mapping } from './fact.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { parseMarkdown } from './markdown.ts';
import { isUnmarked } from './marks.ts';
import { structure } from './structure.ts';

/** A text and what its file says about the meeting. */
export interface ReadText {
  readonly text: Text;
  /** Frontmatter as written; its words are not yet tied to the text's language. */
  readonly facts: Mapping | undefined;
  /** A first heading of level 1: the title, as a fact. */
  readonly title: { readonly words: string; readonly place: Place } | undefined;
}

/** The language that the frontmatter names, where it names one. */
export function languageIn(facts: Mapping | undefined): string | undefined {
  const lang = facts?.entries.get('lang')?.fact;
  return lang?.type === 'scalar' && typeof lang.value === 'string' ? lang.value : undefined;
}

/** The parts of a text that are made of its Markdown. */
export type Parts = Pick<Text, 'tree' | 'body' | 'definitions' | 'footnotes'>;

/** Texts on the desk: those that were not used for long are parsed again when they are. */
export type Desk = Lately<Parts>;

/** A text whose parts are made when they are asked for. */
export function textOf(lang: Lang, file: VFile, unmarked: boolean, parts: () => Parts): Text {
  return {
    lang,
    file,
    unmarked,
    get tree() {
      return parts().tree;
    },
    get body() {
      return parts().body;
    },
    get definitions() {
      return parts().definitions;
    },
    get footnotes() {
      return parts().footnotes;
    },
  };
}

/** Reads a file; `langOf` decides its language from the frontmatter. */
export function readText(
  file: VFile,
  langOf: (facts: Mapping | undefined) => Lang,
  desk: Desk = lately(1),
): ReadText {
  const { facts, markdown } = splitFrontmatter(file);
  const parse = (): Parts => {
    const tree = parseMarkdown(markdown);
    const title = titleOf(tree);
    const children = tree.children.filter((node) => node !== title);
    return { tree, ...structure({ ...tree, children }) };
  };
  const parts = () => desk(file.path, parse);
  const { tree } = parts();
  const text = textOf(langOf(facts), file, isUnmarked(tree), parts);
  const heading = titleOf(tree);
  return {
    text,
    facts,
    title: heading && {
      words: plainText(heading),
      place: { file, ...(heading.position ? { position: heading.position } : {}) },
    },
  };
}

/** The one heading of level 1, where it comes first: in plain Markdown that is the document's title. */
function titleOf(tree: Root): Heading | undefined {
  const [first] = tree.children.filter((node) => node.type !== 'html');
  if (first?.type !== 'heading' || first.depth !== 1 || first.data?.id || plainText(first) === '')
    return undefined;
  const others = tree.children.some(
    (node) => node !== first && node.type === 'heading' && node.depth === 1,
  );
  return others ? undefined : first;
}
