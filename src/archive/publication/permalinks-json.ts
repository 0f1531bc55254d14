/** `permalinks.json`: what the next publication must know of this one. */
import { z } from 'zod';

/** Its contents. */
const schema = z.object({
  /** Languages of the archive. */
  languages: z.array(z.string()).readonly(),
  /** Paths of meetings that were withdrawn. */
  withdrawn: z.array(z.string()).readonly(),
});

/** What it says. */
export type Permalinks = Readonly<z.infer<typeof schema>>;

/** As a file. */
export function writePermalinks(permalinks: Permalinks): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(permalinks, undefined, 2)}\n`);
}

/** From a file; nothing withdrawn where there is none. */
export function readPermalinks(bytes: Uint8Array | undefined): Permalinks {
  if (!bytes) return { languages: [], withdrawn: [] };
  return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}
