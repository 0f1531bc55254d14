/** The record of an activity as its page shows it: every field, also those that are empty. */
import { archivePaths } from '../../../format/archive-paths.ts';
import { outputPath } from '../../../format/output-path.ts';
import { quoted, type Said } from '../../../format/view/said.ts';
import type { WayLink } from '../../../format/view/way.ts';
import type { ActivityRecord } from '../activity-records.ts';
import {
  activityTitle,
  actorName,
  actualDays,
  countryName,
  named,
  reporting,
} from '../activity-words.ts';
import { minutesLinks } from '../meeting-table.ts';
import type { Place, Site } from '../page.ts';
import { fact, meetingLink, seriesLink, words } from '../say.ts';
import { moment, span } from '../spans.ts';
import { tableView } from '../table.ts';
import { budgetTable, participatingTable, transactionTable } from './activity-tables.ts';

/** The view of an activity. */
export function activityView(site: Site, place: Place, record: ActivityRecord) {
  const { activity, series, meeting } = record;
  const own = place.words;
  const say = (text: string) => words(place, text);
  const reporter = reporting(record);
  const days = actualDays(place, record);
  const planned = span(place, activity.dates?.plannedStart, activity.dates?.plannedEnd);
  const plain = (text: Said): WayLink => ({ href: '', text });
  const rows: readonly { readonly name: string; readonly links: readonly WayLink[] }[] = [
    { name: own.identifier, links: [plain(say(activity.identifier ?? own.notAssigned))] },
    {
      name: own.publication,
      links: [plain(say(activity.published ? own.published : own.unpublished))],
    },
    { name: place.speaker.words.dates, links: [plain(say(days === '' ? own.unknown : days))] },
    ...(planned === '' ? [] : [{ name: own.plannedDates, links: [plain(say(planned))] }]),
    {
      name: own.activityStatus,
      links: [plain(say(activity.status ? own.activityStatuses[activity.status] : own.unknown))],
    },
    {
      name: own.sectors,
      links: list(
        place,
        activity.sectors.map((one) => shared(named(place, one), one.percentage)),
      ),
    },
    {
      name: own.countries,
      links: list(
        place,
        activity.countries.map(({ code, percentage }) =>
          shared(countryName(place, record, code), percentage),
        ),
      ),
    },
    ...(activity.regions.length === 0
      ? []
      : [
          {
            name: own.regions,
            links: activity.regions.map((one) => plain(shared(named(place, one), one.percentage))),
          },
        ]),
    ...(activity.tags.length === 0
      ? []
      : [{ name: own.tags, links: activity.tags.map((one) => plain(named(place, one))) }]),
  ];
  return {
    reporter: reporter
      ? {
          name: actorName(place, record, { organisation: reporter.id }),
          address: reporter.address ? fact(place, reporter.address) : [],
        }
      : { name: say(own.unknown), address: [] },
    all: { href: place.to(archivePaths.activities), text: say(own.allActivities) },
    rows: rows.map(({ name, links }) => ({ name: say(name), links })),
    descriptions: descriptionsOf(place, record),
    minutes: meeting ? minutesLinks(site, place, meeting) : [],
    pdfs: meeting
      ? meeting.shelved.editions.map((edition) => ({
          href: place.file(outputPath(edition, 'pdf')),
          text: say(`PDF (${place.voice.locales.get(edition.languages[0] ?? '')?.name ?? ''})`),
        }))
      : [],
    participating: tableView(place, participatingTable(place, record), {
      caption: own.participating,
    }),
    transactions: {
      ...tableView(place, transactionTable(place, record), {
        caption: own.transactions,
        keepsHead: true,
      }),
      empty: say(own.noTransactions),
    },
    budget: {
      ...tableView(place, budgetTable(place, record), { caption: own.budget }),
      empty: say(
        activity.budgetNotProvided
          ? own.budgetNotProvided[activity.budgetNotProvided]
          : own.noBudget,
      ),
    },
    contact: contactOf(place, record),
    relations: relationsOf(site, place, record),
    updatedName: say(place.speaker.words.factName(own.updated)),
    updated: say(activity.lastUpdated ? moment(place, activity.lastUpdated) : own.unknown),
    body: seriesLink(place, series),
  };
}

function list(place: Place, said: readonly Said[]): readonly WayLink[] {
  const some = said.length > 0 ? said : [words(place, place.words.unknown)];
  return some.map((text) => ({ href: '', text }));
}

function shared(said: Said, percentage: number | undefined): Said {
  if (percentage === undefined) return said;
  const tail = ` – ${percentage}\u00a0%`;
  return said.map((one) => ({ ...one, text: `${one.text}${tail}`, html: `${one.html}${tail}` }));
}

/** Those of the record; for a meeting that gives none, its objectives. */
function descriptionsOf(place: Place, { activity, meeting }: ActivityRecord) {
  const given = activity.descriptions.map(({ type, text }) => ({
    title: words(place, place.words.descriptionTypes[type]),
    texts: [quoted(place.voice, text)],
  }));
  const objectives = meeting?.first.facts.objectives ?? [];
  const isTold = activity.descriptions.some(({ type }) => type === 'objectives');
  if (objectives.length === 0 || isTold) return given;
  return [
    ...given,
    {
      title: words(place, place.words.descriptionTypes.objectives),
      texts: objectives.map(({ text }) => quoted(place.voice, text)),
    },
  ];
}

function contactOf(place: Place, record: ActivityRecord): readonly WayLink[] {
  const { contact } = record.activity;
  if (!contact) return [];
  const { function: task, department, telephone, email, website } = contact;
  const said = [
    contact.organisation
      ? actorName(place, record, { organisation: contact.organisation })
      : undefined,
    department && fact(place, department),
    task && fact(place, task),
    contact.address && fact(place, contact.address),
    telephone === undefined ? undefined : words(place, telephone),
  ].filter((one) => one !== undefined);
  return [
    ...said.map((text) => ({ href: '', text })),
    ...(email === undefined ? [] : [{ href: `mailto:${email}`, text: words(place, email) }]),
    ...(website === undefined ? [] : [{ href: website, text: words(place, website) }]),
  ];
}

/** The project above, the meetings below, and what the record names besides. */
function relationsOf(site: Site, place: Place, record: ActivityRecord) {
  const { activity, series, meeting } = record;
  const own = site.activities.filter((one) => one.series.id === series.id && one !== record);
  const link = (one: ActivityRecord) => ({
    href: place.to(one.path),
    text: activityTitle(place, one),
  });
  const above = meeting ? own.filter((one) => !one.meeting) : [];
  const below = meeting ? [] : own.filter((one) => one.meeting);
  const others = activity.related.map(({ ref }) => ({ href: '', text: words(place, ref) }));
  return [
    { title: place.words.meeting, links: meeting ? [meetingLink(place, meeting, 'long')] : [] },
    { title: place.words.partOf, links: above.map(link) },
    { title: place.words.parts, links: below.map(link) },
    { title: place.words.related, links: others },
  ]
    .filter(({ links }) => links.length > 0)
    .map(({ title, links }) => ({ title: words(place, title), links }));
}
