/** The terms of an edition: whatever its words use, seen or not, so that a file that carries the words carries their meaning. */
import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { inLanguage, type Lang } from '../lang.ts';
import type { Text } from '../meeting.ts';
import { nodesIn } from '../nodes-in.ts';
import type { AgendaItem } from '../read/schema/meeting.ts';
import { type Abbreviation, termsIn } from './abbreviations.ts';

/** The terms that texts use in their language, and the agenda in each of these. */
export function termsOf(
  texts: readonly Text[],
  agenda: readonly AgendaItem[],
  abbreviations: readonly Abbreviation[],
): readonly Abbreviation[] {
  const used = texts.flatMap(({ lang, tree }) => {
    const words = [...wordsIn(tree), ...agendaTitles(agenda, lang)];
    return [...termsIn(words, abbreviations, lang).values()];
  });
  return abbreviations.filter((one) => used.includes(one));
}

/** The titles of agenda items, which stand over sections that have no words of their own. */
export function agendaTitles(agenda: readonly AgendaItem[], lang: Lang): readonly string[] {
  return agenda.flatMap(({ title, items }) => [
    ...[inLanguage(title, lang) ?? []].flat(),
    ...agendaTitles(items, lang),
  ]);
}

function wordsIn(tree: Nodes): readonly string[] {
  const words: string[] = [];
  for (const node of nodesIn(tree)) {
    if ('value' in node) words.push(node.value);
    if ('url' in node) words.push(node.url);
    if ('title' in node && node.title) words.push(node.title);
    if ('alt' in node && node.alt) words.push(node.alt);
    if (node.type === 'code') words.push(node.lang ?? '', node.meta ?? '');
    if ('attributes' in node) words.push(...Object.values(node.attributes ?? {}).map(String));
    // Letters of an abbreviation may be set apart from each other.
    if (node.type === 'textDirective') words.push(plainText(node));
  }
  return words;
}
