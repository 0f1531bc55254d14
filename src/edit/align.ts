/** Sets the texts of a meeting side by side: ids face each other, the rest is paired by kind and length between them. */
import type { Block, Section, Text } from '../meeting.ts';
import { gapCost, sectionTraits, type Traits, traitsOf, unlikeness } from './likeness.ts';
import { pair } from './pair.ts';
import { type BlockRow, leading, type Row, type SectionRow } from './rows.ts';

/** The texts as rows: the first leads the order, and what only others have comes at its place, with gaps. */
export function align(texts: readonly Text[]): SectionRow {
  const empty: SectionRow = { key: undefined, cells: [], blocks: [], sections: [] };
  return texts.reduce((rows, { body }) => withText(rows, body), empty);
}

/** Adds one more text to rows made of the texts before it. */
function withText(body: SectionRow, text: Section): SectionRow {
  const columns = body.cells.length;
  const gaps: Row<never> = Array.from({ length: columns });
  const keyed = keysOf(text);
  const known = knownKeys(body);

  /** An id belongs to the first that bears it. */
  const sectionKey = (section: Section) => own(section, sectionKeyOf(section), keyed);
  const blockKey = (block: Block) => own(block, blockKeyOf(block), keyed);

  const joinSection = (row: SectionRow, section: Section | undefined): SectionRow => ({
    key: row.key ?? (section && sectionKey(section)),
    cells: [...row.cells, section],
    blocks: blocks(row.blocks, section?.blocks ?? []),
    sections: sections(row.sections, section?.sections ?? []),
  });
  const sections = (rows: readonly SectionRow[], items: readonly Section[]) =>
    weave<SectionRow, Section>(rows, items, {
      known,
      keyOf: sectionKey,
      counterpart: (key) => keyed.sections.get(key),
      traitsOfRow: (row) => traits(leading(row.cells), sectionTraits),
      traitsOf: sectionTraits,
      join: joinSection,
      fresh: (section) =>
        joinSection({ key: undefined, cells: gaps, blocks: [], sections: [] }, section),
    });

  const joinBlock = (row: BlockRow, block: Block | undefined): BlockRow => {
    const key = row.key ?? (block && blockKey(block));
    switch (row.type) {
      case 'prose':
        return { ...row, cells: [...row.cells, block?.type === 'prose' ? block : undefined] };
      case 'clause':
        return { ...row, key, cells: [...row.cells, block?.type === 'clause' ? block : undefined] };
      case 'restricted': {
        const cell = block?.type === 'restricted' ? block : undefined;
        return {
          ...row,
          key,
          cells: [...row.cells, cell],
          blocks: blocks(row.blocks, cell?.blocks ?? []),
        };
      }
    }
  };
  const blocks = (rows: readonly BlockRow[], items: readonly Block[]): readonly BlockRow[] =>
    weave<BlockRow, Block>(rows, items, {
      known,
      keyOf: blockKey,
      counterpart: (key) => keyed.blocks.get(key),
      traitsOfRow: (row) => traits<Block>(leading<Block>(row.cells), traitsOf),
      traitsOf,
      join: joinBlock,
      fresh: (block) => joinBlock(gapFor(block, gaps), block),
    });

  return joinSection(body, text);
}

interface Weave<R, T> {
  /** Keys of all rows, wherever they stand. */
  readonly known: ReadonlySet<string>;
  readonly keyOf: (item: T) => string | undefined;
  /** What bears the key in the text that is added, wherever it stands. */
  readonly counterpart: (key: string) => T | undefined;
  readonly traitsOfRow: (row: R) => Traits | undefined;
  readonly traitsOf: (item: T) => Traits;
  readonly join: (row: R, item: T | undefined) => R;
  readonly fresh: (item: T) => R;
}

/** Joins a run of items to a run of rows. */
function weave<R extends { readonly key: string | undefined }, T>(
  rows: readonly R[],
  items: readonly T[],
  weaving: Weave<R, T>,
): readonly R[] {
  const partners = rows.map(({ key }) =>
    key === undefined ? undefined : weaving.counterpart(key),
  );
  const places = new Map(items.map((item, index) => [item, index]));
  const anchors = inOrder(
    partners.flatMap((partner, row) => {
      const item = partner && places.get(partner);
      return item === undefined ? [] : [{ row, item }];
    }),
  );
  const result: R[] = [];
  let from = { row: 0, item: 0 };
  for (const to of [...anchors, { row: rows.length, item: items.length }]) {
    const run = { rows: rows.slice(from.row, to.row), partners: partners.slice(from.row, to.row) };
    // What bears the key of some row stands there, not here.
    const free = items.slice(from.item, to.item).filter((item) => {
      const key = weaving.keyOf(item);
      return key === undefined || !weaving.known.has(key);
    });
    result.push(...weaveRun(run, free, weaving));
    const [row, partner] = [rows[to.row], partners[to.row]];
    if (row) result.push(weaving.join(row, partner));
    from = { row: to.row + 1, item: to.item + 1 };
  }
  return result;
}

/** Joins what stands between two ids. Rows that have their partner keep it. */
function weaveRun<R extends { readonly key: string | undefined }, T>(
  run: { readonly rows: readonly R[]; readonly partners: readonly (T | undefined)[] },
  items: readonly T[],
  weaving: Weave<R, T>,
): readonly R[] {
  const open = run.rows.flatMap((row, index) => {
    const traits = run.partners[index] ? undefined : weaving.traitsOfRow(row);
    return traits ? [{ row, index, traits }] : [];
  });
  const offered = items.map((item) => ({
    traits: weaving.traitsOf(item),
    key: weaving.keyOf(item),
  }));
  const cost = (i: number, j: number) => {
    const [row, item] = [open[i], offered[j]];
    // Two different ids never face each other.
    if (!row || !item || (row.row.key !== undefined && item.key !== undefined))
      return Number.POSITIVE_INFINITY;
    return unlikeness(row.traits, item.traits);
  };
  const result: R[] = [];
  let next = 0;
  const rowsUpTo = (end: number) => {
    for (const [offset, row] of run.rows.slice(next, end).entries())
      result.push(weaving.join(row, run.partners[next + offset]));
    next = Math.max(next, end);
  };
  for (const [i, j] of pair(open.length, items.length, cost, gapCost)) {
    const row = i === undefined ? undefined : open[i];
    const item = j === undefined ? undefined : items[j];
    if (row) {
      rowsUpTo(row.index);
      result.push(weaving.join(row.row, item));
      next = row.index + 1;
    } else if (item) {
      result.push(weaving.fresh(item));
    }
  }
  rowsUpTo(run.rows.length);
  return result;
}

interface Anchor {
  readonly row: number;
  readonly item: number;
}

/** The longest run of anchors that stand in the same order in both: between them order means something. */
function inOrder(anchors: readonly Anchor[]): readonly Anchor[] {
  // tails[n] ends the run of n + 1 anchors that ends earliest.
  const tails: { readonly anchor: Anchor; readonly before: number; readonly at: number }[] = [];
  const links: { readonly anchor: Anchor; readonly before: number }[] = [];
  for (const [at, anchor] of anchors.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle]?.anchor.item ?? 0) < anchor.item) low = middle + 1;
      else high = middle;
    }
    const before = tails[low - 1]?.at ?? -1;
    links.push({ anchor, before });
    tails[low] = { anchor, before, at };
  }
  const run: Anchor[] = [];
  for (let at = tails.at(-1)?.at ?? -1; at >= 0; ) {
    const link = links[at];
    if (!link) break;
    run.push(link.anchor);
    at = link.before;
  }
  return run.reverse();
}

interface Keyed {
  readonly sections: ReadonlyMap<string, Section>;
  readonly blocks: ReadonlyMap<string, Block>;
}

/** Who bears an id in a text, wherever it stands: of two with the same id the first. */
function keysOf(text: Section): Keyed {
  const sections = new Map<string, Section>();
  const found = new Map<string, Block>();
  const visitBlock = (block: Block) => {
    const key = blockKeyOf(block);
    if (key !== undefined && !found.has(key)) found.set(key, block);
    if (block.type === 'restricted') block.blocks.forEach(visitBlock);
  };
  const visitSection = (section: Section) => {
    const key = sectionKeyOf(section);
    if (key !== undefined && !sections.has(key)) sections.set(key, section);
    section.blocks.forEach(visitBlock);
    section.sections.forEach(visitSection);
  };
  visitSection(text);
  return { sections, blocks: found };
}

function knownKeys(body: SectionRow): ReadonlySet<string> {
  const known = new Set<string>();
  const visitBlock = (row: BlockRow) => {
    if (row.key !== undefined) known.add(row.key);
    if (row.type === 'restricted') row.blocks.forEach(visitBlock);
  };
  const visitSection = (row: SectionRow) => {
    if (row.key !== undefined) known.add(row.key);
    row.blocks.forEach(visitBlock);
    row.sections.forEach(visitSection);
  };
  visitSection(body);
  return known;
}

function own<T extends Section | Block>(item: T, key: string | undefined, keyed: Keyed) {
  if (key === undefined) return undefined;
  const bearer: Section | Block | undefined = keyed.sections.get(key) ?? keyed.blocks.get(key);
  return bearer === item ? key : undefined;
}

function sectionKeyOf({ tied, id }: Section): string | undefined {
  return tied ? `section ${id}` : undefined;
}

function blockKeyOf(block: Block): string | undefined {
  return block.type === 'prose' || block.id === undefined ? undefined : `${block.type} ${block.id}`;
}

function gapFor(block: Block, cells: Row<never>): BlockRow {
  switch (block.type) {
    case 'prose':
      return { type: 'prose', key: undefined, cells };
    case 'clause':
      return { type: 'clause', kind: block.kind, key: undefined, cells };
    case 'restricted':
      return { type: 'restricted', key: undefined, cells, blocks: [] };
  }
}

function traits<T>(item: T | undefined, of: (item: T) => Traits): Traits | undefined {
  return item === undefined ? undefined : of(item);
}
