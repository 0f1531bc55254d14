/** The mark of a note in the words of a page: a raised link. */
import type { Element } from 'hast';

/** Whether an element is one. */
export function isNoteMark({ tagName, children }: Element): boolean {
  return (
    tagName === 'sup' && children.some((child) => child.type === 'element' && child.tagName === 'a')
  );
}
