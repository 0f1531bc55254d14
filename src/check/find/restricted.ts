/** Which places may be read only in the restricted edition. */
import type { Directives } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import type { Place, Text } from '../../meeting.ts';
import { isLabel } from '../../read/directives.ts';
import { strayMarks } from '../../read/stray-marks.ts';
import { isKnownDirective } from './known-directives.ts';
import { startOf } from './place.ts';
import { walkTo } from './walk.ts';

interface Spell {
  readonly line: number;
  readonly column: number;
}

interface Range {
  readonly start: Spell;
  readonly end: Spell;
}

const everything: Range = {
  start: { line: 0, column: 0 },
  end: { line: Number.POSITIVE_INFINITY, column: 0 },
};

/** Tells whether any of what stands at a place is restricted, or may have been meant to be. */
export function restrictedPlaces(texts: readonly Text[]): (place: Place) => boolean {
  const ranges = new Map<VFile, readonly Range[]>();
  for (const text of texts) {
    // Where marks are broken nobody can say what they were to guard.
    const whole = strayMarks(text.tree).length > 0;
    ranges.set(text.file, whole ? [everything] : [...rangesOf(text)]);
  }
  return (place) => (ranges.get(place.file) ?? []).some((range) => touches(place, range));
}

function* rangesOf(text: Text): Generator<Range> {
  for (const { node } of walkTo(text, 'containerDirective', 'leafDirective', 'textDirective')) {
    const restricted = node.name === 'restricted';
    // A name that is not known may be `restricted`, misspelt.
    if (!node.position || (!restricted && isKnownDirective(node))) continue;
    const summary =
      restricted && node.type === 'containerDirective' ? node.children.find(isLabel) : undefined;
    yield { start: summary?.position?.end ?? node.position.start, end: endOf(node) };
  }
}

/** A closed item begins at its heading, and marked rows at their first: what they hold ends further down. */
function endOf({ position, children }: Directives): Spell {
  return [position, ...children.map((child) => child.position)].reduce<Spell>(
    (last, one) => (one && before(last, one.end) ? one.end : last),
    everything.start,
  );
}

function touches(place: Place, range: Range): boolean {
  const start = startOf(place);
  if (!start) return false;
  const { position } = place;
  const end = position && 'end' in position ? position.end : undefined;
  const inside = !before(start, range.start) && before(start, range.end);
  return inside || (end !== undefined && before(start, range.start) && before(range.start, end));
}

function before(a: Spell, b: Spell): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}
