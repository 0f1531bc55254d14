/** Agenda items whose words need care: closed by the facts, or sensitive. */
import type { Heading, RootContent } from 'mdast';
import type { FactPath, Text } from '../../meeting.ts';
import type { AgendaItem, MeetingFacts } from '../../read/schema/meeting.ts';
import type { FoundItem } from './agenda.ts';
import { walkTo } from './walk.ts';

/** Items for which `test` holds and that stand below no closed one and below no other of these: the outermost counts. */
export function outermostItems(
  { agenda }: MeetingFacts,
  test: (item: AgendaItem) => boolean,
): readonly FoundItem[] {
  const among = (items: readonly AgendaItem[], path: FactPath): readonly FoundItem[] =>
    items.flatMap((item, index) => {
      const own = [...path, index];
      if (test(item)) return [{ item, path: own }];
      return item.restricted ? [] : among(item.items, [...own, 'items']);
    });
  return among(agenda, ['agenda']);
}

/** The headings of an item: those that stand by themselves, and those inside a passage, where they begin nothing. */
export function headingsOf(
  text: Text,
  id: string,
): { readonly free: readonly Heading[]; readonly held: readonly Heading[] } {
  const found = [...walkTo(text, 'heading')].filter(({ node }) => node.data?.id === id);
  return {
    free: found.filter(({ above }) => above === undefined).map(({ node }) => node),
    held: found.filter(({ above }) => above !== undefined).map(({ node }) => node),
  };
}

/** What stands under a heading, with its subheadings, up to the next heading of its depth. */
export function under({ tree }: Text, heading: Heading): readonly RootContent[] {
  const from = tree.children.indexOf(heading) + 1;
  const end = tree.children.findIndex(
    (node, index) => index >= from && node.type === 'heading' && node.depth <= heading.depth,
  );
  return tree.children.slice(from, end < 0 ? undefined : end);
}
