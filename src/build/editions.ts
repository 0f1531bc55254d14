/** The minutes themselves: each edition edited, rendered in its formats, and written. */
import { leaves } from '../archive/index.ts';
import { type Kept, keep } from '../archive/kept.ts';
import { everybody } from '../audience.ts';
import { clearOnce } from '../edit/clear.ts';
import { edit } from '../edit/edit.ts';
import { neighboursOf } from '../edit/neighbours.ts';
import { withoutWithdrawn } from '../edit/withdrawn.ts';
import type { Edition } from '../edition.ts';
import { formats } from '../format/index.ts';
import { outputPath } from '../format/output-path.ts';
import { lockPdf } from '../format/pdf/lock.ts';
import type { Meeting } from '../meeting.ts';
import { editionName, isWhole, type Task } from '../plan.ts';
import type { Rendered } from '../rendered.ts';
import { editionStanding } from '../seal/edition-standing.ts';
import { signedPdf } from '../seal/signed-pdf.ts';
import { atMost, atOnce } from './at-most.ts';
import type { Job } from './job.ts';

/** Which editions are to be made. */
export interface Wanted {
  readonly tasks: readonly Task[];
  readonly formats: readonly (keyof typeof formats)[];
  /** The meetings whose minutes may go out: to the one before and the one after a page leads. */
  readonly open: readonly Meeting[];
}

/** Told after each step of a build. */
export type Progress = (step: {
  readonly done: number;
  readonly total: number;
  readonly name: string;
}) => void;

/** What is held of the editions once they are written. */
export interface Made {
  /** Who sees which images. */
  readonly shown: readonly Pick<Edition, 'audience' | 'images'>[];
  /** What the archive tells of them, where it is built. */
  readonly kept: readonly Kept[];
}

/** Makes the editions that are wanted; what fails is told, and the others are made. */
export async function makeEditions(
  job: Job,
  { tasks, formats: names, open }: Wanted,
  progress: Progress,
): Promise<Made> {
  const { world, request, prepared, kit, outbox } = job;
  const { library, standings } = prepared;
  const { attempt } = job.attempts;
  const neighbours = neighboursOf(open);
  const clear = clearOnce();
  const editionOf = (task: Task): Edition =>
    withoutWithdrawn(
      edit(
        task.meeting,
        { ...task, copy: request.copy },
        {
          ...library,
          locales: world.locales,
          standing: editionStanding(standings.get(task.meeting.id)),
          neighbours: neighbours.get(task.meeting),
          clear,
        },
      ),
    );

  const shown: Made['shown'][number][] = [];
  const kept: Kept[] = [];
  const total = tasks.length * names.length;
  let done = 0;
  await atMost(atOnce, tasks, (task) =>
    attempt(task, 'files', async () => {
      const edition = editionOf(task);
      const { audience, images, languages } = edition;
      shown.push({ audience, images });
      for (const name of names) {
        await attempt(task, name, async () =>
          outbox.writeDistinct(await rendered(name, edition, job), task),
        );
        done += 1;
        progress({ done, total, name: `${edition.meetingId}.${editionName(languages)}.${name}` });
      }
      if (!isWhole(request) || audience !== everybody) return;
      kept.push(keep(edition, world.locales));
      if (languages.length > 1) return;
      for (const leaf of leaves) {
        await attempt(task, leaf.name, async () => {
          for (const file of leaf.render(edition, kit)) await outbox.writeDistinct(file, task);
        });
      }
    }),
  );
  return { shown, kept };
}

/** What all have signed goes out as they signed it; all else is made anew, and locked where that was asked. */
async function rendered(
  name: keyof typeof formats,
  edition: Edition,
  { world, request: { passphrase }, prepared: { standings }, kit, gate }: Job,
): Promise<Rendered> {
  const { audience } = edition;
  const what = { edition: editionName(edition.languages), audience };
  const signed =
    name === 'pdf'
      ? await signedPdf(standings.get(edition.meetingId), what, world.content)
      : undefined;
  if (signed) return { path: outputPath(edition, 'pdf'), bytes: signed };
  if (passphrase === undefined || name !== 'pdf' || audience === everybody)
    return await formats[name].render(edition, kit);
  const plain = await formats[name].render(edition, { ...kit, conformance: false });
  // Locked it could not be looked through any more.
  gate.admits(plain);
  return { ...plain, bytes: await lockPdf(plain.bytes, passphrase) };
}
