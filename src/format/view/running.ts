/** What stands at the head and foot of every printed page. */
import { everybody } from '../../audience.ts';
import type { Edition } from '../../edition.ts';
import { isDraft } from './draft.ts';
import { noticeOf } from './marking.ts';
import { symbolOf } from './meeting-title.ts';
import { plain, quoted, type Voice, word } from './said.ts';

/** Plain text for the margins. */
export interface RunningView {
  /** “JTWG/2022/4 · Joint Technical Working Group”. */
  readonly head: string;
  /** The body that met, by its full name. */
  readonly name: string;
  /** “JTWG/2022/4 · English · Draft”; each on a line of its own where several languages stand beside a notice. */
  readonly foot: string;
  /** “RESTRICTED”; empty for the public. */
  readonly marking: string;
  /** “health · Copy 2 – Niger”, in each language; empty for the public. */
  readonly notice: string;
}

/** The running head of an edition. */
export function runningView(edition: Edition, voice: Voice): RunningView {
  const { shortTitle, title } = edition.series;
  const symbol = symbolOf(edition);
  const languages = voice.speakers.map((speaker) => speaker.name).join(' – ');
  const draft = isDraft(edition) ? plain(word(voice, 'draft')) : '';
  const notices = new Set(voice.speakers.map((speaker) => noticeOf(edition, voice, speaker)));
  const notice = [...notices].join('\n');
  const isNarrow = notice !== '' && voice.speakers.length > 1;
  return {
    head: joined(' · ', [symbol, plain(quoted(voice, shortTitle ?? title))]),
    name: plain(quoted(voice, title)),
    foot: joined(isNarrow ? '\n' : ' · ', [symbol, languages, draft].map(inOnePiece)),
    marking: edition.audience !== everybody ? plain(word(voice, 'marking')) : '',
    notice,
  };
}

function joined(between: string, parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(between);
}

/** Where the line is too long it breaks between its parts. */
function inOnePiece(part: string): string {
  return part.replaceAll(' ', '\u00a0');
}
