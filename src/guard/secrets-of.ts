/** Everything that is kept from an audience, as strings to look for. */
import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { type Audience, type Clearance, clearance, everybody } from '../audience.ts';
import { decoded } from '../decoded.ts';
import { clearFacts, clearSeries } from '../edit/clear-facts.ts';
import type { Locale } from '../locale/locale.ts';
import type { Place, Series, Text } from '../meeting.ts';
import type { Library } from '../read/library.ts';
import { type ClosedPart, type Parted, partedText } from './closed-parts.ts';
import { detailsIn } from './details.ts';
import { fold } from './fold.ts';
import { particles } from './honorifics.ts';
import { formsOfDays, openDaysOf } from './open-days.ts';
import { openEvents } from './open-events.ts';
import { openTextsOf } from './open-texts.ts';
import {
  type ClosedFact,
  type OpenFact,
  openFactsOf,
  restrictedFacts,
  restrictedSeriesFacts,
  stringsIn,
} from './restricted-facts.ts';
import { isoDayOf } from './same-day.ts';
import type { Secret, SecretKind } from './secret.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** The secrets of a library, and what lies open beside them. */
export interface Secrets {
  readonly secrets: readonly Secret[];
  readonly vocabulary: Vocabulary;
  /** Spellings of days that are open, folded. */
  readonly openDays: ReadonlySet<string>;
  /** Each text without what is closed. */
  readonly open: readonly { readonly text: Text; readonly parted: Parted }[];
  /** Facts without what is closed. */
  readonly openFacts: readonly OpenFact[];
}

/** Reads a library before anything is taken out of it, for what it keeps from an audience. */
export function secretsOf(
  library: Library,
  locales: ReadonlyMap<string, Locale>,
  audience: Audience = everybody,
): Secrets {
  const own = known.get(library) ?? new Map<Audience, Known>();
  known.set(library, own);
  const before = own.get(audience);
  if (before?.locales === locales) return before.secrets;
  const secrets = readSecrets(library, locales, audience);
  own.set(audience, { locales, secrets });
  return secrets;
}

interface Known {
  readonly locales: ReadonlyMap<string, Locale>;
  readonly secrets: Secrets;
}

/** A library does not change once it is read; the checks, the messages and the search of files all ask. */
const known = new WeakMap<Library, Map<Audience, Known>>();

function readSecrets(
  library: Library,
  locales: ReadonlyMap<string, Locale>,
  audience: Audience,
): Secrets {
  const closed: ClosedFact[] = [];
  const facts: { series: object[]; meetings: object[] } = { series: [], meetings: [] };
  const openFacts: OpenFact[] = [];
  const open: { text: Text; parted: Parted }[] = [];
  for (const series of library.series) {
    const clearance = clearanceIn(series, audience);
    const left = clearSeries(series.facts, clearance);
    facts.series.push(left);
    openFacts.push(...openFactsOf(series.facts, left, series.locate, clearance));
    closed.push(...restrictedSeriesFacts(series, clearance));
  }
  for (const meeting of library.meetings) {
    const { series } = meeting;
    const side = clearanceIn(series, audience);
    const cleared = clearFacts({ facts: meeting.facts, series: series.facts }, side);
    facts.meetings.push(cleared.facts);
    openFacts.push(
      ...openFactsOf(meeting.facts, cleared.facts, meeting.locate, side),
      ...openEvents(meeting.register?.entries ?? []),
    );
    closed.push(...restrictedFacts(meeting, side));
    const sides = {
      whole: {
        clearance: clearanceIn(series, series.facts.audiences.at(-1) ?? everybody),
        placeholder: '',
        withheld: new Set<string>(),
      },
      open: { clearance: side, placeholder: '', withheld: cleared.withheld },
    };
    for (const text of meeting.texts) {
      const parted = partedText(text, sides);
      if (parted) open.push({ text, parted });
    }
  }
  const vocabulary = vocabularyOf(facts, locales);
  // Meetings, and what has an id in the open, may be named by everybody: a closed fact may be about them.
  const openIds = new Set([
    ...library.meetings.map(({ id }) => id),
    ...open.flatMap(({ parted }) => idsIn(parted.open)),
  ]);
  const found: Secret[] = closed.flatMap((one) => [
    ...(one.isSaid && one.kind === 'words' && !one.source ? [] : [one]),
    ...namesInFact(one, vocabulary),
  ]);
  for (const { text, parted } of open)
    for (const part of parted.closed) found.push(...secretsIn(part, text, vocabulary));
  const days = openDaysOf([
    ...library.meetings.flatMap(({ register }) =>
      (register?.entries ?? []).flatMap(({ event }) =>
        [...stringsIn(event)].map(({ text }) => text),
      ),
    ),
    ...openTextsOf({ open, openFacts }).map(({ words }) => words),
  ]);
  const seen = new Set<string>();
  const secrets = found.filter((secret) => {
    const key = `${secret.kind} ${secret.source ?? ''} ${secret.kind === 'passage' ? secret.text : fold(secret.text)}`;
    if (seen.has(key) || openIds.has(secret.text) || isOpen(secret, vocabulary, days)) return false;
    seen.add(key);
    return true;
  });
  return { secrets, vocabulary, openDays: formsOfDays(days), open, openFacts };
}

function idsIn(tree: Nodes): readonly string[] {
  const ids: string[] = [];
  visit(tree, (node) => {
    const id = node.type === 'heading' ? node.data?.id : undefined;
    if (id) ids.push(id);
    if (node.type === 'containerDirective' && node.attributes?.['id'])
      ids.push(node.attributes['id']);
  });
  return ids;
}

/** The clearance of an audience; in a series that does not know it, that of everybody. */
function clearanceIn({ facts: { audiences } }: Series, audience: Audience): Clearance {
  return clearance(audiences.includes(audience) ? audience : everybody, audiences);
}

/** Nodes whose words are read as one line. */
const lines: ReadonlySet<Nodes['type']> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'textDirective',
  'leafDirective',
]);

function* secretsIn(part: ClosedPart, text: Text, vocabulary: Vocabulary): Generator<Secret> {
  const make = (kind: SecretKind, words: string, node: Nodes): Secret => ({
    text: words,
    kind,
    lang: text.lang,
    place: placeOf(text, node, part.node),
  });
  if (part.lost.length > 0) {
    for (const value of part.lost) {
      yield make(isAddress(value) ? 'link' : 'words', value, part.node);
      yield* detailsIn(value, true, vocabulary, (kind, words) => make(kind, words, part.node));
    }
    return;
  }
  const marked = part.node.type === 'textDirective' || part.node.type === 'leafDirective';
  if (marked) yield { ...make('words', plainText(part.node), part.node), source: 'mark' };
  const found: Secret[] = [];
  visit(part.node, (node) => {
    const add = (kind: SecretKind, words: string) => {
      found.push(make(kind, words, node));
    };
    if (lines.has(node.type)) {
      const words = plainText(node, { includeHtml: false });
      if (node.type === 'heading') add('words', words.replace(/\s*\{#[^}]*\}\s*$/, ''));
      const [, id] = /\{#([^\s}]+)[^}]*\}\s*$/.exec(words) ?? [];
      if (id) add('identifier', id);
      add('passage', words);
      found.push(
        ...detailsIn(words, marked && node === part.node, vocabulary, (kind, one) =>
          make(kind, one, node),
        ),
      );
    }
    if (node.type === 'code' || node.type === 'html' || node.type === 'inlineCode') {
      const words = node.value.replace(/<[^>]*>/g, (tag) => tag.replace(/[<>=/]/g, ' '));
      add('passage', words);
      if (node.type === 'inlineCode') add('words', words);
      found.push(...detailsIn(words, true, vocabulary, (kind, one) => make(kind, one, node)));
    }
    if ('url' in node && node.url !== '') {
      const file = /([^/?#]+?)(?:\.[a-z0-9]{1,5})?(?:[?#].*)?$/i.exec(node.url)?.[1];
      if (node.type === 'image' || !isAddress(node.url)) {
        if (file && !node.url.startsWith('#')) add('file-name', decoded(file));
      } else add('link', decoded(node.url));
    }
    if ('alt' in node && node.alt) add('words', node.alt);
    if ('title' in node && node.title) add('words', node.title);
    for (const value of ['alt', 'title'] as const) {
      const words: unknown = Reflect.get(node, value);
      if (typeof words === 'string')
        found.push(...detailsIn(words, true, vocabulary, (kind, one) => make(kind, one, node)));
    }
    if ('attributes' in node)
      for (const [name, value] of Object.entries(node.attributes ?? {})) {
        if (!value || attributesOfAll.has(name)) continue;
        if (name === 'id') add('identifier', value);
        else if (/^\d{4}-\d\d-\d\d$/.test(value)) add('date', value);
        else if (name !== 'owner' && name !== 'to' && name !== 'of') add('words', value);
      }
  });
  yield* found;
}

/** Attributes that say nothing of whoever is protected. */
const attributesOfAll: ReadonlySet<string> = new Set(['reason', 'as', 'for']);

/** What stands in a closed fact of several words; of what somebody is the words are common. */
function namesInFact(
  { key, isSaid: _, ...secret }: ClosedFact,
  vocabulary: Vocabulary,
): Iterable<Secret> {
  const { kind, source, text } = secret;
  if (kind !== 'words' || source !== undefined || key === 'function' || !/\s/.test(text.trim()))
    return [];
  return detailsIn(text, false, vocabulary, (finer, name) => ({
    ...secret,
    kind: finer,
    text: name,
  }));
}

/** Whether everybody may read the string anyway. */
function isOpen(
  { text, kind, source }: Secret,
  { words, names, printed, isKnown, isTerm }: Vocabulary,
  days: ReadonlySet<string>,
): boolean {
  const folded = fold(text);
  if (folded === '') return true;
  if (kind === 'passage') return false;
  // A day is as open as it is in its most open spelling; that its figures stand somewhere says nothing.
  if (kind === 'date') {
    const day = isoDayOf(text);
    if (day) return days.has(day);
  }
  const parts = folded.split(' ');
  if (parts.every((word) => words.has(word) || particles.has(word)) && kind !== 'identifier')
    return true;
  // What was marked by itself is no term because a glossary has it too.
  const isPublic = isKnown(folded) || (source === undefined && isTerm(folded));
  if (kind === 'word' || kind === 'opening word')
    return names.has(folded) || printed.has(folded) || isPublic;
  return kind !== 'date' && kind !== 'file-name' && isPublic;
}

function placeOf({ file }: Text, ...nodes: readonly Nodes[]): Place {
  const start = nodes.find(({ position }) => position !== undefined)?.position?.start;
  return { file, ...(start ? { position: start } : {}) };
}

function isAddress(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(value);
}
