/** Calendars: for each series and language its meetings, and the deadlines of its actions. */
import type { Edition } from '../../edition.ts';
import { addresses, publicFolder } from '../../format/address.ts';
import { archivePaths, pagePath } from '../../format/archive-paths.ts';
import { capital } from '../../format/view/capital.ts';
import { meetingTitle } from '../../format/view/meeting-title.ts';
import { nameOf } from '../../format/view/names.ts';
import { quote } from '../../format/view/said.ts';
import { type CalendarEvent, icalendar, type When } from '../../icalendar.ts';
import type { Lang, Localised } from '../../lang.ts';
import { momentIn } from '../../seal/procedure/zone.ts';
import type { Shelf } from '../archive.ts';
import { contentDay } from './content-day.ts';
import { plainText } from './plain-text.ts';
import { type OneVoice, voiceOf } from './voices.ts';

/** iCalendar files. */
export const calendars = {
  name: 'calendars',
  render: async ({ series, site }, { locales, sourceDate }) =>
    series.flatMap((one) =>
      one.languages.map((lang) => {
        const spoken = voiceOf(lang, locales);
        const path = calendarPath(one.series.facts.id, lang);
        const title = quote(spoken.voice, spoken.speaker, one.series.facts.title).text;
        const events = one.meetings
          .flatMap(({ editions }) => editions.filter(({ languages }) => languages[0] === lang))
          .flatMap((edition) => eventsOf(edition, spoken, site, sourceDate));
        return {
          path: `${publicFolder}${path}`,
          bytes: new TextEncoder().encode(
            icalendar(events, spoken.speaker.words.data.calendar(title)),
          ),
        };
      }),
    ),
} satisfies Shelf;

/** The calendar of a series in a language, below `public/`. */
export function calendarPath(series: string, lang: Lang): string {
  return `calendars/${series}.${lang}.ics`;
}

function eventsOf(
  edition: Edition,
  spoken: OneVoice,
  site: string | undefined,
  sourceDate: string | undefined,
): readonly CalendarEvent[] {
  const { voice, speaker } = spoken;
  const { facts, series } = edition;
  const { venue } = facts;
  const { lang, words } = speaker;
  const body = series.shortTitle && quote(voice, speaker, series.shortTitle).text;
  const made = `${contentDay(edition) ?? sourceDate ?? '1970-01-01'}T00:00:00Z`;
  const title = capital(meetingTitle(voice, speaker, edition, 'meeting')).text;
  // A calendar has no place from which a relative address could start.
  const address = (page: string) =>
    site === undefined ? undefined : addresses(site, '')(pagePath(lang, page));
  const host = site === undefined ? 'minutier.invalid' : new URL(site).hostname;
  const place = [venue?.name, venue?.city, venue?.country]
    .filter((part): part is Localised => part !== undefined)
    .map((part) => quote(voice, speaker, part).text)
    .join(', ');
  // One event in all languages: who subscribes to two calendars sees it once.
  const uid = (id: string) => `${id}.${edition.meetingId}.${series.id}@${host}`;
  const responsible = (owners: readonly string[]) =>
    owners.length === 0
      ? []
      : [
          `${words.factName(words.responsible)} ${speaker.list(
            owners.map((owner) => nameOf(edition, voice, speaker, owner).text),
          )}`,
        ];
  return [
    ...facts.sessions.map(({ id, date, start, end }) => ({
      uid: uid(id),
      made,
      ...span(facts.timeZone, date, start, end),
      summary: title,
      location: place,
      url: address(archivePaths.meeting(edition.path)),
    })),
    ...edition.clauses.flatMap(({ kind, due, id, label, owners, cells }) =>
      kind === 'action' && due !== undefined
        ? [
            {
              uid: uid(id),
              made,
              start: { day: due },
              end: { day: due },
              // Among the dates of other bodies a label alone says nothing.
              summary: `${words.data.deadline(`${words.action} ${label}`)}${body ? ` (${body})` : ''}`,
              description: [plainText(cells[0]), ...responsible(owners)].join('\n'),
              url: address(archivePaths.clause(edition.path, id)),
              free: true,
            },
          ]
        : [],
    ),
  ];
}

/** From … to, where both are known in a known zone; else the whole day. */
function span(
  timeZone: string | undefined,
  date: string,
  start: string | undefined,
  end: string | undefined,
): { readonly start: When; readonly end: When } {
  if (timeZone === undefined || start === undefined || end === undefined || end < start)
    return { start: { day: date }, end: { day: date } };
  const at = (time: string) => ({ instant: momentIn(timeZone, date, `${time}:00`) });
  return { start: at(start), end: at(end) };
}
