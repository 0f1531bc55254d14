/** The footnotes, which stand at the end of the body. */
import type { Edition } from '../../edition.ts';
import { type Cell, row } from './cells.ts';
import type { Voice } from './said.ts';

/** A note in each language. */
export interface NoteView {
  readonly number: number;
  readonly cells: readonly NoteCell[];
}

/** A note in one language. */
export interface NoteCell extends Cell {
  /** Anchor of the note. */
  readonly id: string;
  /** Where its reference stands. */
  readonly back: string;
  /** “Back to the text”. */
  readonly backToText: string;
}

/** The notes of an edition. */
export function notesView(edition: Edition, voice: Voice): readonly NoteView[] {
  const suffix = (lang: string) => (edition.languages.length > 1 ? `-${lang}` : '');
  return edition.footnotes.map(({ number, cells }) => ({
    number,
    cells: row(voice, cells).map((cell, index) => ({
      ...cell,
      id: `fn-${number}${suffix(cell.lang)}`,
      back: `#fnref-${number}${suffix(cell.lang)}`,
      backToText: voice.speakers[index]?.words.backToText ?? '',
    })),
  }));
}
