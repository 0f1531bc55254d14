/** Who took part, by delegation, with counts. */
import type { Edition } from '../../edition.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Participant } from '../../read/schema/meeting.ts';
import { fullName, longName, organisation, position, type Someone, someone } from './names.ts';
import { type Passage, passage, quoted, type Said, say, type Voice, word } from './said.ts';

/** A delegation, or another group of those who took part. */
export interface GroupView {
  readonly name: Said;
  /** “8 present, 1 excused”. */
  readonly counts: Said;
  readonly people: readonly PersonView[];
}

/** One person's row. */
export interface PersonView {
  /** The name; the function where the person is known by function only. */
  readonly who: Said;
  /** Function and organisation, one entry a language; the organisation where the function stands for the name. */
  readonly what: Said;
  /** “Co-chair”, or no words. */
  readonly role: Said;
  /** “Present”, “Excused”, “By video link” … */
  readonly attendance: Said;
  readonly present: boolean;
}

/** Everyone who took part, parties first, in the order in which the edition's first language puts them. */
export function attendanceView(edition: Edition, voice: Voice): readonly GroupView[] {
  const groups = new Map<string, Participant[]>();
  for (const participant of edition.facts.participants) {
    const key = groupOf(edition, participant);
    groups.set(key, [...(groups.get(key) ?? []), participant]);
  }
  const order = [...partyOrder(edition), ...otherGroups];
  return order.flatMap((key): readonly GroupView[] => {
    const members = groups.get(key);
    if (!members) return [];
    return [
      {
        name: groupName(edition, voice, key),
        counts: say(voice, (speaker) => counts(speaker, members)),
        people: members.map((member) => personView(edition, voice, member)),
      },
    ];
  });
}

/** Groups besides the parties, in the order of print. */
const otherGroups = [
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

function groupOf(edition: Edition, participant: Participant): string {
  const { role } = participant;
  if (role !== 'delegate' && role !== 'chair' && role !== 'co-chair') return role;
  const body =
    organisation(edition, participant.organisation) ??
    (participant.person === undefined
      ? undefined
      : someone(edition, participant.person)?.organisation);
  return body?.party ?? 'delegates';
}

function groupName(edition: Edition, voice: Voice, key: string): Said {
  const party = edition.series.parties.find(({ id }) => id === key);
  if (party) return quoted(voice, party.name);
  const group = otherGroups.find((one) => one === key) ?? 'delegates';
  return say(voice, (speaker) => speaker.words.groups[group]);
}

/** Those who only sent a message were not present. */
function isPresent({ attendance, mode }: Participant): boolean {
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
  ].join(', ');
}

function personView(edition: Edition, voice: Voice, participant: Participant): PersonView {
  const known = participant.person === undefined ? undefined : someone(edition, participant.person);
  const person: Someone = {
    name: participant.name ?? known?.name,
    honorific: participant.honorific ?? known?.honorific,
    function: participant.function ?? known?.function,
    organisation: organisation(edition, participant.organisation) ?? known?.organisation,
  };
  const named = person.name !== undefined;
  return {
    who: voice.speakers.map((speaker) => whoOf(voice, speaker, person)),
    what: voice.speakers.map((speaker) =>
      named || !person.function
        ? position(voice, speaker, person)
        : person.organisation
          ? longName(voice, speaker, person.organisation)
          : passage(voice, speaker.lang, speaker.lang, ''),
    ),
    role:
      participant.role === 'co-chair' || participant.role === 'chair'
        ? word(voice, participant.role === 'chair' ? 'chair' : 'coChair')
        : [],
    attendance: say(voice, ({ words }) =>
      participant.attendance === 'present'
        ? words.modes[participant.mode]
        : words.attendances[participant.attendance],
    ),
    present: isPresent(participant),
  };
}

function whoOf(voice: Voice, speaker: Locale, person: Someone): Passage {
  const name = fullName(speaker, person);
  if (name !== undefined) return passage(voice, speaker.lang, speaker.lang, name);
  return position(voice, speaker, {
    ...person,
    organisation: person.function ? undefined : person.organisation,
  });
}
