/** Words as IATI has them: one narrative a language. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Localised } from '../../../lang.ts';

/** The narratives; words that are the same in every language stand in that of the activity. */
export function narratives(words: Localised | undefined): Element[] {
  return Object.entries(words ?? {}).map(([lang, text]) =>
    x('narrative', { 'xml:lang': lang === '*' ? undefined : lang }, text),
  );
}

/** An element that holds narratives; none where there are no words. */
export function saying(name: string, words: Localised | undefined): Element[] {
  return words ? [x(name, narratives(words))] : [];
}
