/** How each action stands, by the address at which it is found: what became of it is told by later meetings. */
import type { ActionState } from '../../../action-progress.ts';
import { addresses, pathOf } from '../../../format/address.ts';
import type { Archive } from '../../archive.ts';
import { meetingRecords } from '../../site/records.ts';

/** The states of all actions as of the moment of the archive, by address below `public/`, in each language. */
export function statesOf(archive: Archive): ReadonlyMap<string, ActionState> {
  const address = addresses(undefined, '');
  return new Map(
    meetingRecords(archive).flatMap(({ clauses }) =>
      clauses.flatMap(({ id, words, progress }) =>
        progress
          ? [...words.values()].map(
              ({ edition }) => [address(pathOf(edition), id), progress.state] as const,
            )
          : [],
      ),
    ),
  );
}
