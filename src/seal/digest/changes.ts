/** What changed between two digests: clause by clause in each language, and fact by fact. */
import type { Lang } from '../../lang.ts';
import type { Digest } from './digest.ts';

/** One passage or fact that is not what it was. */
export interface Change {
  readonly what: 'changed' | 'added' | 'removed' | 'moved';
  /** The language; `undefined` for a fact. */
  readonly lang: Lang | undefined;
  /** Id of the section or clause (`~2` for a section without one), or the name of the fact. */
  readonly id: string;
}

/** The changes from `before` to `after`, in the order of the text. */
export function changes(before: Digest, after: Digest): readonly Change[] {
  const languages = [
    ...new Set([...Object.keys(before.texts), ...Object.keys(after.texts)]),
  ].sort();
  return [
    ...compare(
      Object.entries(before.facts.fields).sort(byName),
      Object.entries(after.facts.fields).sort(byName),
      undefined,
    ),
    ...languages.flatMap((lang) => compare(partsIn(before, lang), partsIn(after, lang), lang)),
  ];
}

type Hashes = readonly (readonly [id: string, hash: string])[];

function compare(before: Hashes, after: Hashes, lang: Lang | undefined): readonly Change[] {
  const [old, now] = [new Map(before), new Map(after)];
  const found = after.flatMap(([id, hash]): Change[] => {
    const was = old.get(id);
    if (was === undefined) return [{ what: 'added', lang, id }];
    return was === hash ? [] : [{ what: 'changed', lang, id }];
  });
  const removed = before
    .filter(([id]) => !now.has(id))
    .map(([id]): Change => ({ what: 'removed', lang, id }));
  const kept = before.filter(([id]) => now.has(id)).map(([id]) => id);
  const order = after.filter(([id]) => old.has(id)).map(([id]) => id);
  const moved = order
    .filter((id, index) => id !== kept[index] && !found.some((change) => change.id === id))
    .map((id): Change => ({ what: 'moved', lang, id }));
  return [...found, ...moved, ...removed];
}

function partsIn({ texts }: Digest, lang: Lang): Hashes {
  return (texts[lang]?.parts ?? []).map(({ key, hash }) => [key, hash]);
}

function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}
