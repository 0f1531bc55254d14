/** Footnotes of a text or of a closed passage: the first reference carries the note, later ones its number. */
import type { FootnoteDefinition } from 'mdast';

/** What a reference stands for. */
export type Noted =
  | { readonly first: FootnoteDefinition }
  | { readonly again: number }
  | { readonly missing: true };

/** Tells what each reference stands for, asked in the order of the text. */
export type FootnoteScope = (identifier: string) => Noted;

/** A new scope over the notes given. */
export function footnoteScope(notes: ReadonlyMap<string, FootnoteDefinition>): FootnoteScope {
  const numbers = new Map<string, number>();
  return (identifier) => {
    const known = numbers.get(identifier);
    if (known !== undefined) return { again: known };
    const note = notes.get(identifier);
    if (!note) return { missing: true };
    numbers.set(identifier, numbers.size + 1);
    return { first: note };
  };
}
