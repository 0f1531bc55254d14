/** What was decided, is to be done and was recommended, as lists. */
import type { EditedClause, Edition } from '../../edition.ts';
import type { ClauseKind } from '../../meeting.ts';
import { ownersOf } from './blocks.ts';
import { type Cell, row, withoutAnchors } from './cells.ts';
import { type Said, say, type Voice } from './said.ts';

/** A clause as a row of a list. */
export interface RegisterRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly Cell[];
  readonly responsible: Said;
  readonly due: Said;
}

/** The clauses of one kind. */
export function register(edition: Edition, voice: Voice, kind: ClauseKind): readonly RegisterRow[] {
  return edition.clauses
    .filter((clause) => clause.kind === kind)
    .map((clause) => rowOf(edition, voice, clause));
}

function rowOf(edition: Edition, voice: Voice, clause: EditedClause): RegisterRow {
  const { due } = clause;
  return {
    id: clause.id,
    label: clause.label,
    cells: row(
      voice,
      clause.cells.map((cell) => cell && withoutAnchors(cell)),
    ),
    responsible:
      clause.owners.length === 0
        ? []
        : say(voice, (speaker) => ownersOf(edition, voice, speaker, clause)),
    due: due === undefined ? [] : say(voice, (speaker) => speaker.date(due)),
  };
}
