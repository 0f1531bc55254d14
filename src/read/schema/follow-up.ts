/** The schema of `followUp`: what became of actions of earlier meetings. */
import { z } from 'zod';
import { day, id, localised } from './localised.ts';
import { restrictedSchema } from './restricted.ts';

/** What became of an action: in `meeting.yaml`, as that meeting noted it; in `series.yaml`, as the secretariat was told between meetings. */
export const followUpSchema = z.strictObject({
  /** The meeting that agreed the action, by id. */
  meeting: id,
  /** The action, by id. */
  action: id,
  /** Day on which it was done; for a meeting that only noted it, the meeting’s day. */
  done: day.optional(),
  /** Day from which it is no longer pursued. */
  dropped: day.optional(),
  /** The action of this meeting in which it goes on, by id. */
  carriedBy: id.optional(),
  /** What was done, in a few words. It is published. */
  note: localised.optional(),
  /** Marks it as restricted. */
  restricted: restrictedSchema.optional(),
});

/** What became of an action. */
export type FollowUp = Readonly<z.infer<typeof followUpSchema>>;
