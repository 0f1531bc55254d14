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

/** The space in “7 days” or “3 million”, where no line is broken. */
const figureAndUnit =
  / (?=(?:days?|months?|years?|weeks?|hours?|minutes?|million|billion|k[gm]|ha|per cent|EUR|USD)(?![\p{L}\p{N}]))(?<=(?<![\p{L}\p{N}])\d+(?:[.,]\d+)? )/gu;

const plurals = new Intl.PluralRules('en');
const ordinalPlurals = new Intl.PluralRules('en', { type: 'ordinal' });
const collator = new Intl.Collator('en');
const nbsp = '\u00a0';
/** The space in “3 February”, “3rd February” and “February 3”. */
const dayAndMonth = new RegExp(
  String.raw`(?<=(?<![\p{L}\p{N}])(?:[12]?\d|3[01])(?:st|nd|rd|th)?) (?=(?:${months.join('|')})(?!\p{L}))|(?<=(?<!\p{L})(?:${months.join('|')})) (?=(?:[12]?\d|3[01])(?![\p{L}\p{N}]))`,
  'gu',
);
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
  relatedEvents: 'Held on the margins of',
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
    // Printed on what is then signed, so that it says nothing of signatures.
    validated: 'Validated by the parties',
    'partly-signed': 'Validated by the parties, signed in part',
    signed: 'Signed, not yet adopted',
    adopted: 'Adopted',
    published: 'Published',
    corrected: 'Corrected',
    withdrawn: 'Withdrawn',
  },
  changedSince:
    'Draft, changed since it was circulated: earlier answers and signatures do not hold',
  mail: {
    subject: (minutes: string) => `For validation: ${minutes}`,
    locked:
      'The attached documents open with a passphrase, which the secretariat will give you by another channel.',
    greeting: 'Dear Sir or Madam,',
    closing: 'Yours faithfully,',
    attached: 'Please find attached, for validation, the draft of these minutes:',
    until: (date: string, time: string, zone: string) =>
      `You can answer until ${date} at ${time} (${zone}).`,
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
  nameWithheld: 'name withheld',
  unnamed: 'Other participants are not named here.',
  onlyFor: (readers: string) => `For ${readers}`,
  copy: (n: number, recipient: string) => `Copy ${n} – ${recipient}`,
  redactions: 'Register of restricted passages',
  number: 'No.',
  what: 'What',
  where: 'Where',
  reason: 'Reason',
  readers: 'For',
  redactionKinds: {
    passage: 'Passage',
    words: 'Words',
    rows: 'Rows of a table',
    item: 'Agenda item',
    person: 'Name of a person',
    fact: 'Fact',
  },
  audiences: {
    parties: 'the parties and the secretariat',
    secretariat: 'the secretariat',
  },
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
    forPrograms: 'For other programs:',
    author: 'Author',
    editor: 'Editor',
  },

  // The search page
  search: {
    title: 'Search the archive',
    query: 'Words to look for',
    go: 'Search',
    scope: 'Language',
    everywhere: 'In all languages',
    narrow: 'Narrow the results',
    facets: {
      series: 'Body',
      year: 'Year',
      kind: 'Kind',
      party: 'Party',
      status: 'Status',
      state: 'State of actions',
    },
    all: 'All',
    passage: 'Passage',
    found: { one: '{n} result', other: '{n} results' },
    nothing: 'Nothing was found.',
    also: (forms: string) => `Also looked for: ${forms}`,
    wider: 'Search in all languages',
    more: 'Show more results',
    loading: 'Searching …',
    broken:
      'The search could not be loaded. It works where the archive is read from a web server, not from a folder.',
    withoutScript:
      'The search needs JavaScript. Without it, each meeting can be found from the front page of the archive.',
  },

  // The archive
  archive: {
    name: 'Archive of minutes',
    front: 'Front page',
    navigation: 'Sections of the archive',
    breadcrumbs: 'You are here',
    languages: 'Languages',
    choose: 'Choose a language',
    lead: 'What was decided, what is to be done, and what became of it: the public record, in every language in which it was agreed.',
    bodies: 'Bodies',
    body: 'Body',
    meeting: 'Meeting',
    meetings: 'Meetings',
    latest: 'Latest meetings',
    allOf: (register: string) => `Show all: ${register}`,
    pending: 'Actions still to be done',
    seeAlso: 'See also',
    activityRecord: 'Activity record',
    years: 'Years',
    year: 'Year',
    party: 'Party',
    type: 'Type',
    registers: 'Registers',
    pages: 'Pages of this register',
    registersLead:
      'What was agreed at all meetings, in tables that can be sorted, filtered and taken away.',
    documents: 'Documents',
    document: 'Document',
    subjects: 'Text',
    states: {
      open: 'Open',
      overdue: 'Overdue',
      done: 'Done',
      dropped: 'No longer pursued',
      carried: 'Carried over',
    },
    state: 'State',
    carriedFrom: 'Carried over from',
    carriedBy: 'Carried over to',
    doneOn: 'Done on',
    droppedOn: 'Given up on',
    notedAt: 'Noted by',
    notedBetween: 'the secretariat, between meetings',
    note: 'Note',
    followUp: 'What became of earlier actions',
    adoptedHere: 'Minutes adopted',
    standsIn: 'Stands in the minutes of',
    inContext: 'Read it in the minutes',
    asOf: (date: string) => `As of ${date}`,
    onlyIn: (languages: string) => `These words exist only in ${languages}.`,
    noTextHere: 'There are no minutes of this meeting in English.',
    minutes: 'Minutes',
    readMinutes: 'Read the minutes',
    neighbours: 'Neighbouring meetings',
    previous: 'Previous meeting',
    next: 'Next meeting',
    record: 'Status, history and record of this meeting',
    membersOf: (party: string) => `Members of ${party}`,
    otherMembers: 'Other members',
    mandate: 'Mandate',
    hosted: 'Meetings hosted',
    rotation: 'Host',
    person: 'Person',
    organisation: 'Organisation',
    role: 'Role',
    date: 'Date',
    title: 'Title',
    none: 'None',
    nothing: 'Nothing is recorded here yet.',
    empty: 'No minutes have been published yet.',
    notFound: 'This page is not here',
    notFoundLead:
      'The address is mistyped, or the page has moved. Everything can be found from the front page.',
    restricted: 'What is restricted is not in this archive.',
    moved: 'This page has moved',
    movedTo: 'It is now here:',
    gone: 'This page was withdrawn',
    goneLead:
      'The minutes in which it stood no longer hold. What was withdrawn, and why, is said here:',
    // Tables
    filters: 'Filters',
    contains: 'Contains',
    all: 'All',
    sortBy: 'Sort by',
    ascending: 'ascending',
    descending: 'descending',
    shown: 'Shown: {n} of {all}',
    clear: 'Clear the filters',
    sameData: 'The same table as data:',
    // Pictures
    timeline: 'Timeline',
    timelineOf: (body: string) => `Meetings and actions of the ${body}, on a line of time`,
    timelineSays:
      'Above the line each meeting, below it each action from the day on which it was agreed to the day on which it is due. The same facts stand in the tables on this page.',
    bars: 'Actions by party',
    barsOf: (body: string) => `Actions of each party to the ${body}, by state`,
    // Status and verification
    provisional: 'Provisional: these minutes have not been adopted yet and may still change.',
    changed:
      'Provisional: the text was changed after it was circulated, so that earlier answers and signatures do not hold.',
    withdrawn: 'Withdrawn: these minutes no longer hold, and their text is no longer published.',
    corrected: 'Corrected: the corrigenda below say what is to be read instead.',
    correctedText: 'Corrected: this is the text as it was corrected.',
    reason: 'Reason',
    corrigenda: 'Corrigenda',
    corrigendaTo: (minutes: string) => `Corrigenda: ${minutes}`,
    insteadIn: (clause: string) => `In ${clause}, read:`,
    instead: 'Read:',
    statusAndHistory: 'Status and history',
    history: 'History',
    events: {
      issued: (who: string) => `Issued by ${who}`,
      circulated: (day: string) => `Circulated to the parties, who could answer until ${day}`,
      validated: (who: string) => `Validated by ${who}`,
      objected: (who: string) => `Objection by ${who}`,
      consented: (who: string) => `No answer from ${who}: silence counted as consent`,
      attested: (who: string) => `Signed off by ${who}`,
      signed: (who: string) => `Signed electronically by ${who}`,
      adopted: (meeting: string) => `Adopted at the ${meeting}`,
      published: 'Published',
      corrected: 'Corrected',
      withdrawn: 'Withdrawn',
    },
    verification: 'Verification',
    root: 'Digest of the text in force',
    noRoot: 'None yet: the text has not been circulated.',
    signatures: 'Signatures',
    noSignatures: 'None recorded.',
    howToCheck: 'How to check',
    check:
      'With the program Minutier: download the PDF and run this command. It says whether the text is the one for which the digest stands, who signed the file electronically and when.',
    onlyTyped: 'On record with the secretariat; the file itself bears no electronic signature.',
    sums: 'Without it: the SHA-256 of each PDF',
    // The record of an activity
    activity: 'Activity',
    activities: 'Activities',
    allActivities: 'See all activities',
    activitiesLead: 'Projects and meetings as donors publish them (IATI).',
    reporting: 'Reporting organisation',
    address: 'Address',
    identifier: 'IATI identifier',
    notAssigned: 'not assigned',
    publication: 'Publication',
    published: 'Published on IATI',
    unpublished: 'Not published on IATI',
    activityStatus: 'Activity status',
    activityStatuses: {
      pipeline: 'Pipeline',
      implementation: 'Implementation',
      finalisation: 'Finalisation',
      closed: 'Closed',
      cancelled: 'Cancelled',
      suspended: 'Suspended',
    },
    plannedDates: 'Planned dates',
    since: (date: string) => `since ${date}`,
    until: (date: string) => `until ${date}`,
    description: 'Description',
    descriptionTypes: {
      general: 'General',
      objectives: 'Objectives',
      'target-groups': 'Target groups',
      other: 'Other',
    },
    fullDescription: 'The minutes are the full description:',
    sectors: 'Sectors',
    countries: 'Recipient countries',
    regions: 'Recipient regions',
    tags: 'Tags',
    code: 'Code',
    share: 'Share',
    participating: 'Participating organisations',
    organisationTypes: {
      government: 'Government',
      'local-government': 'Local government',
      'other-public-sector': 'Other public sector',
      'international-ngo': 'International NGO',
      'national-ngo': 'National NGO',
      'regional-ngo': 'Regional NGO',
      'partner-country-ngo': 'Partner country based NGO',
      'public-private-partnership': 'Public–private partnership',
      multilateral: 'Multilateral',
      foundation: 'Foundation',
      'private-sector': 'Private sector',
      'private-sector-in-provider-country': 'Private sector in provider country',
      'private-sector-in-recipient-country': 'Private sector in recipient country',
      'private-sector-in-third-country': 'Private sector in third country',
      academic: 'Academic',
      other: 'Other',
    },
    organisationRoles: {
      funding: 'Funding',
      accountable: 'Accountable',
      extending: 'Extending',
      implementing: 'Implementing',
    },
    transactions: 'Transactions',
    noTransactions: 'No transaction has been reported.',
    transactionTypes: {
      'incoming-funds': 'Incoming funds',
      'outgoing-commitment': 'Outgoing commitment',
      disbursement: 'Disbursement',
      expenditure: 'Expenditure',
      'interest-payment': 'Interest payment',
      'loan-repayment': 'Loan repayment',
      reimbursement: 'Reimbursement',
      'purchase-of-equity': 'Purchase of equity',
      'sale-of-equity': 'Sale of equity',
      'credit-guarantee': 'Credit guarantee',
      'incoming-commitment': 'Incoming commitment',
      'outgoing-pledge': 'Outgoing pledge',
      'incoming-pledge': 'Incoming pledge',
    },
    value: 'Value',
    provider: 'Provider',
    receiver: 'Receiver',
    budget: 'Budget',
    period: 'Period',
    noBudget: 'No budget has been reported.',
    budgetNotProvided: {
      'commercial-restrictions': 'Not provided: commercial restrictions',
      'legal-restrictions': 'Not provided: legal restrictions',
      'rapid-onset-emergency': 'Not provided: rapid onset emergency',
    },
    budgetTypes: { original: 'Original', revised: 'Revised' },
    budgetStatuses: { indicative: 'Indicative', committed: 'Committed' },
    contact: 'Contact',
    related: 'Related activities',
    partOf: 'Part of',
    parts: 'Meetings of this activity',
    updated: 'Last updated',
    unknown: 'not stated',
    documentKinds: {
      memorandum: 'Memorandum of understanding',
      'work-plan': 'Work plan',
      'terms-of-reference': 'Terms of reference',
      'rules-of-procedure': 'Rules of procedure',
      presentation: 'Presentation',
      report: 'Report',
      other: 'Document',
    },
    notPublic: 'not public',
    count: {
      meetings: { one: '{n} meeting', other: '{n} meetings' },
      decisions: { one: '{n} decision', other: '{n} decisions' },
      actions: { one: '{n} action', other: '{n} actions' },
      recommendations: { one: '{n} recommendation', other: '{n} recommendations' },
      entries: { one: '{n} entry', other: '{n} entries' },
    },
  },

  // Between the parts of a name or a place
  comma: ',',
  // Before the fact itself
  factName: (name: string) => `${name}:`,
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
    const plain = `${date}${nbsp}${months[month - 1]} ${year}`;
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
            : `${nbsp}${months[b.month - 1]}`;
        const tail = `${month}${year}`;
        if (first === end) return `${b.date}${tail}`;
        const start = `${a.date}${nbsp}${months[a.month - 1]}`;
        const stop = `${b.date}${nbsp}${months[b.month - 1]}${year}`;
        if (a.year !== b.year) return `${start} ${a.year} – ${stop}`;
        if (a.month !== b.month) return `${start} – ${stop}`;
        return `${a.date}–${b.date}${tail}`;
      }),
    );
  },
  time,
  timeRange: (start, end) => {
    const [from, to] = [time(start), time(end)];
    const [clock, half] = from.split(nbsp);
    // “4:15–6:30 p.m.”: the half of the day is said once where both share it.
    return half !== undefined && to.endsWith(`${nbsp}${half}`)
      ? `${clock}–${to}`
      : `${from} – ${to}`;
  },
  list,
  compare: (a, b) => collator.compare(a, b),
  plural: (n, forms) => forms[plurals.select(n)] ?? forms.other,
  identifying: {
    place: ['in', 'at', 'from', 'near', 'to', 'around'],
    notPlaces: [
      'English',
      'French',
      'Arabic',
      'Hausa',
      'Annex',
      'Article',
      'Chapter',
      'Section',
      'Part',
      'Table',
      'Item',
      'Agenda',
      'Decision',
      'Action',
      'Recommendation',
      'Day',
      'Phase',
      'Group',
      'Memorandum',
      'Commission',
      'Committee',
      'Council',
      'Government',
      'Ministry',
      'Minister',
      'State',
      'States',
      'Party',
      'Parties',
      'Secretariat',
      'Parliament',
      'God',
      'Mr',
      'Mrs',
      'Ms',
      'Dr',
      'Microsoft',
      'Zoom',
      'Teams',
      'Africa',
      'Europe',
      'West',
      'Ramadan',
      'Christmas',
      'Easter',
    ],
    age: [
      'aged #',
      'aged *teen',
      '# years old',
      '*-year-old',
      '#-year-old',
      '#-year old',
      '# year old',
      '# years of age',
      'age of #',
      'born in',
      'born on',
      'teenage*',
      'underage',
    ],
    organisation: [
      'shelter',
      'safe house',
      'hospital',
      'clinic',
      'health centre',
      'health center',
      'orphanage',
      'reception centre',
      'transit centre',
      'children’s home',
      'foster *',
      'NGO',
      'non-governmental organisation',
      'non-governmental organization',
      'convent',
    ],
    health: [
      'pregnan*',
      'HIV',
      'AIDS',
      'injur*',
      'wound*',
      'trauma*',
      'disab*',
      'psychiatr*',
      'psycholog*',
      'psychosocial',
      'mental health',
      'depress*',
      'surgery',
      'surgical',
      'illness',
      'disease',
      'miscarriage',
      'abortion',
      'gave birth',
      'childbirth',
      'raped',
      'medical *',
      'epilep*',
      'tubercul*',
    ],
    family: [
      'mother',
      'father',
      'stepmother',
      'stepfather',
      'daughter',
      'son',
      'sister',
      'brother',
      'husband',
      'wife',
      'uncle',
      'aunt',
      'cousin',
      'nephew',
      'niece',
      'grandmother',
      'grandfather',
      'widow',
      'orphan',
      'fiancé*',
      'her parents',
      'his parents',
      'their parents',
      'her child*',
      'his child*',
      'their child*',
      'her family',
      'his family',
      '# children',
      'two children',
      'three children',
      'four children',
      'her baby',
      'his baby',
      'her relatives',
      'his relatives',
      'twins',
    ],
    occupation: [
      'sewing',
      'dressmak*',
      'seamstress',
      'tailor*',
      'apprentic*',
      'vocational training',
      'hairdress*',
      'weaving',
      'catering',
      'baker*',
      'soap-making',
      'housemaid',
      'domestic work*',
      'waitress*',
      'pupil',
      'schoolgirl',
      'schoolboy',
      'her school*',
      'his school*',
      'her studies',
      'his studies',
      'primary school',
      'secondary school',
      'trader',
      'mechanic',
    ],
  },
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
  quotes: [
    ['“', '”'],
    ['‘', '’'],
  ],
  raised: undefined,
  typography: (text) =>
    text
      .replace(/(?<=[\p{L}\p{N}])'(?=\p{L})/gu, '’')
      .replace(/(?<=\p{L}s)'(?=\s|$)/gu, '’')
      .replace(/(^|[\s([–—])"(?=\S)/gu, '$1“')
      .replace(/(?<=\S)"(?=$|[\s)\].,;:!?–—])/gu, '”')
      // A form of address and the name after it stay on one line.
      .replace(/\b(Mr|Mrs|Ms|Dr|Prof\.|H\.E\.|No\.) (?=[\p{Lu}\p{N}])/gu, `$1${nbsp}`)
      // So do day and month.
      .replace(dayAndMonth, nbsp)
      .replace(figureAndUnit, nbsp),
} satisfies LocaleOf<typeof words>;

function time(hhmm: string): string {
  const [hours = 0, minutes = 0] = hhmm.split(':').map(Number);
  const clock = `${hours % 12 || 12}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
  // “12 a.m.” and “12 p.m.” are read either way.
  if (hours % 12 === 0 && minutes === 0) return hours === 12 ? 'noon' : 'midnight';
  return `${clock}${nbsp}${hours < 12 ? 'a.m.' : 'p.m.'}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
