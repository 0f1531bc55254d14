/** Aligned passages of an edition as HTML, one cell a language. */
import type { ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Cells } from '../../edition.ts';
import { nodesIn } from '../../nodes-in.ts';
import { isNoteMark } from './note-mark.ts';
import { withRaised } from './raised.ts';
import { passage, type Said, type Voice, word } from './said.ts';
import { unbrokenHeading, unbrokenProse } from './unbroken.ts';

/** One language's part of a row. */
export interface Cell {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Whether this language lacks the passage. */
  readonly gap: boolean;
  /** Whether the row is short enough to be kept on one page. */
  readonly short: boolean;
  readonly html: string;
}

/** A row: the same passage in each language of the edition. */
export function row(voice: Voice, cells: Cells): readonly Cell[] {
  const notice = word(voice, 'gap');
  const short = longest(cells) <= little;
  return voice.speakers.map((speaker, index) => {
    const { lang, dir } = speaker;
    const tree = cells[index];
    return {
      lang,
      dir,
      gap: tree === undefined,
      short,
      html:
        tree === undefined
          ? (notice[index]?.html ?? '')
          : toHtml(unbrokenProse(withRaised(tree, speaker))),
    };
  });
}

/** Letters of a passage that fills about eight lines of a column. */
const little = 360;

/** Letters of a passage that fills about a fifth of a page. */
const much = 700;

/** Whether a passage is so long that keeping it on one page would tear a hole into the page before. */
export function isLong(cells: Cells): boolean {
  return longest(cells) > much;
}

function longest(cells: Cells): number {
  return Math.max(0, ...cells.map((tree) => (tree ? wordsIn(tree).length : 0)));
}

/** Cells that are no more than a line, such as headings. */
export function line(voice: Voice, cells: Cells, keep: 'links' | 'words' = 'links'): Said {
  return voice.speakers.map(({ lang }, index) => {
    const own = cells[index];
    const other = voice.speakers.findIndex((_, place) => cells[place] !== undefined);
    const tree = own ?? cells[other];
    const from = own ? lang : (voice.speakers[other]?.lang ?? lang);
    const said = passage(voice, lang, from, tree ? wordsIn(tree) : '');
    if (!tree) return said;
    const kept = keep === 'links' ? tree : withoutAnchors(tree);
    const html = toHtml(unbrokenHeading(withRaised(kept, voice.locales.get(from))));
    return { ...said, html };
  });
}

/** The same words without what must not be there twice or cannot stand inside a link: ids, links, notes. */
export function withoutAnchors(tree: Root): Root {
  return { type: 'root', children: tree.children.flatMap(bare) };
}

function bare<T extends RootContent>(node: T): readonly (T | ElementContent)[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap(bare);
  if (node.tagName === 'a') return children;
  if (isNoteMark(node)) return [];
  const { id: _id, ...properties } = node.properties;
  return [{ ...node, properties, children }];
}

function wordsIn(tree: Root): string {
  const parts: string[] = [];
  for (const node of nodesIn(tree)) if (node.type === 'text') parts.push(node.value);
  return parts.join('');
}
