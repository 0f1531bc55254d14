/** The schema of `meeting.yaml` and of a text's frontmatter: the facts of one meeting. */
import { z } from 'zod';
import { activitySchema } from './activity.ts';
import { followUpSchema } from './follow-up.ts';
import { day, id, localised, time } from './localised.ts';
import { consentSchema, restrictedItemSchema, restrictedSchema } from './restricted.ts';
import { honorific, numbering } from './series.ts';

const session = z.strictObject({
  /** Short name of the session, such as `day-1`; a heading with this id prints the session's title. */
  id,
  /** The day. */
  date: day,
  /** When it began. */
  start: time.optional(),
  /** When it ended. */
  end: time.optional(),
});

/** What an agenda item is: each kind has a heading of its own in every language. */
const itemKind = z.enum([
  'opening',
  'goodwill',
  'adoption',
  'matters-arising',
  'recap',
  'presentation',
  'breakout',
  'plenary',
  'agenda-item',
  'aob',
  'closing',
  'session',
  'other',
]);

const agendaItem = z.strictObject({
  /** Short name; the heading with this id in every language is this item's text. */
  id,
  /** What kind of item it is. */
  kind: itemKind.default('other'),
  /** Title, where the text's heading is left empty and the kind's usual heading does not serve. */
  title: localised.optional(),
  /** The session during which it was taken up. */
  session: id.optional(),
  /** How the items below it are numbered. */
  numbering: numbering.optional(),
  /** Who presented it: people or organisations, by id. */
  presenters: z.array(id).default([]),
  /** Whether all that is said under it must be marked: as restricted, or as `:::public`. */
  sensitive: z.boolean().optional(),
  /** Closes the whole item in every language. */
  restricted: restrictedItemSchema.optional(),
  /** Items below it. */
  // zod's types end where a schema holds itself. type-coverage:ignore-next-line
  get items() {
    return z.array(agendaItem).default([]);
  },
});

const participant = z.strictObject({
  /** A person of the series, by id. */
  person: id.optional(),
  /** Name as printed, for a person who is not in `series.yaml`. */
  name: z.string().min(1).optional(),
  /** Form of address. */
  honorific: honorific.optional(),
  /** Function, such as “Head of Training”. */
  function: localised.optional(),
  /** Organisation, by id. */
  organisation: id.optional(),
  /** In what capacity the person took part. */
  role: z
    .enum([
      'co-chair',
      'chair',
      'delegate',
      'observer',
      'donor',
      'guest',
      'secretariat',
      'interpreter',
    ])
    .default('delegate'),
  /** Whether the person was there. */
  attendance: z.enum(['present', 'excused', 'absent']).default('present'),
  /** How the person took part. */
  mode: z.enum(['in-person', 'remote', 'pre-recorded', 'written']).default('in-person'),
  /** Whether the person agreed to be named in public. */
  consent: consentSchema.optional(),
  /** Marks that the person took part as restricted. */
  restricted: restrictedSchema.optional(),
});

/** `meeting.yaml`: what a meeting was, said once for all languages. */
export const meetingSchema = z.strictObject({
  /** Short name of the meeting, unique over all series; the folder's name unless given. */
  id: id.optional(),
  /** Which meeting of the series it is: 4 prints “Fourth Meeting”, « quatrième réunion ». */
  ordinal: z.int().positive().optional(),
  /** Title, where series and ordinal do not make it. */
  title: localised.optional(),
  /** Document symbol, where the pattern of the series does not make it. */
  symbol: z.string().min(1).optional(),
  /** The sittings of the meeting, in order. */
  sessions: z.array(session).default([]),
  /** IANA time zone of the times, such as Africa/Niamey. */
  timeZone: z.string().optional(),
  /** Where the meeting was held. */
  venue: z
    .strictObject({
      /** House or room. */
      name: localised.optional(),
      /** Town. */
      city: localised,
      /** Country, as printed. */
      country: localised.optional(),
      /** Postal address, as printed. */
      address: localised.optional(),
      /** Marks the place as restricted: others read `as`, and no country. */
      restricted: restrictedSchema.optional(),
    })
    .optional(),
  /** The party that hosted. */
  host: id.optional(),
  /** Co-chairs, of equal rank: people by id. */
  coChairs: z.array(id).default([]),
  /** Chair of a body with one chair: a person by id. */
  chair: id.optional(),
  /** Who took part, was excused or absent. */
  participants: z.array(participant).default([]),
  /** What the meeting was to achieve. */
  objectives: z
    .array(
      z.strictObject({
        /** Short name of the objective. */
        id,
        /** The objective. */
        text: localised,
        /** Marks it as restricted. */
        restricted: restrictedSchema.optional(),
      }),
    )
    .default([]),
  /** Events on the margins of which the meeting took place. */
  relatedEvents: z
    .array(
      z.strictObject({
        /** Short name of the event. */
        id,
        /** Its name. */
        name: localised,
        /** Marks it as restricted. */
        restricted: restrictedSchema.optional(),
      }),
    )
    .default([]),
  /** The items taken up, in order, as a tree. */
  agenda: z.array(agendaItem).default([]),
  /** Minutes of earlier meetings that this meeting adopted. */
  adopts: z
    .array(
      z.strictObject({
        /** The meeting whose minutes were adopted, by id. */
        minutes: id,
        /** How they were adopted. */
        manner: z.enum(['unanimous', 'consensus', 'vote', 'silence']).default('consensus'),
        /** Corrections made on adoption. */
        corrigenda: z
          .array(
            z.strictObject({
              /** The clause corrected, by id. */
              clause: id.optional(),
              /** What is to be read instead. */
              text: localised,
              /** Marks it as restricted. */
              restricted: restrictedSchema.optional(),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
  /** Where and when the secretariat issued the minutes. */
  issued: z
    .strictObject({
      /** The organisation that issued them; the series' secretariat unless given. */
      organisation: id.optional(),
      /** Place. */
      place: localised,
      /** Day. */
      date: day,
    })
    .optional(),
  /** The record of the meeting as an activity, as donors publish it. */
  activity: activitySchema.optional(),
  /** What became of actions of earlier meetings, as this meeting noted it. */
  followUp: z.array(followUpSchema).default([]),
});

/** What is known of a meeting, after parsing. */
export type MeetingFacts = Readonly<z.infer<typeof meetingSchema>>;
/** A sitting of a meeting. */
export type Session = MeetingFacts['sessions'][number];
/** An item of the agenda, with the items below it. */
export type AgendaItem = MeetingFacts['agenda'][number];
/** Somebody's part in a meeting. */
export type Participant = MeetingFacts['participants'][number];
