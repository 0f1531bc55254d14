/** Whether the text and facts that a PDF carries along are those that its digest binds. */
import type { Meeting } from '../../meeting.ts';
import { readLibrary } from '../../read/library.ts';
import type { Shelf } from '../../world.ts';
import { changes } from '../digest/changes.ts';
import { type CanonicalForm, canonicalForm, type Digest, digestOf } from '../digest/digest.ts';
import { inkOf } from '../ink.ts';
import { digestName, keptDigest } from '../kept-digest.ts';
import { shelfWith } from '../shelf-with.ts';

/** What the carried files tell. */
export interface SourceReport {
  /** `bound`: all that is there is what was bound. `absent`: there is no digest, as in drafts. */
  readonly state: 'bound' | 'broken' | 'absent';
  readonly root: string | undefined;
  /** Passages in which something is restricted: only who has the key can tell whether they are those that were bound. */
  readonly closed: readonly string[];
  /** Passages and facts that are not those that were bound. */
  readonly differing: readonly string[];
}

/** Compares what is carried with the digest that is carried beside it. */
export async function checkSource(files: ReadonlyMap<string, Uint8Array>): Promise<SourceReport> {
  const bytes = files.get(digestName);
  if (!bytes) return { state: 'absent', root: undefined, closed: [], differing: [] };
  const broken = { state: 'broken' as const, closed: [], differing: [] };
  const root = rootIn(bytes);
  const bound = root === undefined ? undefined : keptDigest(bytes, root);
  const meeting = await carried(files);
  if (!bound || !meeting) return { ...broken, root };
  const form = await formOf(meeting);
  if (!form) return { ...broken, root };
  const digest = digestOf(form);
  const differing = changes(only(bound, digest), digest);
  const ids = (lang: string | undefined, id: string) =>
    lang === undefined ? id : `${lang}: ${id}`;
  const closed = differing.filter(
    ({ lang, id, what }) => what === 'changed' && lang !== undefined && isClosed(form, lang, id),
  );
  const others = differing.filter((one) => !closed.includes(one));
  return {
    state: others.length === 0 ? 'bound' : 'broken',
    root,
    closed: closed.map(({ lang, id }) => ids(lang, id)),
    differing: others.map(({ lang, id }) => ids(lang, id)),
  };
}

const key = new TextEncoder().encode(`${'0'.repeat(64)}\n`);

/** The meeting that the carried files make. */
async function carried(files: ReadonlyMap<string, Uint8Array>): Promise<Meeting | undefined> {
  try {
    const { meeting, facts, series } = JSON.parse(
      new TextDecoder().decode(files.get('facts.json')),
    ) as { meeting: unknown; facts: object; series: { id: string } };
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
    return library.meetings[0];
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

/** Closed passages come without their words: a key is asked for all the same, and any will do. */
async function formOf(meeting: Meeting): Promise<CanonicalForm | undefined> {
  const files = new Map([[`${meeting.folder}/restricted.key`, key]]);
  try {
    return canonicalForm(meeting, await inkOf(meeting, shelfOf(files)));
  } catch {
    return undefined;
  }
}

/** Whether words of a passage were closed before it was put into the file. */
function isClosed({ texts }: CanonicalForm, lang: string, id: string): boolean {
  const form = texts[lang]?.find(([own]) => own === id)?.[1];
  return form !== undefined && JSON.stringify(form).includes('"type":"restricted"');
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
