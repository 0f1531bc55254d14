/** The schema of `minutier.yaml`: where things are, for a project that keeps them elsewhere than usual. */
import { z } from 'zod';

/** `minutier.yaml`, in the folder where the command is run. Each option of the command line wins over it. */
export const configSchema = z.strictObject({
  /** Folder of the content. */
  content: z.string().min(1).default('content'),
  /** Folder of templates that stand in for the bundled ones, file by file. */
  templates: z.string().min(1).default('templates'),
  /** Folder to which the results go. */
  output: z.string().min(1).default('output'),
  /** Address at which the archive is published, such as https://minutes.example.org; feeds and data name it. */
  site: z.url({ protocol: /^https?$/ }).optional(),
  /** Addresses that moved: where a meeting, a body or a clause got another id, the old addresses lead to the new ones. */
  redirects: z
    .array(
      z.strictObject({
        /** What it was: the path of a meeting such as jtwg/jtwg-3, of a body such as jtwg, of a page in all languages such as clauses/jtwg/jtwg-3/D-1.html, or of one file. */
        from: z.string().min(1),
        /** What it is now. */
        to: z.string().min(1),
      }),
    )
    .default([]),
});

/** Where things are. */
export type Config = Readonly<z.infer<typeof configSchema>>;
