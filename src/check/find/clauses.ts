/** Every marked clause of a text, wherever it stands. */
import type { ContainerDirective } from 'mdast-util-directive';
import type { ClauseKind, Text } from '../../meeting.ts';
import { clauseKinds } from '../../read/structure.ts';
import { type Spot, walkTo } from './walk.ts';

/** A clause where it stands. */
export interface FoundClause extends Spot<ContainerDirective> {
  readonly kind: ClauseKind;
  readonly id: string | undefined;
}

/** The clauses of a text in order. */
export function clausesOf(text: Text): readonly FoundClause[] {
  return [...walkTo(text, 'containerDirective')].flatMap((spot) => {
    const kind = clauseKinds.find((name) => name === spot.node.name);
    return kind ? [{ ...spot, kind, id: spot.node.attributes?.['id'] || undefined }] : [];
  });
}

/** What an attribute of a clause says; `undefined` where it says nothing. */
export function attribute({ node }: FoundClause, name: string): string | undefined {
  return node.attributes?.[name]?.trim() || undefined;
}

/** The ids that an attribute lists: `owner="naptip anltp"`. */
export function idsIn(list: string | undefined): readonly string[] {
  return list?.split(/[\s,;]+/).filter(Boolean) ?? [];
}
