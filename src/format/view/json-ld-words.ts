/** Words in JSON-LD: plain in a page of one language, marked with their language in a page of several. */

import type { Localised } from '../../lang.ts';
import { quote, type Voice } from './said.ts';

/** Words in the language of the page; in each, marked, where it has several. */
export function said(voice: Voice, words: Localised | undefined): unknown {
  if (!words) return undefined;
  const values = voice.speakers.map((speaker) => {
    const { lang, text } = quote(voice, speaker, words);
    return { '@language': lang, '@value': text };
  });
  return new Set(values.map((value) => value['@value'])).size === 1
    ? values[0]?.['@value']
    : values;
}

/** What each speaker makes; marked where there are several. */
export function each(voice: Voice, make: (index: number) => string): unknown {
  const values = voice.speakers.map((speaker, index) => ({
    '@language': speaker.lang,
    '@value': make(index),
  }));
  return values.length > 1 ? values : values[0]?.['@value'];
}
