/** The documents that are measured: those of the sample, as the `pdf` format hands them to the printer. */
import { openWorld } from '../../src/edge/world.ts';
import { edit } from '../../src/edit/edit.ts';
import { imprint } from '../../src/format/pdf/imprint.ts';
import type { Imprint } from '../../src/format/pdf/rewrite.ts';
import { printDocument } from '../../src/format/print-document.ts';
import { compileTemplates } from '../../src/format/templates.ts';
import { plan } from '../../src/plan.ts';
import { readLibrary } from '../../src/read/library.ts';

/** A document, and what goes into its PDF besides the pages. */
export interface Measured {
  readonly html: string;
  readonly imprint: Imprint;
}

/** The first edition of a meeting. */
export async function documentOf(id: string): Promise<Measured> {
  const world = await openWorld(
    { content: 'content', templates: 'templates', output: 'output' },
    process.cwd(),
  );
  const library = await readLibrary(world.content);
  const [task] = plan(library.meetings, { meetings: [id] });
  if (!task) throw new Error(`${id} has no text`);
  const edition = edit(task.meeting, task, { ...library, locales: world.locales });
  const kit = { ...world, templates: await compileTemplates(world.templates) };
  const document = await printDocument(edition, kit);
  return { html: document.html, imprint: imprint(edition, kit, document) };
}
