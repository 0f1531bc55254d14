/** The items taken up, as a list that leads to their text. */
import type { EditedSection, Edition } from '../../edition.ts';
import type { AgendaItem, Session } from '../../read/schema/meeting.ts';
import type { Numbering } from '../../read/schema/series.ts';
import { headingOf, labelled } from './heading.ts';
import { nameOf } from './names.ts';
import { printed } from './raised.ts';
import { inPlace, quoted, type Said, say, type Voice } from './said.ts';

/** One item and those below it. */
export interface AgendaView {
  /** Where its text stands; empty where it has none. */
  readonly href: string;
  readonly cells: readonly AgendaCell[];
  readonly items: readonly AgendaView[];
}

/** One item in one language. */
export interface AgendaCell {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** With its label, as HTML: “a. Opening remarks”. */
  readonly title: string;
  /** When it was taken up and who presented it, as HTML: “4:15–6:30 p.m.”. */
  readonly details: readonly string[];
}

/** All that the making of an item needs from around it. */
interface Context {
  readonly edition: Edition;
  readonly voice: Voice;
  readonly sections: ReadonlyMap<string, EditedSection>;
}

/** The agenda of an edition. */
export function agendaView(edition: Edition, voice: Voice): readonly AgendaView[] {
  const context = { edition, voice, sections: sectionsById(edition.body) };
  return items(context, edition.facts.agenda, undefined);
}

/** Every section of a body by its id. */
export function sectionsById(body: EditedSection): ReadonlyMap<string, EditedSection> {
  const found = new Map<string, EditedSection>();
  const queue = [...body.sections];
  for (const section of queue) {
    found.set(section.id, section);
    queue.push(...section.sections);
  }
  return found;
}

function items(
  context: Context,
  list: readonly AgendaItem[],
  numbering: Numbering | undefined,
): readonly AgendaView[] {
  const counted = list.filter((item) => numbering !== 'item' || item.kind === 'agenda-item');
  return list.map((item) => {
    const place = counted.indexOf(item) + 1;
    const { edition, voice } = context;
    const session = edition.facts.sessions.find(
      ({ id }) => id === (item.kind === 'session' ? (item.session ?? item.id) : item.id),
    );
    const labels =
      place > 0 && numbering !== undefined && numbering !== 'none'
        ? voice.speakers.map((speaker) => speaker.label(numbering, place))
        : undefined;
    const section = context.sections.get(item.id);
    const titles = section
      ? headingOf(voice, section, 'words')
      : labelled(titleOf(context, item, session), labels);
    return {
      href: section ? `#${section.id}` : '',
      cells: voice.speakers.map((speaker, index) => {
        const title = titles[index];
        return {
          lang: speaker.lang,
          dir: speaker.dir,
          title: title ? inPlace(title) : '',
          details: [
            ...(session?.start === undefined ? [] : [timeOf(speaker, session)]),
            ...(item.presenters.length === 0
              ? []
              : [
                  speaker.list(
                    item.presenters.map((id) => nameOf(edition, voice, speaker, id).text),
                  ),
                ]),
          ].map((detail) => printed(detail, speaker)),
        };
      }),
      items: items(context, item.items, item.numbering),
    };
  });
}

function timeOf(speaker: Voice['speakers'][number], { start = '', end }: Session): string {
  return end === undefined
    ? speaker.words.from(speaker.time(start))
    : speaker.timeRange(start, end);
}

/** The title of an item that has no text of its own. */
function titleOf({ voice }: Context, item: AgendaItem, session: Session | undefined): Said {
  if (item.title) return quoted(voice, item.title);
  return say(voice, (speaker) =>
    session ? speaker.date(session.date, { weekday: true }) : speaker.words.itemKinds[item.kind],
  );
}
