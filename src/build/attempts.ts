/** Work of a build that may fail and leave all else standing. */
import { raise } from '../fault.ts';
import { editionName, type Task } from '../plan.ts';

/** The attempts of one build. */
export interface Attempts {
  /** Does the work for a task; a fault of the machine is told on its meeting. `name` says what was to be made. */
  readonly attempt: (task: Task, name: string, work: () => Promise<void>) => Promise<void>;
  /** How many failed so far. */
  readonly failures: () => number;
}

/** Attempts of which none was made yet. */
export function newAttempts(): Attempts {
  let failures = 0;
  return {
    attempt: async (task, name, work) => {
      try {
        await work();
      } catch (error) {
        failures += 1;
        tell(task, name, error);
      }
    },
    failures: () => failures,
  };
}

function tell({ meeting, languages }: Task, name: string, error: unknown): void {
  const [file] = meeting.sources;
  if (!file) throw error;
  const what = error instanceof Error ? error.message : String(error);
  raise({
    place: { file },
    rule: 'machine',
    level: 'error',
    reason: `Cannot make ${editionName(languages)}.${name}: ${what}`,
  });
}
