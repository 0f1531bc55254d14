/** A text cut into its parts, each in canonical form: the sections, and the clauses that have an id. */

import { withheldId, withoutNames } from '../../edit/withheld.ts';
import type { Lang } from '../../lang.ts';
import type { Meeting, Text } from '../../meeting.ts';
import type { Json } from './canonical-json.ts';
import { attributesOf, canonicalNodes, optional, type Surroundings } from './canonical-node.ts';
import { close, type Hidden, sealed } from './closed.ts';
import { openFacts } from './closed-facts.ts';
import { type Directive, directiveKind } from './directive-kind.ts';
import { footnoteScope } from './footnote-scope.ts';
import { type Hash, saltOf } from './hash.ts';
import { KeyMissing } from './key-missing.ts';
import { openNotes } from './open-notes.ts';
import { stretchesOf } from './stretches.ts';
import { termsOfForm } from './terms.ts';
import { trimmed } from './white-space.ts';

/** A section without what stands below its subheadings, or a clause. */
export interface Part {
  /** The id that the author gave; `~1`, `~2` … for sections without one, `~0` for what comes before the first heading. */
  readonly key: string;
  readonly form: Json;
  /** Ids that its clauses name, those of people who are not named to everybody included; not part of the form. */
  readonly named?: readonly string[] | undefined;
}

/** What a text needs besides itself to be put in canonical form. */
export interface Ink {
  readonly pictures: ReadonlyMap<string, Hash>;
  /** The key under which restricted passages are salted. */
  readonly key: Hash | undefined;
  /** Where a text comes without its secrets: what was hashed at each place of a part, counted from 0. */
  readonly carried?: Carried | undefined;
}

/** Hashes that come with a text; `undefined` where there is none, or where it is to be made. */
export interface Carried {
  readonly closed: (lang: Lang, part: string, nth: number, hidden: Hidden) => Hash | undefined;
  readonly picture: (lang: Lang, part: string, nth: number) => Hash | undefined;
  /** Of closed facts, by name. */
  readonly facts: Readonly<Record<string, Hash>>;
  /** Asked what stands for a closed fact: `made` is its hash under the key, `undefined` where there is no key. */
  readonly fact: (name: string, made: Hash | undefined) => Hash | undefined;
}

/**
 * The parts of a text, in its order.
 * @throws {KeyMissing} where a passage is restricted and there is no key.
 */
export function partsOf(
  text: Text,
  meeting: Meeting,
  { pictures, key, carried }: Ink,
): readonly Part[] {
  const parts: { readonly key: string; form: Json; named?: readonly string[] }[] = [];
  const { withheld } = openFacts(meeting);
  const used = new Map<string, number>();
  const name = (id: string) => {
    const count = (used.get(id) ?? 0) + 1;
    used.set(id, count);
    return count > 1 ? `${id}~${count}` : id;
  };
  const begin = (id: string) => {
    const part: { readonly key: string; form: Json; named?: readonly string[] } = {
      key: name(id),
      form: null,
    };
    parts.push(part);
    return part;
  };
  const closedSoFar = new Map<string, number>();
  const picturesSoFar = new Map<string, number>();
  const open = openNotes(text);
  const inFolder = (path: string | undefined) =>
    path === undefined ? undefined : pictures.get(path);

  const inside = (
    part: { readonly key: string },
    footnote: Surroundings['footnote'],
  ): Surroundings => ({
    folder: meeting.folder,
    picture: (path) => {
      const nth = picturesSoFar.get(part.key) ?? 0;
      picturesSoFar.set(part.key, nth + 1);
      return carried ? carried.picture(text.lang, part.key, nth) : inFolder(path);
    },
    definition: (identifier) => open.definitions.get(identifier),
    footnote,
    directive: (node, around) => {
      if (directiveKind(node) === 'clause') return clause(node, footnote, part);
      const inner: Surroundings = {
        folder: meeting.folder,
        picture: inFolder,
        definition: (identifier) => text.definitions.get(identifier),
        footnote: footnoteScope(text.footnotes),
        directive: plainly,
      };
      const { face, hidden } = close(node, around, inner);
      return { ...face, sha256: hashOf(part, hidden) };
    },
  });

  /** The hash of the next closed passage of a part. */
  const hashOf = (part: { readonly key: string }, hidden: Hidden): Hash => {
    const nth = (closedSoFar.get(part.key) ?? 0) + 1;
    closedSoFar.set(part.key, nth);
    const known = carried?.closed(text.lang, part.key, nth - 1, hidden);
    if (known !== undefined) return known;
    if (key === undefined) throw new KeyMissing('The text holds a restricted passage');
    const salt = saltOf(key, [meeting.id, text.lang, part.key, nth]);
    // Which terms a closed passage uses is as closed as its words.
    const terms = termsOfForm(hidden, meeting, text.lang);
    return sealed({ ...hidden, ...optional({ terms }) }, salt);
  };

  /** Who must act, as everybody may read it; whoever is not named is bound by a hash. */
  const actors = (node: Directive, part: { readonly key: string; named?: readonly string[] }) => {
    const { owner, to } = node.attributes ?? {};
    const named = [owner, to].flatMap((said) => said?.split(/[\s,;]+/).filter(Boolean) ?? []);
    const closed = named.filter((id) => withheld.has(id));
    if (closed.length === 0 && !named.includes(withheldId)) return attributesOf(node);
    part.named = [...(part.named ?? []), ...closed];
    const sha256 = hashOf(part, { name: 'actors', children: closed });
    const open = withoutNames({ owner, to }, withheld);
    return {
      ...attributesOf({ ...node, attributes: { ...node.attributes, ...open } }),
      withheld: { type: 'restricted', sha256 },
    };
  };

  const clause = (
    node: Directive,
    footnote: Surroundings['footnote'],
    holder: { readonly key: string },
  ): Json => {
    const id = node.attributes?.['id'];
    const form = (part: { readonly key: string; named?: readonly string[] }): Json => ({
      type: 'clause',
      kind: node.name,
      ...actors(node, part),
      children: canonicalNodes(node.children, inside(part, footnote)),
    });
    if (!id) return form(holder);
    const part = begin(id);
    part.form = form(part);
    return { type: 'clause', id: part.key };
  };

  const footnote = footnoteScope(open.footnotes);
  let untied = 0;
  for (const { section, heading, nodes } of stretchesOf(text)) {
    if (!heading && nodes.length === 0) continue;
    const id = section?.tied ? section.id : `~${heading ? ++untied : 0}`;
    const part = begin(id);
    const around = inside(part, footnote);
    part.form = {
      type: 'section',
      ...optional({ id: section?.tied ? section.id : undefined }),
      depth: heading?.depth ?? 0,
      heading: trimmed(canonicalNodes(heading?.children ?? [], around)),
      children: canonicalNodes(nodes, around),
    };
  }
  return parts;
}

/** Inside a closed passage nothing need be hidden a second time. */
function plainly(node: Directive, around: Surroundings): Json {
  return {
    type: node.type === 'containerDirective' ? 'block' : 'words',
    name: node.name,
    ...attributesOf(node),
    children: canonicalNodes(node.children, around),
  };
}
