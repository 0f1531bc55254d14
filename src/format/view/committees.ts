/** The standing sub-committees and their members. */
import type { Edition } from '../../edition.ts';
import { nameOf } from './names.ts';
import { quote, type Said, say, type Voice } from './said.ts';

/** A sub-committee as a row. */
export interface CommitteeView {
  readonly id: string;
  readonly cells: readonly CommitteeCell[];
  /** Its members, or no words. */
  readonly members: Said;
}

/** A sub-committee in one language. */
export interface CommitteeCell {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly name: string;
  /** What it is charged with; empty where nothing is said. */
  readonly mandate: string;
}

/** The sub-committees of an edition's series. */
export function committeesView(edition: Edition, voice: Voice): readonly CommitteeView[] {
  return edition.series.subCommittees.map(({ id, name, mandate, members }) => ({
    id,
    cells: voice.speakers.map((speaker) => {
      const { lang, dir, text } = quote(voice, speaker, name);
      return { lang, dir, name: text, mandate: mandate ? quote(voice, speaker, mandate).text : '' };
    }),
    members:
      members.length === 0
        ? []
        : say(voice, (speaker) =>
            speaker.list(
              members.flatMap(({ person, organisation }) => {
                const member = person ?? organisation;
                return member === undefined ? [] : [nameOf(edition, voice, speaker, member).text];
              }),
            ),
          ),
  }));
}
