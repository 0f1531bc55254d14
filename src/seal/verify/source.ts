/** Whether the text and facts that a PDF carries along are those that its digest binds. */
import type { Lang } from '../../lang.ts';
import type { Meeting } from '../../meeting.ts';
import { readLibrary } from '../../read/library.ts';
import type { Shelf } from '../../world.ts';
import { changes } from '../digest/changes.ts';
import { type CanonicalForm, canonicalForm, type Digest, digestOf } from '../digest/digest.ts';
import type { Hash } from '../digest/hash.ts';
import type { Carried } from '../digest/parts.ts';
import { unseenIn } from '../digest/unseen.ts';
import { digestName, keptDigest } from '../kept-digest.ts';
import { shelfWith } from '../shelf-with.ts';

/** What the carried files tell. */
export interface SourceReport {
  /** `bound`: all that is there is what was bound. `absent`: there is no digest, as in drafts. */
  readonly state: 'bound' | 'broken' | 'absent';
  readonly root: string | undefined;
  /** Passages with restricted words in them that only who has the key can hold against the digest. */
  readonly closed: readonly string[];
  /** Passages and facts that are not those that were bound. */
  readonly differing: readonly string[];
}

/** Compares what is carried with the digest that is carried beside it; `key` is that of the restricted passages, where it is known. */
export async function checkSource(
  files: ReadonlyMap<string, Uint8Array>,
  key?: Hash | undefined,
): Promise<SourceReport> {
  const bytes = files.get(digestName);
  if (!bytes) return { state: 'absent', root: undefined, closed: [], differing: [] };
  const broken = { state: 'broken' as const, closed: [], differing: [] };
  const root = rootIn(bytes);
  const bound = root === undefined ? undefined : keptDigest(bytes, root);
  const meeting = await carried(files);
  if (!bound || !meeting) return { ...broken, root };
  const closed = new Set<string>();
  const form = formOf(meeting.meeting, bound, key, meeting.complete, {
    unknown: (lang, id) => closed.add(`${lang}: ${id}`),
    facts: (name) => closed.add(name),
  });
  if (!form) return { ...broken, root };
  const digest = digestOf(form);
  const differing = changes(only(bound, digest), digest);
  return {
    state: differing.length === 0 ? 'bound' : 'broken',
    root,
    closed: [...closed],
    differing: differing.map(({ lang, id }) => (lang === undefined ? id : `${lang}: ${id}`)),
  };
}

/** The meeting that the carried files make. */
async function carried(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<{ readonly meeting: Meeting; readonly complete: boolean } | undefined> {
  try {
    const { meeting, complete, facts, series } = JSON.parse(
      new TextDecoder().decode(files.get('facts.json')),
    ) as { meeting: unknown; complete?: unknown; facts: object; series: { id: string } };
    const folder = `${series.id}/${String(meeting)}`;
    const encode = (value: object) => new TextEncoder().encode(JSON.stringify(value));
    const texts = [...files].filter(([name]) => name.endsWith('.md'));
    const library = await readLibrary(
      shelfOf(
        new Map([
          [`${series.id}/series.yaml`, encode(series)],
          [`${folder}/meeting.yaml`, encode(facts)],
          ...texts.map(([name, bytes]) => [`${folder}/${name}`, bytes] as const),
        ]),
      ),
    );
    const [found] = library.meetings;
    return found && { meeting: found, complete: complete === true };
  } catch {
    return undefined;
  }
}

/** Of a digest what the other one has too: an edition carries its own languages only. */
function only(digest: Digest, { texts }: Digest): Digest {
  const isTheirs = (name: string) => {
    const [, lang] = /^terms\.([^.]+)\./.exec(name) ?? [];
    return lang === undefined || texts[lang] !== undefined;
  };
  return {
    ...digest,
    facts: {
      ...digest.facts,
      fields: Object.fromEntries(
        Object.entries(digest.facts.fields).filter(([name]) => isTheirs(name)),
      ),
    },
    texts: Object.fromEntries(
      Object.entries(digest.texts).filter(([lang]) => texts[lang] !== undefined),
    ),
  };
}

/**
 * The form, with the hashes that are carried where closed passages come without their words, and pictures without their bytes.
 * Words that are there, in the restricted edition, are hashed anew under the key; `unknown` is told of those for which there is none.
 */
function formOf(
  meeting: Meeting,
  bound: Digest,
  key: Hash | undefined,
  complete: boolean,
  tell: {
    readonly unknown: (lang: Lang, part: string) => void;
    readonly facts: (name: string) => void;
  },
): CanonicalForm | undefined {
  const { unknown, facts } = tell;
  const part = (lang: Lang, id: string) => bound.texts[lang]?.parts.find((one) => one.key === id);
  const carried: Carried = {
    closed: (lang, id, nth, hidden) => {
      const isThere = hidden.children.length > 0;
      // What a closed picture shows is not carried apart from the page.
      const canBeMade =
        key !== undefined && unseenIn(hidden).pictures === undefined && !isPartial(hidden);
      if (isThere && canBeMade) return undefined;
      if (isThere) unknown(lang, id);
      return part(lang, id)?.closed?.[nth];
    },
    picture: (lang, id, nth) => part(lang, id)?.pictures?.[nth] || undefined,
    facts: bound.facts.closed ?? {},
    fact: (name, made) => {
      const known = bound.facts.closed?.[name];
      if (made !== undefined && (made === known || complete)) return made;
      // What stands there may be all of it or what this audience may read of it.
      facts(name);
      return known;
    },
  };
  try {
    return canonicalForm(meeting, { pictures: new Map(), key, carried });
  } catch {
    return undefined;
  }
}

/** Whether something inside a passage was taken out of it for those who read the rest. */
function isPartial(form: unknown): boolean {
  if (Array.isArray(form)) return form.some(isPartial);
  if (typeof form !== 'object' || form === null) return false;
  const { name, children } = form as { readonly name?: unknown; readonly children?: unknown };
  const isMark = name === 'restricted' && 'type' in form;
  if (isMark && Array.isArray(children) && children.every(isLabelForm)) return true;
  return Object.values(form as Readonly<Record<string, unknown>>).some(isPartial);
}

function isLabelForm(form: unknown): boolean {
  return typeof form === 'object' && form !== null && 'type' in form && form.type === 'label';
}

function rootIn(bytes: Uint8Array): string | undefined {
  try {
    const { root } = JSON.parse(new TextDecoder().decode(bytes)) as { root?: unknown };
    return typeof root === 'string' ? root : undefined;
  } catch {
    return undefined;
  }
}

function shelfOf(files: ReadonlyMap<string, Uint8Array>): Shelf {
  return shelfWith({ list: async () => [], read: async () => undefined }, files);
}
