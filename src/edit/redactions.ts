/** What of a meeting is restricted, told without its words: for those who may read it. */
import type { Nodes } from 'mdast';
import { type Audience, type Clearance, partiesAudience } from '../audience.ts';
import type { Redaction } from '../edition.ts';
import type { Meeting, Text } from '../meeting.ts';

/** The marks of a meeting that open to an audience: those of the facts, then those of `text`, in its order. */
export function redactions(
  { facts, series }: Meeting,
  text: Text | undefined,
  { opens }: Clearance,
): readonly Redaction[] {
  const { audiences, people, organisations, documents } = series.facts;
  const found = [
    ...inFacts(facts, '', audiences),
    ...inFacts({ people, organisations, documents }, '', audiences),
    ...(text ? inText(text, audiences) : []),
  ];
  return found.filter(({ audience }) => opens(audience));
}

function* inFacts(
  value: unknown,
  path: string,
  audiences: readonly Audience[],
): Generator<Redaction> {
  if (Array.isArray(value)) {
    for (const entry of value as readonly unknown[]) yield* inFacts(entry, path, audiences);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const { restricted, consent, id } = value as Record<string, unknown>;
  const own = { id: typeof id === 'string' ? id : undefined, where: path };
  // A closed item of the agenda is told of where its words are.
  if (isMark(restricted) && path !== 'agenda') {
    const { reason, for: audience } = restricted;
    yield { kind: 'fact', ...own, reason, audience: readersOf(audience, audiences) };
  }
  if (consent === 'none')
    yield { kind: 'person', ...own, reason: 'personal-data', audience: partiesAudience(audiences) };
  for (const [name, inner] of Object.entries(value as Readonly<Record<string, unknown>>)) {
    if (name !== 'restricted') yield* inFacts(inner, path || name, audiences);
  }
}

/** The first audience that may read what a mark guards, as the mark names it. */
function readersOf(named: Audience | null | undefined, audiences: readonly Audience[]): Audience {
  return named?.trim() || partiesAudience(audiences);
}

function isMark(
  mark: unknown,
): mark is { readonly reason: string; readonly for?: Audience | undefined } {
  return typeof mark === 'object' && mark !== null && 'reason' in mark;
}

function* inText({ tree }: Text, audiences: readonly Audience[]): Generator<Redaction> {
  let where: string | undefined;
  const marks = function* (node: Nodes): Generator<Redaction> {
    if (node.type === 'heading' && node.data?.id) where = node.data.id;
    if ('name' in node && node.name === 'restricted') {
      const { id, reason, for: audience } = node.attributes ?? {};
      const isBlock = node.type === 'containerDirective';
      // A row is one mark, whatever the number of its cells; a closed item says the same of its heading.
      const counts = isBlock || !(node.data && ('row' in node.data || 'item' in node.data));
      if (counts)
        yield {
          kind: isBlock ? (node.data?.item ? 'item' : 'passage') : 'words',
          id: id || undefined,
          where,
          reason: reason || 'personal-data',
          audience: readersOf(audience, audiences),
        };
    }
    if (node.type === 'tableRow' && node.data?.rows) {
      const [first] = node.children[0]?.children ?? [];
      const attributes = first?.type === 'textDirective' ? first.attributes : undefined;
      yield {
        kind: 'rows',
        id: undefined,
        where,
        reason: attributes?.['reason'] || 'personal-data',
        audience: readersOf(node.data.for, audiences),
      };
    }
    if (!('children' in node)) return;
    for (const child of node.children) yield* marks(child);
  };
  yield* marks(tree);
}
