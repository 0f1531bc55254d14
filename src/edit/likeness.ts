/** How unlike two passages in two languages are: by kind, by length, and by the words that translation leaves alone. */
import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Block, Section } from '../meeting.ts';

/** What is compared of a passage. */
export interface Traits {
  /** Passages of different kinds never face each other. */
  readonly kind: string;
  /** In characters. */
  readonly length: number;
  /** Numbers, names and abbreviations: they look the same in every language. */
  readonly constants: ReadonlySet<string>;
}

/** Cost of leaving a passage without its counterpart. Two gaps cost more than any pair of the same kind. */
export const gapCost = 1;

/** 0 for passages that are alike, less than two gaps for any of the same kind, infinite for others. */
export function unlikeness(a: Traits, b: Traits): number {
  if (a.kind !== b.kind) return Number.POSITIVE_INFINITY;
  // Short passages vary more in length: the addition keeps “Yes.” and « Oui, bien sûr. » together.
  const ratio = Math.abs(Math.log((a.length + 20) / (b.length + 20)));
  return Math.min(ratio, 1.3) + 0.6 * (1 - shared(a.constants, b.constants));
}

/** The traits of a block. */
export function traitsOf(block: Block): Traits {
  switch (block.type) {
    case 'prose':
      return { kind: proseKind(block.node), ...measure([plainText(block.node)]) };
    case 'clause':
      return { kind: `clause ${block.kind}`, ...measure([plainText(block.node)]) };
    case 'restricted':
      return { kind: 'restricted', ...measure([plainText(block.node)]) };
  }
}

/** The traits of a section with all that stands in it. */
export function sectionTraits(section: Section): Traits {
  return { kind: 'section', ...measure(wordsOf(section)) };
}

function wordsOf(section: Section): readonly string[] {
  return [
    ...(section.heading ? [plainText(section.heading)] : []),
    ...section.blocks.map((block) => plainText(block.node)),
    ...section.sections.flatMap(wordsOf),
  ];
}

function proseKind(node: Nodes): string {
  const picture =
    node.type === 'paragraph' &&
    node.children.length > 0 &&
    node.children.every(({ type }) => type === 'image' || type === 'imageReference');
  return picture ? 'image' : node.type;
}

function measure(words: readonly string[]): Pick<Traits, 'length' | 'constants'> {
  const text = words.join(' ');
  return {
    length: text.length,
    constants: new Set(text.match(/\p{N}+|\p{Lu}[\p{L}\p{N}-]{2,}/gu) ?? []),
  };
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  if (few.size === 0) return many.size === 0 ? 1 : 0.5;
  return [...few].filter((word) => many.has(word)).length / few.size;
}
