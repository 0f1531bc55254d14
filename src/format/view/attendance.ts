/** Who took part, by delegation, with counts. */
import type { Edition } from '../../edition.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Participant } from '../../read/schema/meeting.ts';
import {
  fullName,
  longName,
  organisation,
  position,
  type Someone,
  shortName,
  someone,
} from './names.ts';
import {
  inPlace,
  type Passage,
  passage,
  quote,
  quoted,
  type Said,
  say,
  type Voice,
} from './said.ts';

/** A delegation, or another group of those who took part. */
export interface GroupView {
  readonly cells: readonly GroupCell[];
  readonly people: readonly PersonView[];
}

/** What a group is called in one language. */
export interface GroupCell {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly name: string;
  /** “8 present, 1 excused”. */
  readonly counts: string;
}

/** One person's row. */
export interface PersonView {
  readonly cells: readonly PersonCell[];
  readonly present: boolean;
}

/** A person in one language; all but the attendance is HTML. */
export interface PersonCell {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The name; the function where the person is known by function only. */
  readonly who: string;
  /** “Co-chair”; empty where the person led nothing. */
  readonly role: string;
  /** Function and organisation; the organisation where the function stands for the name. */
  readonly what: string;
  /** “Present”, “Excused”, “By video link” … */
  readonly attendance: string;
}

/** Everyone who took part, parties first, in the order in which the edition's first language puts them. */
export function attendanceView(edition: Edition, voice: Voice): readonly GroupView[] {
  const groups = new Map<string, Participant[]>();
  for (const participant of edition.facts.participants) {
    const key = groupOf(edition, participant);
    groups.set(key, [...(groups.get(key) ?? []), participant]);
  }
  const order = [...partyOrder(edition), ...otherGroups];
  const writtenOut = new Set<string>();
  return order.flatMap((key): readonly GroupView[] => {
    const members = groups.get(key);
    if (!members) return [];
    const names = groupName(edition, voice, key);
    return [
      {
        cells: voice.speakers.map((speaker, index) => ({
          lang: speaker.lang,
          dir: speaker.dir,
          name: names[index]?.text ?? '',
          counts: counts(speaker, members),
        })),
        people: members.map((member) => personView(edition, voice, member, writtenOut)),
      },
    ];
  });
}

/** Groups besides the parties, in the order of print. */
export const otherGroups = [
  'delegates',
  'donor',
  'observer',
  'guest',
  'secretariat',
  'interpreter',
] as const;

/** The parties by id, in the order of the edition's first language. */
export function partyOrder({ series, languages }: Edition): readonly string[] {
  const ids = series.parties.map(({ id }) => id);
  // Side by side no language goes first: the order of the series holds.
  const own = languages.length === 1 ? series.partyOrder?.[languages[0] ?? ''] : undefined;
  return own ? [...own, ...ids.filter((id) => !own.includes(id))] : ids;
}

/** The group to which somebody belongs: a party, or another. */
export function groupOf(edition: Edition, participant: Participant): string {
  const { role } = participant;
  if (role !== 'delegate' && role !== 'chair' && role !== 'co-chair') return role;
  const body =
    organisation(edition, participant.organisation) ??
    (participant.person === undefined
      ? undefined
      : someone(edition, participant.person)?.organisation);
  return body?.party ?? 'delegates';
}

/** What a group is called. */
export function groupName(edition: Edition, voice: Voice, key: string): Said {
  const party = edition.series.parties.find(({ id }) => id === key);
  if (party) return quoted(voice, party.name);
  const group = otherGroups.find((one) => one === key) ?? 'delegates';
  return say(voice, (speaker) => speaker.words.groups[group]);
}

/** Those who only sent a message were not present. */
export function isPresent({ attendance, mode }: Participant): boolean {
  return attendance === 'present' && (mode === 'in-person' || mode === 'remote');
}

function counts(speaker: Locale, members: readonly Participant[]): string {
  const { words } = speaker;
  const count = (forms: Parameters<Locale['plural']>[1], test: (one: Participant) => boolean) => {
    const n = members.filter(test).length;
    return n === 0 ? [] : [speaker.plural(n, forms).replace('{n}', String(n))];
  };
  return [
    ...count(words.counts.present, isPresent),
    ...count(words.counts.excused, ({ attendance }) => attendance === 'excused'),
    ...count(words.counts.absent, ({ attendance }) => attendance === 'absent'),
    ...count(words.counts.message, (one) => one.attendance === 'present' && !isPresent(one)),
  ].join(`${words.comma} `);
}

function personView(
  edition: Edition,
  voice: Voice,
  participant: Participant,
  writtenOut: Set<string>,
): PersonView {
  const person = personOf(edition, participant);
  // As in the text: an organisation is written out where it first stands, and then abbreviated.
  const body = person.organisation;
  const called = body === undefined || writtenOut.has(body.id) ? shortName : longName;
  if (body) writtenOut.add(body.id);
  const { role, attendance, mode } = participant;
  return {
    cells: voice.speakers.map((speaker) => ({
      lang: speaker.lang,
      dir: speaker.dir,
      who: inPlace(whoOf(voice, speaker, person)),
      role:
        role === 'co-chair' ? speaker.words.coChair : role === 'chair' ? speaker.words.chair : '',
      what: whatOf(voice, speaker, person, called).map(inPlace).join(`${speaker.words.comma} `),
      attendance:
        attendance === 'present'
          ? speaker.words.modes[mode]
          : speaker.words.attendances[attendance],
    })),
    present: isPresent(participant),
  };
}

/** All that is known of a participant. */
export function personOf(edition: Edition, participant: Participant): Someone {
  const known = participant.person === undefined ? undefined : someone(edition, participant.person);
  return {
    name: participant.name ?? known?.name,
    honorific: participant.honorific ?? known?.honorific,
    function: participant.function ?? known?.function,
    organisation: organisation(edition, participant.organisation) ?? known?.organisation,
  };
}

/** What stands beside the name, or beside the function in its place. */
export function whatOf(
  voice: Voice,
  speaker: Locale,
  person: Someone,
  called: typeof longName,
): readonly Passage[] {
  const { name, function: task, organisation: body } = person;
  const place = body ? [called(voice, speaker, body)] : [];
  if (name !== undefined) return [...(task ? [quote(voice, speaker, task)] : []), ...place];
  return task ? place : [position(voice, speaker, person)];
}

/** The name; the function where the person is known by function only. */
export function whoOf(voice: Voice, speaker: Locale, person: Someone): Passage {
  const name = fullName(speaker, person);
  if (name !== undefined) return passage(voice, speaker.lang, speaker.lang, name);
  return position(voice, speaker, {
    ...person,
    organisation: person.function ? undefined : person.organisation,
  });
}
