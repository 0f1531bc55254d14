/** Gives every section, clause and restricted passage an id of its own: the author's where there is one, else an invented one that stays. */
import type { Heading, Nodes } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Lang } from '../lang.ts';
import type { ClauseKind } from '../meeting.ts';
import { nodesIn } from '../nodes-in.ts';
import { clauseKinds } from '../read/structure.ts';
import { type BlockRow, leading, type RestrictedRow, type Row, type SectionRow } from './rows.ts';

/** A clause with its counterparts, wherever it stands: as a block of a section, or inside a list, a quotation, another clause. */
export interface NamedClause {
  readonly kind: ClauseKind;
  readonly id: string;
  /** What stands after the kind's word: the author's id, or a number. */
  readonly label: string;
  readonly sectionId: string;
  readonly cells: Row<ContainerDirective>;
}

/** The ids of an edition. */
export interface Ids {
  readonly sections: ReadonlyMap<SectionRow, string>;
  readonly restricted: ReadonlyMap<RestrictedRow, string>;
  /** In the order of the body. */
  readonly clauses: readonly NamedClause[];
  /** The clause that a marked passage is. */
  readonly clauseOf: ReadonlyMap<ContainerDirective, NamedClause>;
  /** What is printed in the midst of other blocks: clauses, restricted passages and headings. Each id is there once. */
  readonly anchors: ReadonlyMap<ContainerDirective | Heading, string>;
  /** What authors call a thing, and the id under which it is printed, one map a language. */
  readonly aliases: readonly ReadonlyMap<string, string>[];
}

/** Ids that the page needs for itself. */
const reserved = /^(text|(part|fn|fnref|lang)-.*)$/;

interface Draft {
  readonly kind: ClauseKind;
  readonly given: string | undefined;
  readonly row: BlockRow | undefined;
  readonly section: SectionRow;
  readonly cells: (ContainerDirective | undefined)[];
}

/** Finds or invents the ids of a body in `languages`. */
export function identify(body: SectionRow, languages: readonly Lang[]): Ids {
  const taken = new Set<string>();
  const claim = (wanted: string): string => {
    const base = reserved.test(wanted) ? `id-${wanted}` : wanted;
    let id = base;
    for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
    taken.add(id);
    return id;
  };
  const aliases = languages.map(() => new Map<string, string>());
  const alias = (column: number, name: string, id: string) => {
    const names = aliases[column];
    if (names && !names.has(name)) names.set(name, id);
  };
  const everywhere = (name: string, id: string) => {
    for (const column of languages.keys()) alias(column, name, id);
  };

  // Ids that authors gave come before any that are made, wherever they stand.
  const sections = new Map<SectionRow, string>();
  const restricted = new Map<RestrictedRow, string>();
  const ids = new Map<Draft, string>();
  const drafts = clausesOf(body, languages.length);
  const rows = [...sectionRows(body)];
  for (const row of rows) {
    const given = row.key === undefined ? undefined : row.cells.find((cell) => cell?.tied)?.id;
    if (given === undefined) continue;
    sections.set(row, claim(given));
    everywhere(given, sections.get(row) ?? given);
  }
  for (const draft of drafts) {
    if (draft.given === undefined) continue;
    ids.set(draft, claim(draft.given));
    everywhere(draft.given, ids.get(draft) ?? draft.given);
  }
  for (const row of rows.flatMap(({ blocks }) => [...restrictedRows(blocks)])) {
    const given = leading(row.cells.map((cell) => cell?.id));
    if (given === undefined) continue;
    restricted.set(row, claim(given));
    everywhere(given, restricted.get(row) ?? given);
  }

  const anchors = new Map<ContainerDirective | Heading, string>();
  for (const row of rows.flatMap(({ blocks }) => [...allBlocks(blocks)])) {
    for (const [column, node] of nodesOf(row).entries()) {
      for (const [inner, given] of innerAnchors(node, row.type === 'prose')) {
        const id = claim(taken.has(given) ? `${given}-${languages[column]}` : given);
        anchors.set(inner, id);
        if (id === given) everywhere(given, id);
        else alias(column, given, id);
      }
    }
  }

  for (const row of rows) {
    if (row === body) continue;
    const id = sections.get(row) ?? claim(leading(row.cells)?.id || 'section');
    sections.set(row, id);
    for (const [column, cell] of row.cells.entries()) if (cell) alias(column, cell.id, id);
  }
  const counts = new Map<ClauseKind, number>();
  const clauses = drafts.map((draft): NamedClause => {
    const { kind, given, cells, row } = draft;
    const number = (counts.get(kind) ?? 0) + 1;
    if (given === undefined) counts.set(kind, number);
    const id = ids.get(draft) ?? claim(`${kind}-${number}`);
    for (const [column, node] of cells.entries()) {
      // A block bears its id itself; what stands in the midst of a block needs an anchor.
      if (!node || (row?.type === 'clause' && row.cells[column]?.node === node)) continue;
      const first = row === undefined && node === leading(cells);
      anchors.set(node, first ? id : claim(`${id}-${languages[column]}`));
    }
    return {
      kind,
      id,
      label: given ?? String(number),
      sectionId: sections.get(draft.section) ?? '',
      cells,
    };
  });
  const clauseOf = new Map(
    clauses.flatMap((clause) =>
      clause.cells.flatMap((node) => (node ? [[node, clause] as const] : [])),
    ),
  );
  return { sections, restricted, clauses, clauseOf, anchors, aliases };
}

function* sectionRows(row: SectionRow): Generator<SectionRow> {
  yield row;
  for (const below of row.sections) yield* sectionRows(below);
}

function* allBlocks(rows: readonly BlockRow[]): Generator<BlockRow> {
  for (const row of rows) {
    yield row;
    if (row.type === 'restricted') yield* allBlocks(row.blocks);
  }
}

function* restrictedRows(rows: readonly BlockRow[]): Generator<RestrictedRow> {
  for (const row of allBlocks(rows)) if (row.type === 'restricted') yield row;
}

/** Every marked clause in the order of the body. One that is a block here and part of a list there is one clause. */
function clausesOf(body: SectionRow, columns: number): readonly Draft[] {
  const drafts: Draft[] = [];
  const byId = new Map<string, Draft>();
  const add = (draft: Draft) => {
    drafts.push(draft);
    if (draft.given !== undefined && !byId.has(draft.given)) byId.set(draft.given, draft);
  };
  // Blocks first: where a clause is both, the block is where its id leads.
  const ofRow = new Map<BlockRow, Draft>();
  for (const section of sectionRows(body)) {
    for (const row of allBlocks(section.blocks)) {
      if (row.type !== 'clause') continue;
      const given = leading(row.cells.map((cell) => cell?.id));
      const cells = row.cells.map((cell) => cell?.node);
      const draft = { kind: row.kind, given, row, section, cells };
      ofRow.set(row, draft);
      if (given !== undefined && !byId.has(given)) byId.set(given, draft);
    }
  }
  for (const section of sectionRows(body)) {
    for (const row of allBlocks(section.blocks)) {
      const own = ofRow.get(row);
      if (own) drafts.push(own);
      const unnamed = new Map<string, Draft>();
      for (const [column, node] of nodesOf(row).entries()) {
        const counts = new Map<ClauseKind, number>();
        for (const inner of innerClauses(node, row.type === 'prose')) {
          const { kind, directive } = inner;
          const given = directive.attributes?.['id'] || undefined;
          const nth = counts.get(kind) ?? 0;
          if (given === undefined) counts.set(kind, nth + 1);
          const known = given === undefined ? unnamed.get(`${kind} ${nth}`) : byId.get(given);
          if (known && known.cells[column] === undefined) {
            known.cells[column] = directive;
            continue;
          }
          const cells = Array.from({ length: columns }, (_, at) =>
            at === column ? directive : undefined,
          );
          const draft = { kind, given, row: undefined, section, cells };
          add(draft);
          if (given === undefined) unnamed.set(`${kind} ${nth}`, draft);
        }
      }
    }
  }
  return drafts;
}

/** The node of a block in each language; a restricted passage is looked into block by block. */
function nodesOf(row: BlockRow): Row<Nodes> {
  return row.type === 'restricted' ? [] : row.cells.map((cell) => cell?.node);
}

function innerClauses(
  node: Nodes | undefined,
  itself: boolean,
): readonly { readonly kind: ClauseKind; readonly directive: ContainerDirective }[] {
  const found: { kind: ClauseKind; directive: ContainerDirective }[] = [];
  if (!node) return found;
  for (const directive of nodesIn(node)) {
    if (directive.type !== 'containerDirective') continue;
    const kind = clauseKinds.find((name) => name === directive.name);
    if (kind && (itself || directive !== node)) found.push({ kind, directive });
  }
  return found;
}

/** Headings and restricted passages in the midst of a block, with the ids that authors gave. */
function innerAnchors(
  node: Nodes | undefined,
  itself: boolean,
): readonly (readonly [ContainerDirective | Heading, string])[] {
  const found: (readonly [ContainerDirective | Heading, string])[] = [];
  if (!node) return found;
  for (const inner of nodesIn(node)) {
    if (inner === node && !itself) continue;
    if (inner.type === 'heading' && inner.data?.id) found.push([inner, inner.data.id]);
    if (inner.type !== 'containerDirective' || inner.name !== 'restricted') continue;
    const id = inner.attributes?.['id'];
    if (id) found.push([inner, id]);
  }
  return found;
}
