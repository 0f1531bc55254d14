/** Marks around quoted words, written out: those that a style sheet makes are drawn, but said to nobody who listens to a PDF. */
import type { Element, Root } from 'hast';
import type { Lang } from '../lang.ts';
import type { Locale } from '../locale/locale.ts';

/** Puts the marks of its language into each `q`, the outer ones and those within, in a tree that is nobody else's yet. */
export function writeQuotes(tree: Root, locales: ReadonlyMap<Lang, Locale>): void {
  const walk = (parent: Root | Element, around: Locale | undefined, depth: number) => {
    for (const node of parent.children) {
      if (node.type !== 'element') continue;
      const { lang } = node.properties;
      const locale = typeof lang === 'string' ? locales.get(primary(lang)) : around;
      const isQuote = node.tagName === 'q';
      walk(node, locale, isQuote ? depth + 1 : depth);
      if (!isQuote) continue;
      const [outer, inner] = (locale ?? locales.get('en'))?.quotes ?? [];
      const [before, after] = (depth % 2 === 0 ? outer : inner) ?? ['“', '”'];
      node.properties['style'] = 'quotes: none';
      node.children = [text(before), ...node.children, text(after)];
    }
  };
  walk(tree, undefined, 0);
}

function primary(lang: string): string {
  return lang.split('-')[0] ?? lang;
}

function text(value: string): Element['children'][number] {
  return { type: 'text', value };
}
