/** Passages that stand in several languages under one id, with the words that are theirs alone. */
import type { Nodes, Text as Words } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Place, Text } from '../../meeting.ts';
import { isLabel } from '../../read/directives.ts';
import { isKnownDirective } from './known-directives.ts';
import { openingOf, placeOf, placeOfSection } from './place.ts';
import { plainNodes, plainWords } from './plain-words.ts';
import { type Region, regionPairs, type TextPair } from './regions.ts';
import { walkTo } from './walk.ts';
import { placeIn } from './words.ts';

/** A passage and what it says, without passages inside it that have an id of their own. */
export interface Unit {
  readonly words: string;
  /** The place of the first line of the passage of whose words something holds; of the passage where there is no such line. */
  readonly placeWhere: (holds: (words: string) => boolean) => Place;
  readonly place: Place;
  /** Where its words stand. The opening of a restricted passage is open, its words are not. */
  readonly saidIn: Place;
}

/** Counterparts in two languages: marked passages by their ids, then the rest of each region. */
export function unitPairs(
  pair: TextPair,
): readonly { readonly first: Unit; readonly second: Unit }[] {
  const [marked, others] = [markedUnits(pair.first), markedUnits(pair.second)];
  const byId = [...marked].flatMap(([id, first]) => {
    const second = others.get(id);
    return second ? [{ first, second }] : [];
  });
  const rest = regionPairs(pair).map(({ first, second }) => ({
    first: regionUnit(first),
    second: regionUnit(second),
  }));
  return [...byId, ...rest];
}

function markedUnits(text: Text): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  for (const { node } of walkTo(text, 'containerDirective')) {
    const id = idOf(node);
    if (id === undefined || units.has(id)) continue;
    const words = node.children.filter((child) => !(node.name === 'restricted' && isLabel(child)));
    units.set(id, {
      ...said(text, words, openingOf(text.file, node)),
      saidIn: node.name === 'restricted' ? placeOf(text.file, node) : openingOf(text.file, node),
    });
  }
  return units;
}

function regionUnit({ text, section, spots }: Region): Unit {
  const blocks = spots.flatMap(({ node, above }) =>
    above === undefined && node.type !== 'footnoteDefinition' ? [node] : [],
  );
  // A note belongs to where it is called, not to where its words stand in the file.
  const notes = spots.flatMap(({ node }) => {
    const note = node.type === 'footnoteReference' && text.footnotes.get(node.identifier);
    return note ? [note] : [];
  });
  const nodes = [...blocks, ...notes];
  const place = placeOfSection(text, section);
  return { ...said(text, nodes, place), saidIn: place };
}

function said(text: Text, nodes: readonly Nodes[], place: Place): Omit<Unit, 'saidIn'> {
  const without = marked(nodes);
  return {
    words: plainWords(nodes, without),
    place,
    placeWhere: (holds) => {
      for (const node of plainNodes(nodes, without)) {
        const line = node.type === 'text' ? lineWhere(node, holds) : undefined;
        if (node.type === 'text' && line)
          return placeIn(text, node, line.index, line.index + line.words.length);
      }
      return place;
    },
  };
}

function lineWhere({ value }: Words, holds: (words: string) => boolean) {
  let index = 0;
  for (const words of value.split('\n')) {
    if (holds(words)) return { words, index };
    index += words.length + 1;
  }
  return undefined;
}

/** Passages with ids, of which a restricted one leaves its summary to what is around it. */
function marked(nodes: readonly Nodes[]): ReadonlySet<Nodes> {
  const found = new Set<Nodes>();
  const open: Nodes[] = [...nodes];
  for (let node = open.pop(); node; node = open.pop()) {
    if (
      node.type === 'containerDirective' &&
      idOf(node) !== undefined &&
      node.name !== 'restricted'
    )
      found.add(node);
    if ('children' in node) open.push(...node.children);
  }
  return found;
}

function idOf(node: ContainerDirective): string | undefined {
  return (isKnownDirective(node) && node.attributes?.['id']) || undefined;
}
