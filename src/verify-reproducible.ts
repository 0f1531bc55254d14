/** Builds twice and compares: whether the same content gives the same bytes on this machine. */
import { build, type Progress } from './pipeline.ts';
import { type Request, UsageError } from './plan.ts';
import type { Message, Report } from './report.ts';
import type { Output, World } from './world.ts';

/** The rule of these messages. */
const reproducibleRule = 'reproducible';

/**
 * Builds as {@link build} does, and again in `second`, from which nothing is written; files that differ are faults of the machine.
 * @throws {UsageError} also where files are to be locked.
 */
export async function verifyReproducible(
  first: World,
  second: World,
  request: Request = {},
  progress: Progress = () => {},
): Promise<Report> {
  if (request.passphrase !== undefined)
    throw new UsageError(
      'Unexpected --lock with --verify-reproducible, expected one of them: the keys of a locked PDF are drawn anew each time, so that no two are the same. Verify the build without --lock, then lock',
    );
  // Both look at deadlines as of the same moment.
  const asked = { ...request, asOf: request.asOf ?? first.now() };
  const kept = new Map<string, Uint8Array>();
  const report = await build({ ...first, output: keeping(kept, first.output) }, asked, progress);
  const again = new Map<string, Uint8Array>();
  await build({ ...second, output: keeping(again) }, asked, progress);
  const paths = [...new Set([...kept.keys(), ...again.keys()])].toSorted();
  const different = paths.filter((path) => !isSame(kept.get(path), again.get(path)));
  return {
    ...report,
    messages: [...report.messages, ...different.map(fault)],
    failures: report.failures + different.length,
  };
}

/** Keeps what is written, and hands it on where somebody wants it. */
function keeping(files: Map<string, Uint8Array>, next?: Output): Output {
  return {
    write: async (path, bytes) => {
      files.set(path, bytes);
      await next?.write(path, bytes);
    },
    prune: async (folder, keep) => (await next?.prune(folder, keep)) ?? [],
  };
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.length === other.length &&
    one.every((byte, index) => byte === other[index])
  );
}

function fault(path: string): Message {
  return {
    file: `output:${path}`,
    line: 0,
    column: 0,
    rule: reproducibleRule,
    level: 'error',
    reason: 'Unexpected bytes from a second build, expected those of the first',
    hint: 'Something besides content, templates and fonts went into the file: look for what your templates take from the day or the machine, or report it.',
  };
}
