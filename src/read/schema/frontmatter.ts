/** The schema of a text's frontmatter: any fact of the meeting, in the text's language, and a little more. */
import { z } from 'zod';
import { meetingSchema } from './meeting.ts';
import { seriesSchema } from './series.ts';

/** Frontmatter of `en.md`, `fr.md` … or of a meeting that is one file. */
export const frontmatterSchema = meetingSchema.extend({
  /** Language of the text, where the file's name does not say it. */
  lang: z.string().optional(),
  /** What `series.yaml` would say, for a body that keeps each meeting in one file. */
  series: seriesSchema.partial({ id: true, title: true }).optional(),
});
