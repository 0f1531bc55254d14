/** Places of nodes, and how messages spell them. */
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { Place, Section, Text } from '../../meeting.ts';

interface Positioned {
  readonly position?: Position | undefined;
}

/** All that a node takes up. */
export function placeOf(file: VFile, { position }: Positioned): Place {
  return { file, ...(position ? { position } : {}) };
}

/** Where a node begins, for messages about its first line only. */
export function openingOf(file: VFile, { position }: Positioned): Place {
  return { file, ...(position ? { position: position.start } : {}) };
}

/** Where a place begins, for messages about its first line only. */
export function beginningOf(place: Place): Place {
  const start = startOf(place);
  return { file: place.file, ...(start ? { position: start } : {}) };
}

/** The beginning of a file. */
export function topOf(file: VFile): Place {
  return { file, position: { line: 1, column: 1 } };
}

/** Where a section begins: its heading, or the beginning of the text. */
export function placeOfSection({ file }: Text, { heading }: Section): Place {
  return heading ? openingOf(file, heading) : topOf(file);
}

/** The place of the characters from `start` to `end` of a file's text. */
export function placeOfOffsets(file: VFile, start: number, end: number): Place {
  return { file, position: { start: pointAt(file, start), end: pointAt(file, end) } };
}

function pointAt(file: VFile, offset: number): Point {
  const before = String(file).slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n'), offset };
}

/** Where a place begins. */
export function startOf({ position }: Place): Point | undefined {
  return position && 'start' in position ? position.start : position;
}

/** The name of a file without its folders: `en.md`. */
export function nameOf({ path }: VFile): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `jt/jt-1/en.md:12:1`. */
export function spell(place: Place): string {
  const start = startOf(place);
  return `${place.file.path}${start ? `:${start.line}:${start.column}` : ''}`;
}
