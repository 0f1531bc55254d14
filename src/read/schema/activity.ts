/** The schema of `activity`: the record of a project, or of one meeting of it, as donors publish it (IATI 2.03). */
import { z } from 'zod';
import {
  activityStatuses,
  budgetNotProvided,
  budgetStatuses,
  budgetTypes,
  contactTypes,
  descriptionTypes,
  organisationRoles,
  organisationTypes,
  relatedTypes,
  transactionTypes,
  wordsOf,
} from './activity-codes.ts';
import { day, id, localised } from './localised.ts';
import { restrictedSchema } from './restricted.ts';

const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, { error: 'expected a currency of three letters such as USD' });

const country = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'expected a two-letter country code such as NE' });

const percentage = z
  .number()
  .min(0, { error: 'expected a percentage from 0 to 100' })
  .max(100, { error: 'expected a percentage from 0 to 100' });

const organisationType = z.enum(wordsOf(organisationTypes));

const moment = z.iso.datetime({
  offset: true,
  error: 'expected a moment such as 2022-06-29T15:52:36Z',
});

const actor = z.strictObject({
  /** The organisation, by its id in the series; its name is printed. */
  organisation: id.optional(),
  /** Name, for an organisation that is not in `series.yaml`. */
  name: localised.optional(),
  /** Its identifier in the IATI register, such as XM-DAC-7. */
  ref: z.string().min(1).optional(),
  /** What kind of body it is. */
  type: organisationType.optional(),
  /** The identifier under which the organisation itself publishes this activity. */
  activity: z.string().min(1).optional(),
});

const transaction = z.strictObject({
  /** Own reference of the transaction. */
  ref: z.string().min(1).optional(),
  /** Which way the money went. */
  type: z.enum(wordsOf(transactionTypes)),
  /** Day of the transaction. */
  date: day,
  /** Amount; a refund is negative. */
  value: z.number(),
  /** Currency of the amount, where it is not that of the activity. */
  currency: currency.optional(),
  /** Day whose exchange rate counts; the day of the transaction unless given. */
  valueDate: day.optional(),
  /** What it was for. */
  description: localised.optional(),
  /** Who gave the money. */
  provider: actor.optional(),
  /** Who received it. */
  receiver: actor.optional(),
  /** Marks it as restricted. */
  restricted: restrictedSchema.optional(),
});

const budget = z.strictObject({
  /** Whether the budget is the first, or a later one. */
  type: z.enum(wordsOf(budgetTypes)).default('original'),
  /** Whether the money is promised. */
  status: z.enum(wordsOf(budgetStatuses)).default('indicative'),
  /** First day of the period. */
  start: day,
  /** Last day of the period, at most one year after the first. */
  end: day,
  /** Amount. */
  value: z.number(),
  /** Currency of the amount, where it is not that of the activity. */
  currency: currency.optional(),
  /** Day whose exchange rate counts; the first day of the period unless given. */
  valueDate: day.optional(),
});

/** The record of an activity: of the project in `series.yaml`, of one meeting in `meeting.yaml`. */
export const activitySchema = z.strictObject({
  /** IATI identifier: that of the reporting organisation, a hyphen, and an own part. It never changes once published; left out, the page says “not assigned”. */
  identifier: z.string().min(1).optional(),
  /** Whether the record is published in the IATI register. */
  published: z.boolean().default(false),
  /** Who reports the activity; the secretariat of the series unless given. */
  reporting: z
    .strictObject({
      /** The organisation, by its id in the series. */
      organisation: id.optional(),
      /** Its identifier in the IATI register, such as XM-OCHA-585. */
      ref: z.string().min(1).optional(),
      /** What kind of body it is. */
      type: organisationType.optional(),
      /** Whether it reports for somebody else, from whom the data came. */
      secondary: z.boolean().default(false),
    })
    .optional(),
  /** Title of the activity; that of the meeting, or of the project, unless given. */
  title: localised.optional(),
  /** What it is about. For a meeting, its objectives and a link to the minutes stand in unless given. */
  descriptions: z
    .array(
      z.strictObject({
        /** What the description says. */
        type: z.enum(wordsOf(descriptionTypes)).default('general'),
        /** The description. */
        text: localised,
        /** Marks it as restricted. */
        restricted: restrictedSchema.optional(),
      }),
    )
    .default([]),
  /** Organisations that take part, with what each does. */
  participating: z
    .array(
      actor.extend({
        /** What it does for the activity. */
        role: z.enum(wordsOf(organisationRoles)),
        /** Marks it as restricted. */
        restricted: restrictedSchema.optional(),
      }),
    )
    .default([]),
  /** How far the activity is. */
  status: z.enum(wordsOf(activityStatuses)).optional(),
  /** First and last day, as planned and as they came. For a meeting, the days of its sessions stand in unless given. */
  dates: z
    .strictObject({
      /** Planned first day. */
      plannedStart: day.optional(),
      /** First day. */
      actualStart: day.optional(),
      /** Planned last day. */
      plannedEnd: day.optional(),
      /** Last day. */
      actualEnd: day.optional(),
    })
    .optional(),
  /** Whom to ask. Never a private person’s address: it is published. */
  contact: z
    .strictObject({
      /** What the contact is for. */
      type: z.enum(wordsOf(contactTypes)).default('general'),
      /** The organisation, by its id in the series. */
      organisation: id.optional(),
      /** Department. */
      department: localised.optional(),
      /** Function of the person to ask for. */
      function: localised.optional(),
      /** Telephone number. */
      telephone: z.string().min(1).optional(),
      /** Mail address. */
      email: z.email({ error: 'expected a mail address' }).optional(),
      /** Web page. */
      website: z
        .url({ protocol: /^https?$/, error: 'expected a web address such as https://example.org' })
        .optional(),
      /** Postal address; that of the organisation unless given. */
      address: localised.optional(),
      /** Marks it as restricted. */
      restricted: restrictedSchema.optional(),
    })
    .optional(),
  /** Countries that benefit; of two or more each has a percentage, which sum to 100 together with those of the regions. */
  countries: z
    .array(
      z.strictObject({
        /** ISO 3166-1 code, such as NE. */
        code: country,
        /** Its share. */
        percentage: percentage.optional(),
      }),
    )
    .default([]),
  /** Regions that benefit, where it is not one country or another. */
  regions: z
    .array(
      z.strictObject({
        /** Code of the region. */
        code: z.string().min(1),
        /** List of codes: 1 is that of OECD DAC, 99 an own one. */
        vocabulary: z.string().min(1).default('1'),
        /** Name, as printed. */
        name: localised.optional(),
        /** Its share. */
        percentage: percentage.optional(),
      }),
    )
    .default([]),
  /** What it contributes to; of two or more of one list each has a percentage, which sum to 100. */
  sectors: z
    .array(
      z.strictObject({
        /** Code, such as 15190. */
        code: z.string().min(1),
        /** List of codes: 1 is the five-digit list of OECD DAC, 2 the three-digit one, 99 an own one. */
        vocabulary: z.string().min(1).default('1'),
        /** Name, as printed. */
        name: localised.optional(),
        /** Its share. */
        percentage: percentage.optional(),
      }),
    )
    .default([]),
  /** Further marks, such as targets of the Sustainable Development Goals. */
  tags: z
    .array(
      z.strictObject({
        /** Code, such as 10.7. */
        code: z.string().min(1),
        /** List of codes: 2 goals and 3 targets of the SDGs, 99 an own one. */
        vocabulary: z.string().min(1).default('3'),
        /** Name, as printed. */
        name: localised.optional(),
      }),
    )
    .default([]),
  /** Currency of all amounts that name none. */
  currency: currency.optional(),
  /** Budgets, each of a year at most. */
  budgets: z.array(budget).default([]),
  /** Why there is no budget, where the law or the like forbids to give one. */
  budgetNotProvided: z.enum(wordsOf(budgetNotProvided)).optional(),
  /** Money promised, given, received and spent; told at the lowest level only. */
  transactions: z.array(transaction).default([]),
  /** Under which codes of the IATI list the documents of a meeting are filed. */
  documentCategories: z
    .strictObject({
      /** Of the PDF. */
      pdf: z.array(z.string().min(1)).default(['A08']),
      /** Of the web page. */
      html: z.array(z.string().min(1)).default(['A12']),
    })
    .optional(),
  /** Other activities. Project and meetings of one series need not be named here. */
  related: z
    .array(
      z.strictObject({
        /** IATI identifier of the other activity. */
        ref: z.string().min(1),
        /** How it is related. */
        type: z.enum(wordsOf(relatedTypes)),
      }),
    )
    .default([]),
  /** Level: 1 for the project, 2 for a meeting of it, unless given. */
  hierarchy: z.int().positive().optional(),
  /** Whether it is wholly or partly humanitarian. */
  humanitarian: z.boolean().default(false),
  /** When the record was last changed, with the time zone. */
  lastUpdated: moment.optional(),
});

/** What is known of an activity, after parsing. */
export type Activity = Readonly<z.infer<typeof activitySchema>>;
/** An organisation in its part for an activity. */
export type ActivityActor = Readonly<z.infer<typeof actor>>;
