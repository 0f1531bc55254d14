/** The noun inside this room: the sections and blocks of a meeting with their counterparts in each language. */
import type { Clause, ClauseKind, Prose, Restricted, Section } from '../meeting.ts';

/** One entry a language of the edition; `undefined` where that language lacks the passage. */
export type Row<T> = readonly (T | undefined)[];

/** A section and its counterparts. */
export interface SectionRow {
  /** What ties it to its counterparts; `undefined` where no author gave it an id. */
  readonly key: string | undefined;
  readonly cells: Row<Section>;
  readonly blocks: readonly BlockRow[];
  readonly sections: readonly SectionRow[];
}

/** A block and its counterparts. */
export type BlockRow = ProseRow | ClauseRow | RestrictedRow;

/** An ordinary block and its counterparts. */
interface ProseRow {
  readonly type: 'prose';
  readonly key: undefined;
  readonly cells: Row<Prose>;
}

/** A clause and its counterparts. */
interface ClauseRow {
  readonly type: 'clause';
  readonly kind: ClauseKind;
  readonly key: string | undefined;
  readonly cells: Row<Clause>;
}

/** A restricted passage and its counterparts. */
export interface RestrictedRow {
  readonly type: 'restricted';
  readonly key: string | undefined;
  readonly cells: Row<Restricted>;
  readonly blocks: readonly BlockRow[];
}

/** The first counterpart that there is. */
export function leading<T>(row: Row<T>): T | undefined {
  return row.find((cell) => cell !== undefined);
}
