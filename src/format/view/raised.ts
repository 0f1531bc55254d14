/** Words as HTML, in which the letters that a language's printers raise are raised: those behind the figure in « 1re ». */
import type { Element, ElementContent, Root } from 'hast';
import type { Locale } from '../../locale/locale.ts';
import { wrapFoundIn } from './wrap-found.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** Few words have any of them. */
const special = /[&<>"]/;

/** Elements whose words are no prose, or stand raised or low already. */
const settled = new Set(['code', 'kbd', 'samp', 'pre', 'sup', 'sub']);

/** Plain text as HTML. */
export function escaped(text: string): string {
  return special.test(text) ? text.replaceAll(/[&<>"]/g, (char) => entities[char] ?? char) : text;
}

/** Plain text of a language as HTML. */
export function printed(text: string, locale: Locale | undefined): string {
  const html = escaped(text);
  const raised = locale?.raised;
  return raised ? html.replaceAll(raised, (letters) => `<sup>${letters}</sup>`) : html;
}

/** The same words, which are of a language, with its letters raised; the same tree where it has none. */
export function withRaised(tree: Root, locale: Locale | undefined): Root {
  const raised = locale?.raised;
  return raised ? wrapFoundIn(tree, raised, sup, isProse) : tree;
}

function isProse({ tagName, properties }: Element): boolean {
  return !settled.has(tagName) && !('lang' in properties);
}

function sup(letters: string): Element {
  const children: ElementContent[] = [{ type: 'text', value: letters }];
  return { type: 'element', tagName: 'sup', properties: {}, children };
}
