/** Takes out of the tree what is drawn only, such as rules and borders; it becomes artifacts (ISO 14289-1, 7.1). */
import { type Content, contentIn, type Kid, type Part, withKids } from './tree.ts';

/** The sign read in place of a drawn one before the items of a list. */
const bullet = '•';

/** The same tree without the content for which `isDrawn` holds, and the content that was taken out. */
export function prune(
  document: Part,
  isDrawn: (content: Content) => boolean,
): { readonly tree: Part; readonly dropped: readonly Content[] } {
  const dropped: Content[] = [];
  const walk = (part: Part): Part => {
    // A picture may well be drawn, and so may the mark of a list's item.
    if (part.role === 'Figure' || part.role === 'Formula') return part;
    if (part.role === 'Lbl') {
      const content = contentIn(part);
      if (content.length > 0 && content.every(isDrawn)) return { ...part, actual: bullet };
    }
    const kids = part.kids.flatMap((kid): readonly Kid[] => {
      if (kid.kind === 'part') return [walk(kid)];
      if (kid.kind === 'annotation' || !isDrawn(kid)) return [kid];
      dropped.push(kid);
      return [];
    });
    return withKids(part, kids);
  };
  return { tree: walk(document), dropped };
}
