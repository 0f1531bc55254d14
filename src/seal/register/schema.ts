/** The schema of `register.yaml`: one event after the other, from the first draft that was sent out. */
import { z } from 'zod';
import { day, id } from '../../read/schema/localised.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/, {
  error: 'expected a hash: 64 of the digits 0–9 and a–f, between quotation marks',
});

const instant = z.iso.datetime({
  offset: true,
  error: 'expected a date and time such as 2022-02-10T09:00:00Z',
});

/** Words by language; `*` for words that are the same in every language. */
const said = z.record(z.string(), z.string());

const evidence = z.strictObject({
  /** Path of the file, below the meeting's folder. */
  file: z.string().min(1),
  /** SHA-256 of its bytes. */
  sha256: hash,
});

const corrigendum = z.strictObject({
  /** The clause corrected, by id. */
  clause: id.optional(),
  /** What is to be read instead. */
  text: said,
});

/** What every event says. */
const event = z.strictObject({
  /** Its number: 1, 2, 3 … */
  seq: z.int().positive(),
  /** When it was written down. */
  at: instant,
  /** Who did it: a party, person or organisation by id, or a name. */
  by: z.string().min(1),
  /** Languages of the record at that time. */
  languages: z.array(z.string()).min(1),
  /** Root of the digest of what the event is about (docs/digest.md). */
  root: hash,
  /** Hash of the event before it (docs/register.md). */
  prev: hash,
});

const circulated = event.extend({
  type: z.literal('circulated'),
  /** Last moment at which a party can answer. */
  deadline: instant,
  /** The rules that held on that day; later changes in series.yaml do not touch them. */
  procedure: z.strictObject({
    /** What it means when a party does not answer. */
    silence: z.enum(['consent', 'objection']),
    /** The parties that must answer. */
    parties: z.array(id).min(1),
    /** Who signs. */
    signatories: z.array(id),
    /** How many signatories are enough. */
    quorum: z.int().nonnegative(),
    /** In which order they sign. */
    order: z.enum(['any', 'listed']),
  }),
});

const response = event.extend({
  type: z.literal('response'),
  /** The party that answers. */
  party: id,
  /** What it answers. */
  response: z.enum(['validate', 'object', 'comment']),
  /** Why, or what it remarks. */
  reason: z.string().min(1).optional(),
  /** The letter or message in which it answered. */
  evidence: evidence.optional(),
});

const attested = event.extend({
  type: z.literal('attested'),
  /** The signatory: a person or organisation by id. */
  signatory: id,
  /** The party for which it signs. */
  party: id.optional(),
  /** Name as printed; left out for somebody known by function only. */
  name: z.string().min(1).optional(),
  /** Function or organisation as printed, by language. */
  function: said,
  /** Where, by language. */
  place: said,
  /** On which day. */
  date: day,
  /** How: by hand, by letter, by e-mail … */
  method: z.string().min(1),
  /** The signed page, letter or message. */
  evidence: evidence.optional(),
});

const signed = event.extend({
  type: z.literal('signed'),
  /** The signatory: a person or organisation by id. */
  signatory: id,
  /** The party for which it signs. */
  party: id.optional(),
  /** The edition signed: `en`, `fr`, `en-fr`. */
  edition: z.string().min(1),
  /** Name of the signature field. */
  field: z.string().min(1),
  /** PAdES level reached. */
  level: z.enum(['B-B', 'B-T', 'B-LT', 'B-LTA']),
  /** Who the certificate says that it is. */
  certificate: z.strictObject({
    /** Who the certificate names: its common name, or all of its subject. */
    subject: z.string().min(1),
    /** Its serial number, in hexadecimal. */
    serial: z.string().min(1).optional(),
  }),
  /** Path of the signed PDF, below the meeting's folder. */
  file: z.string().min(1),
  /** SHA-256 of its bytes. */
  sha256: hash,
});

const adopted = event.extend({
  type: z.literal('adopted'),
  /** The meeting that adopted the minutes, by id. */
  adoptedAt: id,
  /** How. */
  manner: z.enum(['unanimous', 'consensus', 'vote', 'silence']),
  /** Corrections made on adoption. */
  corrigenda: z.array(corrigendum).optional(),
});

const published = event.extend({ type: z.literal('published') });

const corrected = event.extend({
  type: z.literal('corrected'),
  /** Root of the text before the correction. */
  corrects: hash,
  /** Why. */
  reason: z.string().min(1),
  /** What was corrected. */
  corrigenda: z.array(corrigendum).optional(),
});

const withdrawn = event.extend({
  type: z.literal('withdrawn'),
  /** Why. */
  reason: z.string().min(1),
});

/** The schema of each type of event. */
export const eventSchemas = {
  circulated,
  response,
  attested,
  signed,
  adopted,
  published,
  corrected,
  withdrawn,
} as const;

/** The types of event. */
export type EventType = keyof typeof eventSchemas;

/** An event of a given type. */
export type EventOf<T extends EventType> = Readonly<z.infer<(typeof eventSchemas)[T]>>;

/** Any event. */
export type RegisterEvent = { [T in EventType]: EventOf<T> }[EventType];

/** What an event says besides what places it in its register. */
export type NewEvent = {
  [T in EventType]: Omit<EventOf<T>, 'seq' | 'prev'>;
}[EventType];
