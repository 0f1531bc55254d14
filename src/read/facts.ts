/** Facts through their schema: the valid ones as a value, the others as messages at their place. */
import type { z } from 'zod';
import { type Fault, raise } from '../fault.ts';
import type { FactPath, Locate } from '../meeting.ts';
import { nearest } from '../nearest.ts';
import { at, type Fact, type Mapping, placeOf, placeOfKey, plain, without } from './fact.ts';
import { isLanguageKey, localised } from './schema/localised.ts';
import { keysAt, schemaAt } from './schema/walk.ts';

/** Facts that hold, and where each stands. */
export interface Parsed<T> {
  readonly value: T;
  readonly locate: Locate;
}

/**
 * Parses facts; what the schema refuses is reported once and left out, so that the rest can still be used.
 * `assumed` stands in for facts that the schema requires and that are missing or refused.
 */
export function parseFacts<T>(
  schema: z.ZodType<T>,
  facts: Mapping,
  assumed: Readonly<Record<string, string>> = {},
): Parsed<T> {
  const locate: Locate = (path) => placeOf(facts, path);
  let rest: Fact = facts;
  for (let round = 0; ; round += 1) {
    const result = schema.safeParse(withAssumed(plain(rest), assumed), { reportInput: true });
    if (result.success) return { value: result.data, locate };
    for (const issue of result.error.issues) {
      if (round === 0) report(schema, facts, issue);
      rest = drop(rest, issue);
    }
    if (round > 20) return { value: schema.parse(assumed), locate };
  }
}

function withAssumed(value: unknown, assumed: Readonly<Record<string, string>>): unknown {
  return typeof value === 'object' ? { ...assumed, ...value } : value;
}

function drop(facts: Fact, issue: z.core.$ZodIssue): Fact {
  const path = factPath(issue);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.reduce((rest, key) => without(rest, [...path, key]), facts);
  }
  // What is missing cannot be taken out; the thing that lacks it can.
  return at(facts, path) ? without(facts, path) : without(facts, path.slice(0, -1));
}

function report(schema: z.ZodType, facts: Mapping, issue: z.core.$ZodIssue): void {
  const path = factPath(issue);
  // After a fault of syntax what the parser made of the rest is a guess: its faults would only confuse.
  if (placeOf(facts, path).file.messages.some(({ ruleId }) => ruleId === 'yaml-syntax')) return;
  const fault = (place = placeOf(facts, path), key?: string) =>
    ({ place, rule: ruleFor(path, key), level: 'error' }) as const;
  const name = path.length > 0 ? `\`${spell(path)}\`` : 'facts';

  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    for (const key of issue.keys) {
      const close = nearest(key, known);
      raise({
        ...fault(placeOfKey(facts, path, key), key),
        reason: `Unexpected key \`${key}\`, expected ${close ? `\`${close}\`` : oneOf(known)}`,
        hint: close ? `Write \`${close}\`, or remove the line.` : hintFor(key),
      });
    }
    return;
  }

  const found = at(facts, path);
  if (!found || (found.type === 'scalar' && (found.value === null || found.value === ''))) {
    const key = path.at(-1);
    raise({
      ...fault(),
      reason: `Unexpected ${found ? 'empty' : 'missing'} ${typeof key === 'string' ? `\`${spell(path)}\`` : 'value'}, expected ${expected(schema, path, issue)}`,
    });
    return;
  }
  if (found.type === 'mapping' && schemaAt(schema, path) === localised) {
    for (const fault of faultsOfWords(found, path)) raise({ ...fault, level: 'error' });
    return;
  }
  const wanted = expected(schema, path, issue);
  const close =
    issue.code === 'invalid_value' && found.type === 'scalar'
      ? nearest(String(found.value), issue.values.map(String))
      : undefined;
  raise({
    ...fault(),
    reason: `Unexpected ${describe(found)} in ${name}, expected ${wanted}`,
    hint: close ? `Did you mean \`${close}\`?` : hintForQuotes(found),
  });
}

/** Word processors bend quotation marks: they look right and are part of the value. */
function hintForQuotes(found: Fact): string | undefined {
  const isBent =
    found.type === 'scalar' && typeof found.value === 'string' && /^[“”„‟«‘’]/u.test(found.value);
  return isBent ? 'Quotation marks in facts are straight: `"…"`.' : undefined;
}

function hintFor(key: string): string {
  return isKeeping(key)
    ? 'This fact is open to everybody, and cannot be marked: say here only what everybody may read, and the rest in a passage `:::restricted` of the text; then remove the line. docs/frontmatter.md tells what can be marked.'
    : 'Remove the line, or see docs/frontmatter.md for what can be said.';
}

/** Keys that keep facts and words from the public, and what authors may write for them. */
const keeping = ['restricted', 'restreint', 'confidential', 'consent', 'sensitive', 'audiences'];

function isKeeping(key: string): boolean {
  return nearest(key, keeping) !== undefined;
}

/** A mark that the schema refuses is left out like any other fact: then what it should keep lies open, and the rule says so. */
function ruleFor(path: FactPath, key?: string): 'schema' | 'restricted-facts' {
  const keeps =
    path.some((part) => keeping.includes(String(part))) || (key !== undefined && isKeeping(key));
  return keeps ? 'restricted-facts' : 'schema';
}

/** What is wrong with words that are given for each language. */
function* faultsOfWords({ entries }: Mapping, path: FactPath): Generator<Omit<Fault, 'level'>> {
  const rule = ruleFor(path);
  for (const [lang, { key, fact }] of entries) {
    if (!isLanguageKey(lang)) {
      if (isKeeping(lang)) {
        yield {
          place: key,
          rule: ruleFor(path, lang),
          reason: `Unexpected key \`${lang}\` in \`${spell(path)}\`, expected a language such as \`en\` or \`fr\``,
          hint: hintFor(lang),
        };
        continue;
      }
      yield {
        place: key,
        rule,
        reason: `Unexpected language \`${lang}\` in \`${spell(path)}\`, expected a tag such as \`en\` or \`fr\``,
        hint: 'Languages are written with small letters: `{ en: …, fr: … }`.',
      };
    }
    if (fact.type === 'scalar' && typeof fact.value === 'string' && fact.value !== '') continue;
    const empty = fact.type === 'scalar' && (fact.value === null || fact.value === '');
    const name = `\`${spell([...path, lang])}\``;
    yield {
      place: fact.place,
      rule,
      reason: `Unexpected ${empty ? `empty ${name}` : `${describe(fact)} in ${name}`}, expected words`,
      hint: 'Put words that are all digits, or `yes` and `no`, between quotation marks.',
    };
  }
}

function expected(schema: z.ZodType, path: FactPath, issue: z.core.$ZodIssue): string {
  if (schemaAt(schema, path) === localised || issue.code === 'invalid_union')
    return 'words, or words for each language';
  // A field's own error text says in full what it wants.
  if (issue.message.startsWith('expected ')) return issue.message.slice('expected '.length);
  switch (issue.code) {
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'invalid_type':
      return kinds[issue.expected] ?? 'another kind of value';
    case 'too_small':
      if (issue.origin === 'string') return 'words';
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    case 'invalid_key':
      return 'languages such as `en` or `fr` as keys';
    default:
      return 'a value as described in docs/frontmatter.md';
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'words',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list (lines that begin with “- ”)',
  object: 'a mapping (`key: value` lines)',
  record: 'a mapping (`key: value` lines)',
};

function describe(fact: Fact): string {
  if (fact.type === 'list') return 'list';
  if (fact.type === 'mapping') return 'mapping';
  const { value } = fact;
  const words = typeof value === 'string' ? value : JSON.stringify(value);
  return `\`${words.length > 40 ? `${words.slice(0, 40)}…` : words}\``;
}

function spell(path: FactPath): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part + 1}]` : index > 0 ? `.${part}` : part,
    )
    .join('');
}

function oneOf(values: readonly string[]): string {
  const quoted = values.map((value) => `\`${value}\``);
  return quoted.length > 1
    ? `one of ${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
    : (quoted[0] ?? 'nothing');
}

function factPath(issue: z.core.$ZodIssue): FactPath {
  return issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
}
