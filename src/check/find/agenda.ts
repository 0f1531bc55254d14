/** The items of an agenda with the paths to their facts. */
import type { FactPath } from '../../meeting.ts';
import type { AgendaItem, MeetingFacts } from '../../read/schema/meeting.ts';

/** An item and where it stands in the facts. */
export interface FoundItem {
  readonly item: AgendaItem;
  readonly path: FactPath;
}

/** All items, each before those below it. */
export function* agendaItems({ agenda }: MeetingFacts): Generator<FoundItem> {
  yield* itemsIn(agenda, ['agenda']);
}

function* itemsIn(items: readonly AgendaItem[], path: FactPath): Generator<FoundItem> {
  for (const [index, item] of items.entries()) {
    const own = [...path, index];
    yield { item, path: own };
    yield* itemsIn(item.items, [...own, 'items']);
  }
}
