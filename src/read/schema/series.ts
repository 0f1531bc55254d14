/** The schema of `series.yaml`: what stays the same from one meeting of a body to the next. */
import { z } from 'zod';
import { id, localised } from './localised.ts';

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
});

/** `series.yaml`: the body that meets, its parties, languages, people and words. */
export const seriesSchema = z.strictObject({
  /** Short name of the series; the same as its folder. */
  id,
  /** Full name of the body, such as “Niger–Nigeria Joint Technical Working Group”. */
  title: localised,
  /** The name as it follows a noun: “of the Joint Technical Working Group”, « du Groupe de travail technique conjoint ». */
  titleAfterNoun: localised.optional(),
  /** Abbreviated name, such as JTWG. */
  shortTitle: localised.optional(),
  /** `joint`: two or more parties of equal rank, each with a co-chair. `single`: one body. */
  type: z.enum(['joint', 'single']).default('single'),
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
});

/** What `series.yaml` says, after parsing. */
export type SeriesFacts = Readonly<z.infer<typeof seriesSchema>>;
/** A person of the series. */
export type Person = Readonly<z.infer<typeof person>>;
/** An organisation of the series. */
export type Organisation = Readonly<z.infer<typeof organisation>>;
/** A party of the series. */
export type Party = Readonly<z.infer<typeof party>>;
/** Form of address. */
export type Honorific = z.infer<typeof honorific>;
/** A scheme of printed numbering. */
export type Numbering = z.infer<typeof numbering>;
