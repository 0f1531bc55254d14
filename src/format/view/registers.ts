/** What was decided, is to be done and was recommended, as lists. */
import type { EditedClause, Edition } from '../../edition.ts';
import type { ClauseKind } from '../../meeting.ts';
import { clauseFacts, type Fact, ownersOf } from './blocks.ts';
import { type Cell, isLong, row, withoutAnchors } from './cells.ts';
import { printed } from './raised.ts';
import type { Voice } from './said.ts';

/** A clause as a row of a list. */
export interface RegisterRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly RegisterCell[];
  /** Whether it is too long to be kept on one page. */
  readonly long: boolean;
}

/** A clause in one language, with who must act by when as HTML; empty where nothing is said. */
export interface RegisterCell extends Cell {
  readonly responsible: string;
  readonly due: string;
  /** The same with names, for lists that have no columns to spare. */
  readonly facts: readonly Fact[];
}

/** The clauses of one kind. */
export function register(edition: Edition, voice: Voice, kind: ClauseKind): readonly RegisterRow[] {
  return edition.clauses
    .filter((clause) => clause.kind === kind)
    .map((clause) => rowOf(edition, voice, clause));
}

function rowOf(edition: Edition, voice: Voice, clause: EditedClause): RegisterRow {
  const { due, owners } = clause;
  const cells = row(
    voice,
    clause.cells.map((cell) => cell && withoutAnchors(cell)),
  );
  return {
    id: clause.id,
    label: clause.label,
    long: isLong(clause.cells),
    cells: voice.speakers.flatMap((speaker, index) => {
      const cell = cells[index];
      return cell
        ? [
            {
              ...cell,
              responsible:
                owners.length > 0
                  ? printed(ownersOf(edition, voice, speaker, clause), speaker)
                  : '',
              due: due === undefined ? '' : printed(speaker.date(due), speaker),
              facts: clauseFacts(edition, voice, speaker, clause),
            },
          ]
        : [];
    }),
  };
}
