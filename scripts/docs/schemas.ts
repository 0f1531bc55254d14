/** The files that users write facts in, each with its schema and its comments. */
import type { z } from 'zod';
import { configSchema } from '../../src/command/config.ts';
import { frontmatterSchema } from '../../src/read/schema/frontmatter.ts';
import { meetingSchema } from '../../src/read/schema/meeting.ts';
import { seriesSchema } from '../../src/read/schema/series.ts';
import { type Described, readComments } from './comments.ts';

/** A kind of file. */
export interface FactsFile {
  /** The name of its JSON Schema. */
  readonly name: string;
  readonly title: string;
  readonly schema: z.ZodObject;
  readonly described: Described;
  /** Fields that the schema requires and that reading fills in, with what it puts there. */
  readonly assumed?: Readonly<Record<string, string>>;
}

const comments = readComments([
  'src/read/schema/localised.ts',
  'src/read/schema/restricted.ts',
  'src/read/schema/activity.ts',
  'src/read/schema/follow-up.ts',
  'src/read/schema/listed-document.ts',
  'src/read/schema/series.ts',
  'src/read/schema/meeting.ts',
  'src/read/schema/frontmatter.ts',
  'src/command/config.ts',
]);

/** `series.yaml`. */
export const seriesFile: FactsFile = {
  name: 'series',
  title: 'series.yaml',
  schema: seriesSchema,
  described: comments('seriesSchema'),
  assumed: { id: 'name of the folder' },
};

/** `meeting.yaml`. */
export const meetingFile: FactsFile = {
  name: 'meeting',
  title: 'meeting.yaml',
  schema: meetingSchema,
  described: comments('meetingSchema'),
};

/** What stands at the head of a text, beyond the facts of `meeting.yaml`. */
export const frontmatterFile: FactsFile = {
  name: 'frontmatter',
  title: 'The head of a text',
  schema: frontmatterSchema,
  described: comments('frontmatterSchema'),
};

/** `minutier.yaml`. */
export const configFile: FactsFile = {
  name: 'config',
  title: 'minutier.yaml',
  schema: configSchema,
  described: comments('configSchema'),
};
