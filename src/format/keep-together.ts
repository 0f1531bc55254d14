/** What print keeps in one piece, and no style sheet can tell: paragraphs of few lines, and labels such as “D-04-01”. */
import type { Element, Root } from 'hast';
import { eachElement } from './each-element.ts';
import { wordsOf } from './pdf/words-of.ts';
import { onOneLine } from './view/unbroken.ts';
import { wrapFound } from './view/wrap-found.ts';

/**
 * Letters that fill about four lines of a page, or eight of a column. Where a paragraph of four lines meets the end of a page,
 * Chromium parts the last from them: it heeds `widows` only where `orphans` leave it a choice.
 */
const fewLines = 360;

/** The label of a clause: it can be broken after each hyphen. */
const label = /\p{Lu}+(?:-\p{N}+)+/gu;

/** Marks short paragraphs and items as `short`, and the labels in references as `unbroken`. */
export function keepTogether(tree: Root): void {
  eachElement(tree, (node) => {
    if (node.tagName === 'p' || node.tagName === 'li') {
      if (wordsOf(node).length <= fewLines) addClass(node, 'short');
    } else if (node.tagName === 'a') {
      node.children = node.children.flatMap((child) =>
        child.type === 'text' ? wrapFound(child, label, onOneLine) : [child],
      );
    }
  });
}

function addClass({ properties }: Element, name: string): void {
  const { className } = properties;
  properties.className = [...(Array.isArray(className) ? className : []), name];
}
