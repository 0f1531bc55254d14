/** Lines of colons that Markdown took for words: marks of passages with a space too many, or closing lines that are left over. */
import type { Place, Text } from '../../meeting.ts';
import { strayMarks } from '../../read/stray-marks.ts';
import { walkTo } from './walk.ts';
import { placeIn } from './words.ts';

/** Such a line. */
interface ColonLine {
  /** What stands behind the colons; `undefined` where nothing does. */
  readonly name: string | undefined;
  readonly place: Place;
}

const colonLine = /^[ \t]*:{3,}(?:[ \t]*([\p{L}\p{M}-]+)[ \t]*(?:[[{].*)?)?[ \t]*$/gmu;

/**
 * The lines of a text that print their colons. One that is left over since the passage above it was not opened is not told again;
 * nor is what may be the mark of a restricted passage, for which there is a check of its own.
 */
export function* colonLines(text: Text): Generator<ColonLine> {
  const ofRestricted = new Set<unknown>(strayMarks(text.tree));
  let opened = false;
  for (const { node } of walkTo(text, 'text')) {
    if (ofRestricted.has(node)) {
      opened = true;
      continue;
    }
    for (const { 0: line, 1: name, index } of node.value.matchAll(colonLine)) {
      const follows = name === undefined && opened;
      opened = name !== undefined;
      if (!follows) yield { name, place: placeIn(text, node, index, index + line.length) };
    }
  }
}
