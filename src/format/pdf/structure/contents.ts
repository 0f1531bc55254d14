/** The list of contents: each line of it refers to what it leads to (ISO 32000-1, 14.8.4.2). */
import type { Kid } from './tree.ts';

/** Items only. */
export function contents(kids: readonly Kid[]): readonly Kid[] {
  return kids.flatMap((kid): readonly Kid[] => {
    if (kid.kind !== 'part') return [];
    return [
      kid.role === 'TOCI' || kid.role === 'TOC'
        ? kid
        : { kind: 'part', role: 'TOCI', kids: references([kid]) },
    ];
  });
}

/** Links and words of a line as references. */
export function references(kids: readonly Kid[]): readonly Kid[] {
  return kids.map((kid): Kid => {
    if (kid.kind !== 'part') return { kind: 'part', role: 'P', kids: [kid] };
    return kid.role === 'Link' || kid.role === 'Span'
      ? { kind: 'part', role: 'Reference', kids: [kid] }
      : kid;
  });
}
