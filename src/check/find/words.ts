/** The words of running text, each where it stands: no code, no marks that print something else. */
import type { Text as Words } from 'mdast';
import type { Place, Text } from '../../meeting.ts';
import { openingOf, placeOfOffsets } from './place.ts';
import { around, type Spot, walkTo } from './walk.ts';

/** Words with what stands around them. References and abbreviations that are marked print other words. */
export function* runningWords(text: Text): Generator<Spot<Words>> {
  for (const spot of walkTo(text, 'text')) {
    const marked = [...around(spot)].some(
      ({ node }) => node.type === 'textDirective' && (node.name === 'ref' || node.name === 'abbr'),
    );
    if (!marked) yield spot;
  }
}

/** The place of some characters of a text node. */
export function placeIn({ file }: Text, node: Words, start: number, end: number): Place {
  const from = node.position?.start.offset;
  // Where the source spells the words with escapes or entities their columns are not those of the words.
  const asWritten =
    from !== undefined && String(file).slice(from, node.position?.end.offset) === node.value;
  return asWritten ? placeOfOffsets(file, from + start, from + end) : openingOf(file, node);
}
