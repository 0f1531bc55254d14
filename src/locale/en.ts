/** English, as official records of international bodies write it. */
import { alpha, roman } from './counting.ts';
import type { LocaleOf } from './locale.ts';
import { day, runs } from './runs.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const weekdays = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;
const ordinals = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
] as const;

const plurals = new Intl.PluralRules('en');
const ordinalPlurals = new Intl.PluralRules('en', { type: 'ordinal' });
const collator = new Intl.Collator('en');
const suffixes = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' } as const;

const ordinalShort = (n: number) => `${n}${suffixes[ordinalPlurals.select(n)]}`;
const ordinal = (n: number) => ordinals[n] ?? ordinalShort(n);
/** Items that hold commas themselves are kept apart by semicolons. */
const list = (items: readonly string[]) => {
  if (items.length < 2) return items[0] ?? '';
  const [between, before] = items.some((item) => item.includes(',')) ? ['; ', '; '] : [', ', ' '];
  return `${items.slice(0, -1).join(between)}${before}and ${items.at(-1)}`;
};

const words = {
  // The page
  skip: 'Skip to the text',
  editions: 'Editions',
  sideBySide: 'Side by side',
  permalink: 'Link to this passage',
  thisPassage: 'This passage in English',
  backToText: 'Back to the text',
  download: 'Download as PDF',
  page: (page: string, pages: string) => `Page ${page} of ${pages}`,

  // The cover
  minutesOf: (nth: string | undefined, body: string) =>
    nth ? `Minutes of the ${capital(nth)} Meeting ${body}` : `Minutes ${body}`,
  meetingOf: (nth: string | undefined, body: string) =>
    nth ? `${capital(nth)} Meeting ${body}` : `Meeting ${body}`,
  nthMeeting: (nth: string) => `${capital(nth)} Meeting`,
  symbol: 'Symbol',
  dates: 'Dates',
  venue: 'Venue',
  host: 'host',
  parties: 'Parties',
  coChair: 'Co-chair',
  coChairs: 'Co-chairs',
  chair: 'Chair',
  secretariat: 'Secretariat',
  project: 'Project',
  status: 'Status',
  draft: 'Draft',
  notYetAdopted: 'Draft, not yet adopted',
  adoptedAt: (meeting: string) => `Adopted at the ${meeting}`,
  alsoIn: (languages: string) => `Also available in ${languages}.`,
  equallyAuthentic: 'All language versions are equally authentic.',
  prevails: (language: string) => `In case of divergence the ${language} text prevails.`,

  // What is made from the facts
  contents: 'Contents',
  summary: 'Decisions, actions and recommendations',
  objectives: 'Objectives',
  relatedEvents: 'Held on the margin of',
  agenda: 'Agenda',
  from: (time: string) => `from ${time}`,
  participants: 'Participants',
  name: 'Name',
  position: 'Function and organisation',
  attendance: 'Attendance',
  subCommittees: 'Sub-committees',
  subCommittee: 'Sub-committee',
  members: 'Members',
  abbreviations: 'Abbreviations',
  annex: 'Annex',
  notes: 'Notes',
  signature: 'Signatures',
  sessionTitle: (nth: number, date: string) => `Day ${nth} – ${date}`,
  groups: {
    delegates: 'Other delegates',
    donor: 'Donor',
    observer: 'Observers',
    guest: 'Guests',
    secretariat: 'Secretariat',
    interpreter: 'Interpreters',
  },
  counts: {
    present: { one: '{n} present', other: '{n} present' },
    excused: { one: '{n} excused', other: '{n} excused' },
    absent: { one: '{n} absent', other: '{n} absent' },
    message: { one: '{n} message', other: '{n} messages' },
  },
  modes: {
    'in-person': 'Present',
    remote: 'Remote',
    'pre-recorded': 'Recorded message',
    written: 'Written message',
  },
  attendances: { excused: 'Excused', absent: 'Absent' },
  itemKinds: {
    opening: 'Opening remarks',
    goodwill: 'Goodwill messages',
    adoption: 'Adoption of the minutes of the previous meeting',
    'matters-arising': 'Matters arising',
    recap: 'Summary of the previous day',
    presentation: 'Presentation',
    breakout: 'Break-out session',
    plenary: 'Plenary session',
    'agenda-item': 'Agenda item',
    aob: 'Any other business',
    closing: 'Closing',
    session: 'Session',
    other: 'Item',
  },

  // What became of the minutes
  statuses: {
    draft: 'Draft, not yet adopted',
    circulated: 'Draft, circulated for validation',
    objected: 'Draft, with objections to be resolved',
    validated: 'Validated by the parties, not yet signed',
    'partly-signed': 'Validated by the parties, signed in part',
    signed: 'Signed, not yet adopted',
    adopted: 'Adopted',
    published: 'Published',
    corrected: 'Corrected after adoption',
    withdrawn: 'Withdrawn',
  },
  changedSince:
    'Draft, changed since it was circulated: earlier answers and signatures do not hold',
  mail: {
    subject: (minutes: string) => `For validation: ${minutes}`,
    attached: 'Please find attached, for validation, the draft of these minutes:',
    until: (date: string, time: string, zone: string) =>
      `You can answer until ${date}, ${time} (${zone}).`,
    silence: {
      consent: 'If we receive no answer by then, your silence counts as consent.',
      objection: 'If we receive no answer by then, your silence counts as an objection.',
    },
    answer:
      'To answer, reply to this message and begin with one of these words: VALIDATED; or OBJECTION, with your reasons; or COMMENT, with your remarks.',
    digest: (root: string) => `Digest of the text that you are asked to validate: ${root}`,
    lastDay: (minutes: string) => `Last day to answer: ${minutes}`,
  },

  // Clauses
  decision: 'Decision',
  decisions: 'Decisions',
  action: 'Action',
  actions: 'Actions',
  recommendation: 'Recommendation',
  recommendations: 'Recommendations',
  adoption: 'Adoption',
  adoptions: 'Adoptions',
  reference: 'Reference',
  responsible: 'Responsible',
  due: 'Due',
  addressedTo: 'Addressed to',
  minutesAdopted: 'Minutes adopted',
  manner: 'Manner',
  manners: {
    unanimous: 'unanimously',
    consensus: 'by consensus',
    vote: 'by vote',
    silence: 'by silence procedure',
  },
  references: {
    decision: (id: string) => `decision ${id}`,
    action: (id: string) => `action ${id}`,
    recommendation: (id: string) => `recommendation ${id}`,
    adoption: (id: string) => `adoption ${id}`,
    section: (label: string) => `section ${label}`,
    restricted: 'a restricted passage',
    inMinutes: (what: string, meeting: string) => `${what} (${meeting})`,
  },

  // What only some may read
  restricted: 'Restricted',
  marking: 'RESTRICTED',
  restrictedSummary: 'Restricted passage. Summary for the public:',
  restrictedWords: '[restricted]',
  reasons: {
    'personal-data': 'personal data',
    child: 'protection of a child',
    health: 'health',
    investigation: 'investigation',
    security: 'security',
    negotiation: 'negotiation',
  },
  // Feeds, calendars and the like
  data: {
    minutes: 'Minutes',
    feed: (body: string) => `${body}: minutes and decisions`,
    partyFeed: (party: string, body: string) => `Actions of ${party} (${body})`,
    calendar: (body: string) => `${body}: meetings and deadlines`,
    deadline: (action: string) => `Deadline: ${action}`,
  },

  // The search page
  search: {
    title: 'Search the archive',
    query: 'Words to look for',
    go: 'Search',
    scope: 'Texts',
    everywhere: 'In all languages',
    narrow: 'Narrow the results',
    facets: { series: 'Body', year: 'Year', kind: 'Kind', party: 'Party', status: 'Status' },
    all: 'All',
    passage: 'Passage',
    found: { one: '{n} result', other: '{n} results' },
    nothing: 'Nothing was found.',
    also: (forms: string) => `Also looked for: ${forms}`,
    more: 'Show more results',
    loading: 'Searching …',
    broken:
      'The search could not be loaded. It works where the archive is read from a web server, not from a folder.',
    withoutScript:
      'The search needs JavaScript. Without it, each meeting can be found from the front page of the archive.',
  },

  gap: 'This passage is missing from the English text.',
};

/** English. */
export const en = {
  lang: 'en',
  name: 'English',
  dir: 'ltr',
  words,
  ordinal,
  ordinalShort,
  date: (iso, { weekday = false } = {}) => {
    const { date, month, year, dayOfWeek } = day(iso);
    const plain = `${date} ${months[month - 1]} ${year}`;
    return weekday ? `${weekdays[dayOfWeek]} ${plain}` : plain;
  },
  dates: (isos) => {
    const all = runs(isos);
    const last = all.at(-1);
    return list(
      all.map(([first, end], index) => {
        const next = all[index + 1]?.[0];
        const [a, b] = [day(first), day(end)];
        // Month and year are said once where the next run shares them.
        const following = next === undefined || last === undefined ? undefined : day(next);
        const year = following?.year === b.year ? '' : ` ${b.year}`;
        const month =
          following?.year === b.year && following.month === b.month
            ? ''
            : ` ${months[b.month - 1]}`;
        const tail = `${month}${year}`;
        if (first === end) return `${b.date}${tail}`;
        if (a.year !== b.year)
          return `${a.date} ${months[a.month - 1]} ${a.year} – ${b.date} ${months[b.month - 1]}${year}`;
        if (a.month !== b.month)
          return `${a.date} ${months[a.month - 1]} – ${b.date} ${months[b.month - 1]}${year}`;
        return `${a.date}–${b.date}${tail}`;
      }),
    );
  },
  time,
  timeRange: (start, end) => {
    const [from, to] = [time(start), time(end)];
    const [clock, half] = from.split('\u00a0');
    // “4:15–6:30 p.m.”: the half of the day is said once where both share it.
    return half !== undefined && to.endsWith(`\u00a0${half}`)
      ? `${clock}–${to}`
      : `${from} – ${to}`;
  },
  list,
  compare: (a, b) => collator.compare(a, b),
  plural: (n, forms) => forms[plurals.select(n)] ?? forms.other,
  honorific: (honorific) =>
    ({ mr: 'Mr', ms: 'Ms', dr: 'Dr', prof: 'Prof.', he: 'H.E.', col: 'Col.', gen: 'Gen.' })[
      honorific
    ],
  label: (numbering, n) =>
    ({
      alpha: `${alpha(n)}.`,
      roman: `${roman(n)}.`,
      decimal: `${n}.`,
      item: `Agenda item ${n}`,
    })[numbering],
  typography: (text) =>
    text
      .replace(/(?<=[\p{L}\p{N}])'(?=\p{L})/gu, '’')
      .replace(/(?<=\p{L}s)'(?=\s|$)/gu, '’')
      .replace(/(^|[\s([–—])"(?=\S)/gu, '$1“')
      .replace(/(?<=\S)"(?=$|[\s)\].,;:!?–—])/gu, '”')
      // A form of address and the name after it stay on one line.
      .replace(/\b(Mr|Mrs|Ms|Dr|Prof\.|H\.E\.|No\.) (?=[\p{Lu}\p{N}])/gu, '$1\u00a0'),
} satisfies LocaleOf<typeof words>;

function time(hhmm: string): string {
  const [hours = 0, minutes = 0] = hhmm.split(':').map(Number);
  const clock = `${hours % 12 || 12}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
  // “12 a.m.” and “12 p.m.” are read either way.
  if (hours % 12 === 0 && minutes === 0) return hours === 12 ? 'noon' : 'midnight';
  return `${clock}\u00a0${hours < 12 ? 'a.m.' : 'p.m.'}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
