/** What is known of a marked clause besides its words: who must act, by when, which minutes it adopts. */
import type { ContainerDirective } from 'mdast-util-directive';
import type { EditedClause, MeetingRef } from '../edition.ts';
import type { Meeting, Text } from '../meeting.ts';
import { nodesIn } from '../nodes-in.ts';
import { meetingRef, type Refer } from './adoptions.ts';
import { dueDay } from './due.ts';
import type { NamedClause } from './identify.ts';

/** The facts of a clause. */
export type ClauseFacts = Pick<EditedClause, 'owners' | 'due' | 'of'>;

type Attributes = Readonly<Record<string, string>>;

/**
 * The facts of clauses as their attributes say them. What one language says holds for all;
 * where two differ, the edition's first language goes first.
 */
export function clauseFacts(
  texts: readonly Text[],
  meeting: Meeting,
  meetings: readonly Meeting[],
  refer: Refer,
): (clause: NamedClause) => ClauseFacts {
  const elsewhere = new Map<string, Attributes>();
  for (const { tree } of texts) {
    for (const node of nodesIn(tree)) {
      if (node.type !== 'containerDirective') continue;
      const id = node.attributes?.['id'];
      if (id) elsewhere.set(id, { ...stated(node), ...elsewhere.get(id) });
    }
  }
  const end = meeting.facts.sessions
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  const adopted = meeting.facts.adopts.length === 1 ? meeting.facts.adopts[0]?.minutes : undefined;

  return ({ kind, label, cells }) => {
    const said = cells.flatMap((node) => (node ? [stated(node)] : []));
    const attributes: Attributes = Object.assign({}, elsewhere.get(label), ...said.toReversed());
    const of: MeetingRef | undefined =
      kind === 'adoption' ? meetingRef(attributes['of'] ?? adopted, meetings, refer) : undefined;
    return {
      owners: [...new Set([...words(attributes['owner']), ...words(attributes['to'])])],
      due: dueDay(attributes['due'], end),
      of,
    };
  };
}

function stated({ attributes }: ContainerDirective): Attributes {
  return Object.fromEntries(
    Object.entries(attributes ?? {}).flatMap(([name, value]): [string, string][] =>
      value ? [[name, value]] : [],
    ),
  );
}

function words(list: string | undefined): readonly string[] {
  return list?.split(/[\s,;]+/).filter(Boolean) ?? [];
}
