/** The page of a meeting: what it was, where its minutes are, what it agreed, how the minutes stand and how to check them. */
import { archivePaths } from '../../../format/archive-paths.ts';
import { outputPath } from '../../../format/output-path.ts';
import { coverView } from '../../../format/view/cover.ts';
import { description } from '../../../format/view/description.ts';
import { corrigendaOf, panelView } from '../../../format/view/panel.ts';
import { quoted } from '../../../format/view/said.ts';
import type { WayLink } from '../../../format/view/way.ts';
import { corrigendaLinks } from '../corrigenda-links.ts';
import { meetingData } from '../data-links.ts';
import { describedCorrigenda, describedMeeting } from '../described/meetings.ts';
import { minutesLinks } from '../meeting-table.ts';
import type { Page, Place, Site } from '../page.ts';
import type { MeetingRecord } from '../records.ts';
import { clauseTable, stateMark } from '../registers/clause-table.ts';
import { fact, meetingLink, meetingName, seriesLink, words } from '../say.ts';
import { tableView } from '../table.ts';
import { clauseLink, languageNames } from './clauses.ts';

/** One page a meeting, and one for its corrigenda where it has any. */
export function meetingPages(site: Site): readonly Page[] {
  return site.meetings.flatMap((meeting, index): readonly Page[] => {
    const { shelved, series, first } = meeting;
    const page: Page = {
      path: archivePaths.meeting(shelved.path),
      template: 'meeting',
      title: (place) => meetingName(place, first),
      above: (place) => [seriesLink(place, series.facts)],
      description: (place) => description({ ...first, languages: [place.lang] }, place.voice),
      described: (place) => describedMeeting(place, meeting),
      view: (place) => meetingView(site, place, meeting, around(site, index)),
    };
    return corrigendaOf(first).length === 0 ? [page] : [page, corrigendaPage(meeting)];
  });
}

/** The meetings of the same series before and after one. */
interface Around {
  readonly previous: MeetingRecord | undefined;
  readonly next: MeetingRecord | undefined;
}

/** Those of a series stand in a row. */
function around({ meetings }: Site, index: number): Around {
  const own = meetings[index];
  const near = (found: MeetingRecord | undefined) =>
    found?.series === own?.series ? found : undefined;
  return { previous: near(meetings[index - 1]), next: near(meetings[index + 1]) };
}

function meetingView(site: Site, place: Place, meeting: MeetingRecord, near: Around) {
  const { shelved, first, clauses } = meeting;
  const { voice, lang } = place;
  const edition = shelved.editions.find(({ languages }) => languages.includes(lang)) ?? first;
  const all = [...shelved.editions, ...(shelved.sideBySide ? [shelved.sideBySide] : [])];
  const isWithdrawn = first.standing?.status === 'withdrawn';
  return {
    ...neighbours(place, near),
    way: { record: '' },
    programs: isWithdrawn ? [] : meetingData(place, shelved),
    forPrograms: words(place, place.speaker.words.data.forPrograms),
    cover: coverView({ ...edition, languages: [lang] }, voice),
    panel: panelView(edition, voice, `${shelved.id}.${edition.languages.join('-')}.pdf`),
    isWithdrawn,
    sums: all.flatMap((one) => {
      const file = outputPath(one, 'pdf');
      const sum = site.archive.files.get(file)?.sha256;
      return sum === undefined
        ? []
        : [
            {
              name: words(
                place,
                place.speaker.words.factName(file.slice(file.lastIndexOf('/') + 1)),
              ),
              sum,
            },
          ];
    }),
    noText: edition.languages.includes(lang)
      ? []
      : words(
          place,
          `${place.words.noTextHere} ${place.words.onlyIn(languageNames(place, first.availableLanguages))}`,
        ),
    editions: minutesLinks(site, place, meeting).map((link, index) => ({
      link,
      pdf: all[index] ? place.file(outputPath(all[index], 'pdf')) : '',
    })),
    tables: (['decision', 'action', 'recommendation', 'adoption'] as const)
      .filter((kind) => clauses.some((clause) => clause.kind === kind))
      .map((kind) =>
        tableView(
          place,
          clauseTable(place, kind, clauses, { series: true, meeting: true, party: true }),
          {
            caption: place.speaker.words[`${kind}s`],
          },
        ),
      ),
    followUp: first.facts.followUp.flatMap(({ meeting: id, action, note }) => {
      const [link] = clauseLink(site, place, id, action);
      const found = site.meetingOf(id)?.clauses.find((clause) => clause.id === action);
      return link && found
        ? [{ link, state: stateMark(place, found), note: note ? [fact(place, note)] : [] }]
        : [];
    }),
    links: [
      ...(first.facts.activity
        ? [
            {
              href: place.to(archivePaths.activity(shelved.path)),
              text: words(place, place.words.activityRecord),
            },
          ]
        : []),
      ...corrigendaLinks(place, meeting),
    ],
  };
}

function neighbours(place: Place, near: Around) {
  const link = (found: MeetingRecord | undefined): readonly WayLink[] =>
    found ? [meetingLink(place, found, 'long')] : [];
  const [previous, next] = [link(near.previous), link(near.next)];
  return previous.length + next.length > 0 ? { around: { previous, next } } : {};
}

function corrigendaPage(meeting: MeetingRecord): Page {
  const { shelved, series, first } = meeting;
  return {
    path: archivePaths.corrigenda(shelved.path),
    template: 'corrigenda',
    title: (place) =>
      words(
        place,
        place.words.corrigendaTo(
          meetingName(place, first)
            .map(({ text }) => text)
            .join(),
        ),
      ),
    above: (place) => [seriesLink(place, series.facts), meetingLink(place, meeting, 'long')],
    described: (place) => describedCorrigenda(place, meeting),
    view: (place) => {
      const events = first.standing?.history ?? [];
      const { factName, archive } = place.speaker.words;
      return {
        reasonName: words(place, factName(archive.reason)),
        reasons: events.flatMap(({ type, reason, at }) =>
          type === 'corrected' && reason
            ? [{ when: words(place, place.speaker.date(at.slice(0, 10))), reason }]
            : [],
        ),
        corrigenda: corrigendaOf(first).map(({ clause, text }) => {
          const known = meeting.clauses.some(({ id }) => id === clause);
          const where = clause === undefined ? place.words.instead : place.words.insteadIn(clause);
          return {
            where: {
              href:
                known && clause !== undefined
                  ? place.to(archivePaths.clause(shelved.path, clause))
                  : '',
              text: words(place, where),
            },
            text: quoted(place.voice, text),
          };
        }),
        minutes: meetingLink(place, meeting, 'long'),
      };
    },
  };
}
