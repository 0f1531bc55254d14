/** How files leave a build: looked through for leaks, under names that every disk tells apart, and noted. */
import { type Filed, filed } from '../archive/filed.ts';
import { raise } from '../fault.ts';
import type { Gate } from '../guard/gate.ts';
import type { Task } from '../plan.ts';
import type { Rendered } from '../rendered.ts';
import type { World } from '../world.ts';
import { distinctPaths } from './distinct-paths.ts';

/** Takes the files of one build. */
export interface Outbox {
  /** Writes a file, unless something leaked to its audience. */
  readonly write: (file: Rendered) => Promise<void>;
  /** The same, unless many disks would take it for another that is there: then the task's meeting is told so. */
  readonly writeDistinct: (file: Rendered, task: Task | undefined) => Promise<void>;
  /** What is known of each file that was made, by path. */
  readonly files: ReadonlyMap<string, Filed>;
  /** Paths of what was written, in that order. */
  readonly written: readonly string[];
}

/** An empty outbox. */
export function outboxOf({ output, sha256 }: Pick<World, 'output' | 'sha256'>, gate: Gate): Outbox {
  const written: string[] = [];
  const files = new Map<string, Filed>();
  const distinct = distinctPaths();
  const write = async ({ path, bytes }: Rendered) => {
    if (gate.admits({ path, bytes })) {
      await output.write(path, bytes);
      written.push(path);
    }
    distinct(path);
    files.set(path, filed(path, bytes, sha256));
  };
  return {
    write,
    writeDistinct: async (file, task) => {
      const other = distinct(file.path);
      if (other === undefined) await write(file);
      else if (task) collide(task, file.path, other);
    },
    files,
    written,
  };
}

/** Two files that many disks hold to be one: which of them would be there is left to chance, so that the second is not. */
function collide({ meeting }: Task, path: string, other: string): void {
  const [file] = meeting.sources;
  if (!file) return;
  raise({
    place: { file },
    rule: 'addresses-distinct',
    level: 'error',
    reason: `Unexpected page \`${path}\` beside \`${other}\`, expected addresses that differ in more than upper and lower case`,
    hint: 'Give one of the two another id: many computers hold both names to be the same file.',
  });
}
