/** What a party is written when a draft is sent out: in its languages, with the drafts and the deadline. */
import { meetingTitle } from '../../format/view/meeting-title.ts';
import { shortName } from '../../format/view/names.ts';
import type { Voice } from '../../format/view/said.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Meeting } from '../../meeting.ts';
import type { Rendered } from '../../rendered.ts';
import type { Letter } from '../../world.ts';
import type { EventOf } from '../register/schema.ts';
import { calendarEvent } from './calendar-event.ts';
import { composeLetter, type Enclosure } from './compose-letter.ts';

/** What goes to one party. */
export interface Parcel {
  readonly party: string;
  readonly letter: Letter;
  /** The letter and the deadline as files to be written. */
  readonly files: readonly Rendered[];
}

/** All that a letter is made from. */
export interface Occasion {
  readonly meeting: Meeting;
  readonly circulated: EventOf<'circulated'>;
  readonly timeZone: string;
  readonly sender: string;
  readonly party: string;
  readonly to: readonly string[];
  /** The party's languages, the first of which the subject is in. */
  readonly speakers: readonly [Locale, ...Locale[]];
  readonly drafts: readonly Enclosure[];
  /** Whether the drafts open with a passphrase only. */
  readonly locked: boolean;
}

/** The letter to a party, and its deadline for a calendar. */
export async function partyLetter(occasion: Occasion): Promise<Parcel> {
  const { meeting, circulated, party, sender, to, speakers, drafts } = occasion;
  const [first] = speakers;
  const seed = `${circulated.root.slice(0, 24)}.${circulated.seq}.${party}`;
  const text = inTurn(speakers, (speaker) => letterIn(speaker, occasion));
  const title = titleIn(first, meeting);
  const event = calendarEvent({
    uid: `${seed}@${sender.slice(sender.lastIndexOf('@') + 1)}`,
    made: circulated.at,
    deadline: circulated.deadline,
    summary: first.typography(first.words.mail.lastDay(title)),
    description: inTurn(speakers, (speaker) => paragraphs(speaker, occasion)),
  });
  const folder = `circulation/${meeting.id}/${party}`;
  const ics = new TextEncoder().encode(event);
  const letter = await composeLetter({
    from: sender,
    to,
    subject: first.typography(first.words.mail.subject(title)),
    text,
    date: circulated.at,
    seed,
    enclosures: [
      ...drafts,
      {
        name: `${meeting.id}.ics`,
        type: 'text/calendar; charset=utf-8; method=PUBLISH',
        bytes: ics,
      },
    ],
  });
  return {
    party,
    letter,
    files: [
      { path: `${folder}/${meeting.id}.eml`, bytes: letter.raw },
      { path: `${folder}/${meeting.id}.ics`, bytes: ics },
    ],
  };
}

/** In one language after the other. No line of two hyphens parts them: mail programs take what follows it for a signature, and fold it away. */
function inTurn(
  speakers: readonly Locale[],
  paragraphsIn: (speaker: Locale) => readonly string[],
): string {
  return `${speakers.map((speaker) => paragraphsIn(speaker).join('\n\n')).join('\n\n* * *\n\n')}\n`;
}

function letterIn(speaker: Locale, occasion: Occasion): readonly string[] {
  const { greeting, closing } = speaker.words.mail;
  return [
    speaker.typography(greeting),
    ...paragraphs(speaker, occasion),
    speaker.typography(`${closing}\n\n${signedBy(speaker, occasion)}`),
  ];
}

/** “Secretariat, ICMPD”. */
function signedBy(speaker: Locale, { meeting: { series } }: Occasion): string {
  const { organisations, secretariat } = series.facts;
  const body = organisations.find(({ id }) => id === secretariat);
  const { words } = speaker;
  return body === undefined
    ? words.secretariat
    : `${words.secretariat}${words.comma} ${shortName(voiceOf(speaker), speaker, body).text}`;
}

function paragraphs(
  speaker: Locale,
  { meeting, circulated, timeZone, locked }: Occasion,
): readonly string[] {
  const { mail } = speaker.words;
  const { deadline, procedure, root } = circulated;
  const [day, time] = [deadline.slice(0, 10), deadline.slice(11, 16)];
  return [
    mail.attached,
    titleIn(speaker, meeting),
    ...(locked ? [mail.locked] : []),
    mail.until(speaker.date(day, { weekday: true }), speaker.time(time), timeZone),
    mail.silence[procedure.silence],
    mail.answer,
    mail.digest(root),
  ].map(speaker.typography);
}

function titleIn(speaker: Locale, { series, facts }: Meeting): string {
  return meetingTitle(voiceOf(speaker), speaker, { series: series.facts, facts }).text;
}

function voiceOf(speaker: Locale): Voice {
  return { speakers: [speaker], locales: new Map([[speaker.lang, speaker]]) };
}
