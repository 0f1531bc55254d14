/** How minutes stand and how anybody can check it: the banner, the history, the digest. */
import type { Corrigendum, EditedSection, Edition, StandingEvent } from '../../edition.ts';
import type { Locale } from '../../locale/locale.ts';
import { statusWords } from './cover.ts';
import { meetingTitle } from './meeting-title.ts';
import { nameOf } from './names.ts';
import { quoted, type Said, say, type Voice } from './said.ts';

/** Status and verification of an edition. */
export interface PanelView {
  /** `provisional`, `changed`, `corrected`, `withdrawn`; empty for minutes that simply hold. */
  readonly alert: 'provisional' | 'changed' | 'corrected' | 'withdrawn' | '';
  readonly banner: Said;
  /** Why minutes were withdrawn or last corrected, as it was given; empty otherwise. */
  readonly reason: string;
  /** “Reason:” */
  readonly reasonName: Said;
  readonly status: Said;
  readonly history: readonly { readonly date: string; readonly when: Said; readonly what: Said }[];
  readonly corrigenda: readonly { readonly where: Said; readonly text: Said }[];
  /** Digest of the text in force; empty before the first circulation. */
  readonly root: string;
  readonly signatures: readonly Said[];
  /** Whether somebody signed, and nobody electronically: then programs find no signature in the file. */
  readonly onlyTyped: boolean;
  /** What to run; empty where minutes were withdrawn, for then there is no text to check. */
  readonly command: string;
}

/** The panel of an edition. */
export function panelView(edition: Edition, voice: Voice, pdf: string): PanelView {
  const alert = alertOf(edition);
  const events = eventsOf(edition);
  const over = events.findLast(({ type }) => type === 'withdrawn' || type === 'corrected');
  const corrigenda = corrigendaOf(edition);
  const history = events.map((event) => ({
    date: event.at.slice(0, 10),
    when: say(voice, (speaker) => speaker.date(event.at.slice(0, 10))),
    what: say(voice, (speaker) => telling(edition, voice, speaker, event)),
  }));
  return {
    alert,
    banner:
      alert === ''
        ? []
        : say(voice, ({ words: { archive } }) =>
            alert === 'corrected' && corrigenda.length === 0
              ? archive.correctedText
              : archive[alert],
          ),
    reasonName: say(voice, ({ words }) => words.factName(words.archive.reason)),
    reason: alert === 'withdrawn' || alert === 'corrected' ? (over?.reason ?? '') : '',
    status: say(voice, (speaker) => statusWords(edition, voice, speaker)),
    history,
    corrigenda: corrigenda.map(({ clause, text }) => ({
      where: say(voice, ({ words }) =>
        clause === undefined ? words.archive.instead : words.archive.insteadIn(clause),
      ),
      text: quoted(voice, text),
    })),
    root: edition.standing?.root ?? '',
    signatures: events.flatMap(({ type }, index) =>
      type === 'attested' || type === 'signed' ? [history[index]?.what ?? []] : [],
    ),
    onlyTyped:
      events.some(({ type }) => type === 'attested') &&
      !events.some(({ type }) => type === 'signed'),
    command: alert === 'withdrawn' ? '' : `minutier verify ${pdf}`,
  };
}

/** What a reader must know before the first word. */
export function alertOf({ adoptedAt, standing }: Edition): PanelView['alert'] {
  if (standing?.status === 'withdrawn') return 'withdrawn';
  if (standing?.stale) return 'changed';
  if (standing?.status === 'corrected') return 'corrected';
  const isAdopted = adoptedAt ?? standing?.history?.find(({ type }) => type === 'adopted');
  return isAdopted ? '' : 'provisional';
}

/** Corrections made on adoption and later, as far as they are about what this edition shows. */
export function corrigendaOf({ meetingId, adoptedAt, standing, ...edition }: Edition) {
  const onAdoption =
    adoptedAt?.facts.adopts.find(({ minutes }) => minutes === meetingId)?.corrigenda ?? [];
  const later = (standing?.history ?? []).flatMap(({ type, corrigenda }) =>
    type === 'corrected' ? corrigenda : [],
  );
  const shown = new Set([...edition.clauses.map(({ id }) => id), ...idsOf(edition.body)]);
  const all: readonly Partial<Corrigendum>[] = [...onAdoption, ...later];
  return all.flatMap(({ clause, text }): readonly Corrigendum[] =>
    text && (clause === undefined || shown.has(clause)) ? [{ clause, text }] : [],
  );
}

function idsOf({ id, sections }: EditedSection): readonly string[] {
  return [id, ...sections.flatMap(idsOf)];
}

/** The events of the register, and those that the facts tell without one. */
function eventsOf({ facts, adoptedAt, standing, series }: Edition): readonly StandingEvent[] {
  const told = standing?.history ?? [];
  const bare = { who: undefined, day: undefined, reason: undefined, corrigenda: [] } as const;
  const who = facts.issued?.organisation ?? series.secretariat;
  const issued = facts.issued && { ...bare, type: 'issued' as const, at: facts.issued.date, who };
  const day = adoptedAt?.facts.sessions[0]?.date;
  const adopted =
    adoptedAt && day !== undefined && !told.some(({ type }) => type === 'adopted')
      ? { ...bare, type: 'adopted' as const, at: day, who: adoptedAt.id }
      : undefined;
  return [issued, ...told, adopted]
    .filter((event) => event !== undefined)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function telling(edition: Edition, voice: Voice, speaker: Locale, event: StandingEvent): string {
  const { events } = speaker.words.archive;
  const name = event.who === undefined ? '' : nameOf(edition, voice, speaker, event.who).text;
  switch (event.type) {
    case 'circulated':
      return events.circulated(speaker.date((event.day ?? event.at).slice(0, 10)));
    case 'adopted': {
      const { adoptedAt } = edition;
      return events.adopted(
        adoptedAt ? meetingTitle(voice, speaker, adoptedAt, 'meeting').text : name,
      );
    }
    case 'published':
    case 'corrected':
    case 'withdrawn':
      return events[event.type];
    default:
      return events[event.type](name);
  }
}
