/** The files of a meeting that is still to be written, with what is known of it before it begins. */
import { stringify } from 'yaml';
import type { Meeting } from '../meeting.ts';
import type { MeetingFacts } from '../read/schema/meeting.ts';
import type { SeriesFacts } from '../read/schema/series.ts';

/** An action that is still to be reported on. */
export interface OpenAction {
  readonly meeting: string;
  readonly action: string;
  readonly due: string | undefined;
  /** The mark of a passage in which it was agreed, and which not everybody may read. */
  readonly restricted: { readonly reason?: string; readonly for?: string } | undefined;
}

/** What is known before a meeting. */
interface Known {
  /** Its first day. */
  readonly date: string;
  readonly series: SeriesFacts;
  /** Earlier meetings of the body, oldest first. */
  readonly earlier: readonly Meeting[];
  /** The last meeting whose minutes hold, by id. */
  readonly adoptable: string | undefined;
  readonly open: readonly OpenAction[];
}

/** A file of a meeting's folder. */
interface MeetingFile {
  readonly name: string;
  readonly text: string;
}

/** `meeting.yaml`, and a text for each language of the body. Who came and what was adopted only the meeting will tell: it stands there as a comment. */
export function nextMeeting(known: Known): readonly MeetingFile[] {
  const agenda = agendaOf(known);
  const text = agenda.map(({ id }) => `## {#${id}}\n`).join('\n');
  return [
    { name: 'meeting.yaml', text: factsOf(known, agenda) },
    ...known.series.languages.map((lang) => ({ name: `${lang}.md`, text })),
  ];
}

type Item = Pick<MeetingFacts['agenda'][number], 'id' | 'kind'>;

function agendaOf({ earlier }: Known): readonly Item[] {
  const looksBack: readonly Item[] = [
    { id: 'adoption', kind: 'adoption' },
    { id: 'matters-arising', kind: 'matters-arising' },
  ];
  return [
    { id: 'opening', kind: 'opening' },
    ...(earlier.length > 0 ? looksBack : []),
    { id: 'aob', kind: 'aob' },
  ];
}

function factsOf({ date, earlier, adoptable, open }: Known, agenda: readonly Item[]): string {
  const last = earlier.at(-1);
  const { timeZone, coChairs = [], chair, participants = [] } = last?.facts ?? {};
  const people = participants.flatMap(({ person, role, consent, restricted }) =>
    person === undefined
      ? []
      : [
          {
            person,
            ...(role === 'delegate' ? {} : { role }),
            // Who took part in confidence may do so again.
            ...(consent === undefined ? {} : { consent }),
            ...(restricted === undefined ? {} : { restricted }),
          },
        ],
  );
  return [
    '# What is said once for all languages. docs/frontmatter.md lists all that can be said.',
    ordinalOf(earlier),
    'sessions:',
    `${item({ id: 'day-1', date })} # start: "09:00", end: "17:00"`,
    ...(timeZone === undefined ? ['# timeZone: Africa/Niamey'] : [line('timeZone', timeZone)]),
    '# venue: { name: …, city: … }',
    '# host: the party that hosts, by id',
    ...(chair === undefined ? [] : [line('chair', chair)]),
    ...(coChairs.length === 0 ? [] : [line('coChairs', coChairs)]),
    '',
    ...commented(
      'Who took part: take “# ” away before those who did. Others: attendance: excused, or absent.',
      'participants',
      people,
    ),
    'agenda:',
    ...agenda.map(item),
    '',
    ...commented(
      'Once the minutes of the last meeting are adopted.',
      'adopts',
      adoptable === undefined ? [] : [{ minutes: adoptable }],
    ),
    ...commented(
      'What became of actions: done or dropped on a day, or carriedBy an action of this meeting.',
      'followUp',
      open.map(({ meeting, action, restricted }) => ({
        ...{ meeting, action, done: date },
        ...(restricted ? { restricted } : {}),
      })),
      open.map(({ due }) => (due === undefined ? '' : ` # due ${due}`)),
    ),
  ]
    .join('\n')
    .replace(/\n*$/, '\n');
}

/** A body that names its meetings and counts none goes on so. */
function ordinalOf(earlier: readonly Meeting[]): string {
  const ordinals = earlier.flatMap(({ facts }) => facts.ordinal ?? []);
  if (earlier.length > 0 && ordinals.length === 0) return '# title: what the meeting is called';
  return line('ordinal', 1 + Math.max(0, ...ordinals));
}

/** A list that is not said yet; nothing where there is nothing to say. */
function commented(
  why: string,
  key: string,
  items: readonly object[],
  remarks: readonly string[] = [],
): readonly string[] {
  if (items.length === 0) return [];
  const lines = items.map((one, at) => `# ${item(one)}${remarks[at] ?? ''}`);
  return [`# ${why}`, `# ${key}:`, ...lines, ''];
}

function line(key: string, value: unknown): string {
  return `${key}: ${flow(value)}`;
}

function item(value: object): string {
  return `  - ${flow(value)}`;
}

/** On one line. */
function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}
