/** What stands at the head and foot of every printed page. */
import type { Edition } from '../../edition.ts';
import { symbolOf } from './meeting-title.ts';
import { plain, quoted, type Voice, word } from './said.ts';

/** Plain text for the margins. */
export interface RunningView {
  /** “JTWG/2022/4 · Joint Technical Working Group”. */
  readonly head: string;
  /** “English – français”. */
  readonly languages: string;
  /** “Restricted”; empty for the public. */
  readonly marking: string;
}

/** The running head of an edition. */
export function runningView(edition: Edition, voice: Voice): RunningView {
  const { shortTitle, title } = edition.series;
  const name = plain(quoted(voice, shortTitle ?? title));
  return {
    head: [symbolOf(edition), name].filter((part) => part !== '').join(' · '),
    languages: voice.speakers.map((speaker) => speaker.name).join(' – '),
    marking: edition.audience === 'restricted' ? plain(word(voice, 'restricted')) : '',
  };
}
