/** The schema of `series.yaml`: what stays the same from one meeting of a body to the next. */

import { z } from 'zod';
import { everybody, usualAudiences } from '../../audience.ts';
import { isTimeZone } from '../../seal/procedure/zone.ts';
import { activitySchema } from './activity.ts';
import { followUpSchema } from './follow-up.ts';
import { listedDocumentSchema } from './listed-document.ts';
import { day, id, localised } from './localised.ts';
import { consentSchema, restrictedBodySchema, restrictedSchema } from './restricted.ts';

/** How a person is addressed; each language prints its own form (Mr, M.; Ms, Mme …). */
export const honorific = z.enum(['mr', 'ms', 'dr', 'prof', 'he', 'col', 'gen']);

/** How the items below a heading are numbered: a, b, c; i, ii, iii; 1, 2, 3; “Agenda item 1”; or not at all. */
export const numbering = z.enum(['none', 'alpha', 'roman', 'decimal', 'item']);

const organisation = z.strictObject({
  /** Short name used elsewhere in the facts, such as `naptip`. */
  id,
  /** Full official name. */
  name: localised,
  /** Official abbreviation, where there is one. */
  abbr: localised.optional(),
  /** The party to which the organisation belongs; left out for donors, observers and the secretariat. */
  party: id.optional(),
  /** What kind of body it is. */
  kind: z.enum(['government', 'multilateral', 'regional', 'ngo', 'academic', 'private']).optional(),
  /** Postal address, as printed. */
  address: localised.optional(),
  /** Marks it as restricted: others read `as`, and its party; its id is read by everybody. */
  restricted: restrictedBodySchema.optional(),
});

const party = z.strictObject({
  /** Short name of the party, such as `ne`. */
  id,
  /** Name as printed in tables, such as “Niger”. */
  name: localised,
  /** Full official name, such as “Republic of the Niger”. */
  officialName: localised.optional(),
  /** ISO 3166-1 code of the country, for a government. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: 'expected a two-letter country code such as NE' })
    .optional(),
});

const person = z.strictObject({
  /** Short name used elsewhere in the facts, such as `dg-naptip`. */
  id,
  /** Name as printed. Left out where a person is known by function only. */
  name: z.string().min(1).optional(),
  /** Form of address. */
  honorific: honorific.optional(),
  /** Function, such as “Director General”. */
  function: localised,
  /** The organisation in which the function is held. */
  organisation: id,
  /** Whether the person agreed to be named in public. */
  consent: consentSchema.optional(),
});

const subCommittee = z.strictObject({
  /** Short name of the sub-committee. */
  id,
  /** Its name. */
  name: localised,
  /** What it is charged with. */
  mandate: localised.optional(),
  /** Its members: people, or organisations that will name them. */
  members: z
    .array(
      z.strictObject({
        /** The person, by id. */
        person: id.optional(),
        /** The organisation, by id. */
        organisation: id.optional(),
      }),
    )
    .default([]),
});

const glossaryEntry = z.strictObject({
  /** The abbreviation in each language: ECOWAS, CEDEAO. */
  abbr: localised,
  /** What it stands for in each language. */
  meaning: localised,
  /** Marks it as restricted. */
  restricted: restrictedSchema.optional(),
});

/** The parties' answers, and the signatures: how minutes of this body become final. */
const procedure = z.strictObject({
  /** Day from which the procedure holds; minutes of meetings that ended before are not measured by it. */
  since: day.optional(),
  /** Days that the parties have to answer, counted from the day after circulation. */
  days: z.int().positive().default(7),
  /** `calendar`: every day counts. `working`: only days on which a party works. */
  count: z.enum(['calendar', 'working']).default('calendar'),
  /** Days of the week on which nobody works. */
  weekend: z
    .array(z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']))
    .default(['saturday', 'sunday']),
  /** IANA time zone in which the last day ends, such as Africa/Niamey. */
  timeZone: z.string().refine(isTimeZone, { error: 'expected a time zone such as Africa/Niamey' }),
  /** What it means when a party does not answer in time: `consent`, or `objection`. */
  silence: z.enum(['consent', 'objection']),
  /** Who must answer, and how each is reached. */
  parties: z
    .array(
      z.strictObject({
        /** The party, by id. */
        party: id,
        /** Languages in which it is written to; those of the record unless given. */
        languages: z.array(z.string()).default([]),
        /** Addresses to which drafts are sent. */
        to: z.array(z.email({ error: 'expected a mail address' })).default([]),
        /** Days on which it does not work, besides weekends. */
        holidays: z.array(day).default([]),
      }),
    )
    .min(1, { error: 'expected at least one party' }),
  /** Address from which drafts are sent, and to which parties answer. */
  sender: z.email({ error: 'expected a mail address' }),
  /** Who signs: people, or organisations such as the secretariat, by id. */
  signatories: z.array(id).default([]),
  /** How many signatories are enough; all unless given. */
  quorum: z.int().positive().optional(),
  /** `any`: they sign as they come. `listed`: in the order of the list. */
  order: z.enum(['any', 'listed']).default('any'),
});

const audienceName = z.strictObject({
  /** One of `audiences`. */
  audience: id,
  /** Its name as it follows “For”: “the co-chairs”, « les coprésidents ». It is not secret. */
  name: localised,
});

/** `series.yaml`: the body that meets, its parties, languages, people and words. */
export const seriesSchema = z.strictObject({
  /** Short name of the series; the same as its folder. */
  id,
  /** Full name of the body, such as “Niger–Nigeria Joint Technical Working Group”. */
  title: localised,
  /** The name as it follows a noun: “of the Joint Technical Working Group”, « du Groupe de travail technique conjoint ». Left out, the full name stands behind a dash. */
  titleAfterNoun: localised.optional(),
  /** Abbreviated name, such as JTWG. */
  shortTitle: localised.optional(),
  /** `joint`: two or more parties of equal rank, each with a co-chair. `single`: one body. */
  type: z.enum(['joint', 'single']).default('single'),
  /** Who may read what is not for everybody, in order: `public`, then each that reads more than those before it. The last one reads all. */
  audiences: z
    .array(id)
    .default([...usualAudiences])
    .refine((names) => names.length > 1 && names[0] === everybody, {
      error: 'expected `public` and at least one audience after it',
    })
    .refine((names) => new Set(names).size === names.length, {
      error: 'expected each audience once',
    }),
  /** What readers are told these audiences are; of `parties` and `secretariat` Minutier has words, of others the id is printed. */
  audienceNames: z.array(audienceName).default([]),
  /** Languages of the record, in the order in which editions are listed. */
  languages: z.array(z.string()).min(1).default(['en']),
  /** `equal` where all languages are equally authentic, else the language that prevails. */
  authentic: z.string().default('equal'),
  /** Pattern of the document symbol; `{ordinal}` and `{year}` are filled in. */
  symbol: z.string().optional(),
  /** The project or programme under which the body meets. */
  project: localised.optional(),
  /** The parties, in the order in which tables list them. */
  parties: z.array(party).default([]),
  /** Order of the parties by language, where an edition leads with another party. */
  partyOrder: z.record(z.string(), z.array(id)).optional(),
  /** Organisations that take part, serve or fund. */
  organisations: z.array(organisation).default([]),
  /** The organisation that serves as secretariat. */
  secretariat: id.optional(),
  /** People who recur from meeting to meeting. */
  people: z.array(person).default([]),
  /** Standing sub-committees. */
  subCommittees: z.array(subCommittee).default([]),
  /** Abbreviations and terms. */
  glossary: z.array(glossaryEntry).default([]),
  /** How minutes become final: who answers by when, what silence means, who signs. */
  procedure: procedure.optional(),
  /** The record of the project under which the body meets, as donors publish it. */
  activity: activitySchema.optional(),
  /** What became of actions between meetings. */
  followUp: z.array(followUpSchema).default([]),
  /** Papers of the body besides minutes: memoranda, work plans, terms of reference. */
  documents: z.array(listedDocumentSchema).default([]),
  /** Names and phrases that everybody may read although they also stand in restricted passages. */
  openTerms: z.array(z.string().min(1)).default([]),
});

/** What `series.yaml` says, after parsing. */
export type SeriesFacts = Readonly<z.infer<typeof seriesSchema>>;
/** An organisation of the series. */
export type Organisation = Readonly<z.infer<typeof organisation>>;
/** A party of the series. */
export type Party = Readonly<z.infer<typeof party>>;
/** How minutes become final. */
export type Procedure = Readonly<z.infer<typeof procedure>>;
/** Form of address. */
export type Honorific = z.infer<typeof honorific>;
/** A scheme of printed numbering. */
export type Numbering = z.infer<typeof numbering>;
