/** The standing sub-committees and their members. */
import type { Edition } from '../../edition.ts';
import { nameOf } from './names.ts';
import { inPlace, quote, type Voice } from './said.ts';

/** A sub-committee as a row. */
export interface CommitteeView {
  readonly id: string;
  readonly cells: readonly CommitteeCell[];
}

/** A sub-committee in one language. */
export interface CommitteeCell {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly name: string;
  /** What it is charged with; empty where nothing is said. */
  readonly mandate: string;
  /** Its members, as HTML. */
  readonly members: readonly string[];
}

/** The sub-committees of an edition's series. */
export function committeesView(edition: Edition, voice: Voice): readonly CommitteeView[] {
  return edition.series.subCommittees.map(({ id, name, mandate, members }) => ({
    id,
    cells: voice.speakers.map((speaker) => {
      const { lang, dir, text } = quote(voice, speaker, name);
      return {
        lang,
        dir,
        name: text,
        mandate: mandate ? quote(voice, speaker, mandate).text : '',
        members: members.flatMap(({ person, organisation }) => {
          const member = person ?? organisation;
          return member === undefined ? [] : [inPlace(nameOf(edition, voice, speaker, member))];
        }),
      };
    }),
  }));
}
