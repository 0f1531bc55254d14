/** The schema of `documents`: papers of a body that are no minutes. */
import { z } from 'zod';
import { day, id, localised } from './localised.ts';
import { restrictedSchema } from './restricted.ts';

/** A paper of the body: a memorandum, a work plan, terms of reference. */
export const listedDocumentSchema = z.strictObject({
  /** Short name of the document. */
  id,
  /** What kind of document it is. */
  kind: z
    .enum([
      'memorandum',
      'work-plan',
      'terms-of-reference',
      'rules-of-procedure',
      'presentation',
      'report',
      'other',
    ])
    .default('other'),
  /** Its title. */
  title: localised,
  /** Day of the document. */
  date: day.optional(),
  /** Languages in which it exists. */
  languages: z.array(z.string()).default([]),
  /** The meeting at which it was presented, signed or adopted, by id. */
  meeting: id.optional(),
  /** The sub-committee to which it belongs, by id. */
  subCommittee: id.optional(),
  /** Where it can be read; left out for a document that is known but not public. */
  url: z
    .url({ protocol: /^https?$/, error: 'expected a web address such as https://example.org' })
    .optional(),
  /** Marks it as restricted. */
  restricted: restrictedSchema.optional(),
});

/** A paper of the body. */
export type ListedDocument = Readonly<z.infer<typeof listedDocumentSchema>>;
