/** The words of the printed page, as `{{t}}` finds them. */
import { type Said, say, type Voice } from './said.ts';

/** Every word that is a plain string in all languages of the edition, by key. */
export function wordsView(voice: Voice): Readonly<Record<string, Said>> {
  const [first] = voice.speakers;
  const keys = Object.entries(first?.words ?? {}).flatMap(([key, word]) =>
    typeof word === 'string' ? [key] : [],
  );
  return Object.fromEntries(
    keys.map((key) => [
      key,
      say(voice, (speaker) => {
        const words: Readonly<Record<string, unknown>> = speaker.words;
        const found = words[key];
        return typeof found === 'string' ? found : '';
      }),
    ]),
  );
}
