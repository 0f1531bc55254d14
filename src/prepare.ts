/** What every command does first: the content is read, and checked as of a moment. */
import type { VFile } from 'vfile';
import { runChecks } from './check/run-checks.ts';
import { formats } from './format/index.ts';
import { type Hush, hushOf } from './guard/hush.ts';
import { expectKnown, plan, type Request, type Task } from './plan.ts';
import { type Library, readLibrary } from './read/library.ts';
import { checkSeals } from './seal/check/check-seals.ts';
import type { Standing } from './seal/standing.ts';
import type { World } from './world.ts';

/** What a command starts from: the content, read and checked as of a moment. */
export interface Prepared {
  readonly library: Library;
  readonly tasks: readonly Task[];
  readonly chosen: readonly (keyof typeof formats)[];
  /** How the minutes of each meeting stand, by id. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** The moment as of which it was checked. */
  readonly asOf: string;
  /** Takes restricted words out of messages that come later. */
  readonly hush: Hush;
}

/**
 * Reads the content and checks it; faults are on the files.
 * @throws {UsageError} where the request names something that does not exist.
 */
export async function prepare(world: World, request: Request): Promise<Prepared> {
  const chosen = (request.formats ?? Object.keys(formats)).map((name) => {
    expectKnown('format', name, Object.keys(formats));
    return name as keyof typeof formats;
  });
  const library = await readLibrary(world.content);
  const tasks = plan(library.meetings, request);
  const asOf = request.asOf ?? world.now();
  runChecks(library, world.locales, asOf);
  const standings = await checkSeals(library, world.content, {
    asOf,
    isPresent: request.asOf === undefined,
  });
  const hush = hushOf(library, world.locales);
  hush(library.files);
  return { hush, library, tasks, chosen, standings, asOf };
}

/** The files that the request is about: those of the chosen meetings, and those that belong to no meeting alone. */
export function filesOf(library: Library, { meetings }: Request): readonly VFile[] {
  if (meetings === undefined) return library.files;
  const others = library.meetings
    .filter(({ id }) => !meetings.includes(id))
    .flatMap(({ sources }) => sources);
  return library.files.filter((file) => !others.includes(file));
}
