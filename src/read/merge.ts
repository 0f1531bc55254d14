/** Several files that speak of one meeting, made one: a fact said twice must be the same fact. */
import { z } from 'zod';
import { raise } from '../fault.ts';
import type { Lang } from '../lang.ts';
import type { FactPath, Place } from '../meeting.ts';
import type { Fact, List, Mapping, Scalar } from './fact.ts';
import { localised } from './schema/localised.ts';
import { unwrap } from './schema/walk.ts';

/** Words that a text's frontmatter says in plain become words of that text's language. */
export function localise(schema: z.core.$ZodType, fact: Fact, lang: Lang): Fact {
  const bare = unwrap(schema);
  if (bare === localised) {
    if (fact.type !== 'scalar' || typeof fact.value !== 'string') return fact;
    return {
      type: 'mapping',
      entries: new Map([[lang, { key: fact.place, fact }]]),
      place: fact.place,
    };
  }
  if (bare instanceof z.ZodObject && fact.type === 'mapping') {
    const entries = [...fact.entries].map(([key, entry]) => {
      const field: z.core.$ZodType | undefined = bare.shape[key];
      return [key, field ? { ...entry, fact: localise(field, entry.fact, lang) } : entry] as const;
    });
    return { ...fact, entries: new Map(entries) };
  }
  if (bare instanceof z.ZodArray && fact.type === 'list') {
    return { ...fact, items: fact.items.map((item) => localise(bare.element, item, lang)) };
  }
  return fact;
}

/** Both facts as one. Where they differ the first stays and the second is reported, with both places. */
export function merge(first: Fact, second: Fact, path: FactPath = []): Fact {
  if (first.type === 'mapping' && second.type === 'mapping')
    return mergeMappings(first, second, path);
  if (first.type === 'list' && second.type === 'list') return mergeLists(first, second, path);
  // `{fr: …}` beside plain words: the plain ones go on standing for every other language.
  if (first.type === 'scalar' && second.type === 'mapping')
    return merge(everywhere(first), second, path);
  if (first.type === 'mapping' && second.type === 'scalar')
    return merge(first, everywhere(second), path);
  if (first.type === 'scalar' && second.type === 'scalar' && first.value === second.value)
    return first;
  conflict(first.place, second.place, path);
  return first;
}

function mergeMappings(first: Mapping, second: Mapping, path: FactPath): Mapping {
  const entries = new Map(first.entries);
  for (const [key, entry] of second.entries) {
    const known = entries.get(key);
    entries.set(
      key,
      known ? { ...known, fact: merge(known.fact, entry.fact, [...path, key]) } : entry,
    );
  }
  return { ...first, entries };
}

/** Items with the same id are one item; lists without ids must be the same, item by item. */
function mergeLists(first: List, second: List, path: FactPath): List {
  const items = [...first.items];
  second.items.forEach((item, index) => {
    const id = idOf(item);
    const found = id === undefined ? index : items.findIndex((other) => idOf(other) === id);
    const known = items[found];
    if (known) items[found] = merge(known, item, [...path, found]);
    else items.push(item);
  });
  return { ...first, items };
}

function idOf(fact: Fact): unknown {
  const id = fact.type === 'mapping' ? fact.entries.get('id')?.fact : undefined;
  return id?.type === 'scalar' ? id.value : undefined;
}

function everywhere(words: Scalar): Mapping {
  return {
    type: 'mapping',
    entries: new Map([['*', { key: words.place, fact: words }]]),
    place: words.place,
  };
}

function conflict(first: Place, second: Place, path: FactPath): void {
  const name = path.filter((part) => typeof part === 'string').join('.');
  raise({
    place: second,
    rule: 'facts-agree',
    level: 'error',
    reason: `Unexpected second value of \`${name}\`, expected the one in ${spell(first)}`,
    hint: 'Say each fact once: keep one of the two lines.',
  });
}

function spell({ file, position }: Place): string {
  const point = position && 'start' in position ? position.start : position;
  return `${file.path}${point ? `:${point.line}:${point.column}` : ''}`;
}
