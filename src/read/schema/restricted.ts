/** The schema of `restricted`: marks a fact that not everybody may read. */
import { z } from 'zod';
import { id, localised } from './localised.ts';

/** The reasons for which something can be restricted; each language has words for them. */
export const restrictionReasons = [
  'personal-data',
  'child',
  'health',
  'investigation',
  'security',
  'negotiation',
] as const;

/** The mark of a restricted fact. */
export const restrictedSchema = z.strictObject({
  /** Why it is restricted. */
  reason: z.enum(restrictionReasons),
  /** The first audience that may read it; the first after the public unless given. */
  for: id.optional(),
  /** What others read in its place; left out, they read nothing of it. */
  as: localised.optional(),
});

/** The mark of an organisation: others read `as` for its name, and to which party it belongs. */
export const restrictedBodySchema = restrictedSchema.extend({
  /** What others read in place of its name. */
  as: localised,
});

/** The mark of an item of the agenda: closed with its heading, its words and the items below it. */
export const restrictedItemSchema = restrictedSchema.extend({
  /** What the public is told of it. */
  summary: localised,
});

/** Whether somebody may be named in public: with `none`, only those read the name who may read what is restricted. */
export const consentSchema = z.enum(['given', 'none']);
