/** What a meeting and its minutes are called. */
import type { MeetingRef } from '../../edition.ts';
import { inLanguage } from '../../lang.ts';
import type { Locale } from '../../locale/locale.ts';
import { type Passage, passage, quote, type Voice } from './said.ts';

/** All that a title is made from. */
type Titled = Pick<MeetingRef, 'series' | 'facts'>;

/**
 * “Minutes of the fourth meeting of the Joint Technical Working Group”, or the title that the facts give. Where nobody says
 * how the name of the body follows a noun, it stands apart: “Minutes of the fourth meeting – Joint Technical Working Group”.
 */
export function meetingTitle(
  voice: Voice,
  speaker: Locale,
  { series, facts }: Titled,
  of: 'minutes' | 'meeting' = 'minutes',
): Passage {
  if (facts.title) return quote(voice, speaker, facts.title);
  const { words } = speaker;
  const after = series.titleAfterNoun && inLanguage(series.titleAfterNoun, speaker.lang);
  const body =
    after === undefined
      ? `– ${quote(voice, speaker, series.title).text}`
      : speaker.typography(after);
  const ordinal = facts.ordinal === undefined ? undefined : speaker.ordinal(facts.ordinal);
  return passage(
    voice,
    speaker.lang,
    speaker.lang,
    words[of === 'minutes' ? 'minutesOf' : 'meetingOf'](ordinal, body),
  );
}

/** The symbol of the minutes; empty where they have none. */
export function symbolOf({ series, facts }: Titled): string {
  if (facts.symbol !== undefined) return facts.symbol;
  const year = facts.sessions[0]?.date.slice(0, 4);
  const { ordinal } = facts;
  if (series.symbol === undefined || year === undefined || ordinal === undefined) return '';
  return series.symbol.replaceAll('{ordinal}', String(ordinal)).replaceAll('{year}', year);
}
