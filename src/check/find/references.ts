/** References that a text makes, and the names that they can point at. */
import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { decoded } from '../../decoded.ts';
import type { Meeting, Place, Text } from '../../meeting.ts';
import type { Library } from '../../read/library.ts';
import type { Context } from '../check.ts';
import { givenIds, madeIds } from './ids.ts';
import { placeOf } from './place.ts';
import { walkTo } from './walk.ts';

/** A reference as written: `D-1`, `jt-1`, `jt-1#D-1`. */
export interface FoundReference {
  readonly written: string;
  readonly place: Place;
}

/** What stands in `:ref[…]`, and behind `#` in links. */
export function* referencesOf(text: Text): Generator<FoundReference> {
  for (const { node } of walkTo(text, 'textDirective', 'link', 'linkReference')) {
    const place = placeOf(text.file, node);
    if (node.type === 'textDirective') {
      if (node.name === 'ref') yield { written: plainText(node).trim(), place };
      continue;
    }
    const url =
      node.type === 'link' ? node.url : (text.definitions.get(node.identifier)?.url ?? '');
    if (url.startsWith('#')) yield { written: decoded(url.slice(1)), place };
  }
}

/** The meeting that a reference names, and the thing in it, where it names one. */
export function resolve(
  written: string,
  own: Meeting,
  { meetings }: Library,
): { readonly meeting: Meeting | undefined; readonly name: string | undefined } {
  const [before = '', after] = written.split('#', 2);
  const local = after === undefined ? before : before === '' ? after : undefined;
  if (local !== undefined && namesIn(own).has(local)) return { meeting: own, name: local };
  const meeting = meetings.find(({ id }) => id === (local ?? before));
  return { meeting, name: local === undefined ? after : undefined };
}

/** Names of headings, clauses and restricted passages in any language of a meeting. */
export function namesIn({ texts }: Meeting): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) => [...givenIds(text), ...madeIds(text)]).map(({ id }) => id),
  );
}

/** The names that a message may suggest: none that was made or given in a restricted passage. */
export function openNamesIn({ texts }: Meeting, { isRestricted }: Context): readonly string[] {
  return texts.flatMap((text) =>
    [
      ...givenIds(text).filter(({ place }) => !isRestricted(place)),
      ...madeIds(text).filter(({ whole }) => !isRestricted(whole)),
    ].map(({ id }) => id),
  );
}

/** The names that authors gave inside restricted passages and nowhere else. */
export function closedNamesIn({ texts }: Meeting): ReadonlySet<string> {
  const [open, closed] = [new Set<string>(), new Set<string>()];
  const look = (node: Nodes, inside: boolean) => {
    const directive = node.type === 'containerDirective';
    const id = directive
      ? node.attributes?.['id']
      : node.type === 'heading'
        ? node.data?.id
        : undefined;
    if (id) (inside ? closed : open).add(id);
    if (!('children' in node)) return;
    const within = inside || (directive && node.name === 'restricted');
    for (const child of node.children) look(child, within);
  };
  for (const { tree } of texts) look(tree, false);
  return new Set([...closed].filter((id) => !open.has(id)));
}
