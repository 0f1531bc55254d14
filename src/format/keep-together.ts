/** What print keeps in one piece, and no style sheet can tell: paragraphs of few lines, and labels such as “D-04-01”. */
import type { Element, ElementContent, Root } from 'hast';
import { eachElement } from './each-element.ts';
import { wordsOf } from './pdf/words-of.ts';

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
      node.children = node.children.flatMap(withLabelsKept);
    }
  });
}

function addClass({ properties }: Element, name: string): void {
  const { className } = properties;
  properties.className = [...(Array.isArray(className) ? className : []), name];
}

function withLabelsKept(node: ElementContent): readonly ElementContent[] {
  if (node.type !== 'text') return [node];
  const kept: ElementContent[] = [];
  let end = 0;
  const say = (value: string) => {
    if (value !== '') kept.push({ type: 'text', value });
  };
  for (const { 0: found, index } of node.value.matchAll(label)) {
    say(node.value.slice(end, index));
    const children: ElementContent[] = [{ type: 'text', value: found }];
    const properties = { className: ['unbroken'] };
    kept.push({ type: 'element', tagName: 'span', properties, children });
    end = index + found.length;
  }
  say(node.value.slice(end));
  return kept;
}
