/** What is made once all editions are: files that pages share, and the archive that tells of all of them. */
import { shelve } from '../archive/archive.ts';
import { parts } from '../archive/index.ts';
import { everybody } from '../audience.ts';
import { assets } from '../format/assets.ts';
import { isWhole, type Task } from '../plan.ts';
import { atMost, atOnce } from './at-most.ts';
import type { Made } from './editions.ts';
import type { Job } from './job.ts';

/** Writes style sheets, scripts, fonts and images. */
export async function makeAssets(
  { request, kit, fonts, outbox }: Job,
  { shown }: Made,
): Promise<void> {
  // An archive without a meeting has pages too.
  const empty = isWhole(request) ? [{ audience: everybody, images: [] }] : [];
  for (const file of await assets([...shown, ...empty], fonts, kit)) await outbox.write(file);
}

/** Writes the site around the minutes. Its faults are told on the meeting of `first`, for they are nobody's in particular. */
export async function makeArchive(
  { world, prepared, kit, outbox, attempts }: Job,
  { kept }: Made,
  first: Task | undefined,
): Promise<void> {
  const { site, searchIndex } = world;
  const { asOf, library } = prepared;
  const archive = shelve(kept, library.meetings, { asOf, site, files: outbox.files });
  for (const { name, pages } of parts(archive, { ...kit, searchIndex })) {
    const work = async () =>
      atMost(atOnce, await pages(), (page) => outbox.writeDistinct(page, first));
    if (first) await attempts.attempt(first, name, work);
    else await work();
  }
}
