/**
 * Builds a content folder without PDFs: what the benchmark of the archive measures. `build-pages.js content output [pages]`;
 * with `pages` no more than HTML: minutes, clauses, registers; no data for machines and no search.
 */
import { shelve } from '../../../src/archive/archive.ts';
import { type Filed, filed } from '../../../src/archive/filed.ts';
import { leaves, parts } from '../../../src/archive/index.ts';
import { type Kept, keep } from '../../../src/archive/kept.ts';
import { site } from '../../../src/archive/site/site.ts';
import { atMost, atOnce } from '../../../src/build/at-most.ts';
import { runChecks } from '../../../src/check/run-checks.ts';
import { diskOutput, diskShelf, packageShelf } from '../../../src/edge/disk.ts';
import { growSparingly } from '../../../src/edge/memory.ts';
import { pagefindIndex } from '../../../src/edge/search-index.ts';
import { sha256 } from '../../../src/edge/sha256.ts';
import { clearOnce } from '../../../src/edit/clear.ts';
import { edit } from '../../../src/edit/edit.ts';
import { neighboursOf } from '../../../src/edit/neighbours.ts';
import type { Edition } from '../../../src/edition.ts';
import { assets, fontFiles } from '../../../src/format/assets.ts';
import { html } from '../../../src/format/html.ts';
import { compileTemplates } from '../../../src/format/templates.ts';
import { locales } from '../../../src/locale/index.ts';
import { plan } from '../../../src/plan.ts';
import { readLibrary } from '../../../src/read/library.ts';
import type { Rendered } from '../../../src/rendered.ts';
import type { Printer } from '../../../src/world.ts';

growSparingly();
const [from = '', to = '', only] = process.argv.slice(2);
const pagesOnly = only === 'pages';
const content = diskShelf(from);
const output = diskOutput(to);
const asOf = '2026-01-01T00:00:00Z';
const printer: Printer = { print: () => Promise.reject(new Error('no browser here')) };
const kit = {
  templates: await compileTemplates(diskShelf('templates')),
  locales,
  content,
  fonts: packageShelf(),
  printer,
  sourceDate: undefined,
  version: '0.0.0',
  site: 'https://minutes.example.org',
  searchIndex: pagefindIndex,
};

let last = performance.now();
const lap = (name: string) => {
  const now = performance.now();
  console.log(`  ${name.padEnd(32)} ${((now - last) / 1000).toFixed(1)} s`);
  last = now;
};
const files = new Map<string, Filed>();
const write = async ({ path, bytes }: Rendered) => {
  await output.write(path, bytes);
  files.set(path, filed(path, bytes, sha256));
};

const library = await readLibrary(content);
lap('read');
runChecks(library, locales, asOf);
lap('check');
const neighbours = neighboursOf(library.meetings);
const clear = clearOnce();
const shown: Pick<Edition, 'audience' | 'images'>[] = [];
const kept: Kept[] = [];
await atMost(atOnce, plan(library.meetings, {}), async (task) => {
  const edition = edit(task.meeting, task, {
    ...library,
    locales,
    neighbours: neighbours.get(task.meeting),
    clear,
  });
  const { audience, images, languages } = edition;
  shown.push({ audience, images });
  kept.push(keep(edition, locales));
  await write(await html.render(edition, kit));
  if (languages.length > 1 || pagesOnly) return;
  for (const leaf of leaves) for (const file of leaf.render(edition, kit)) await write(file);
});
for (const shared of await assets(shown, await fontFiles(kit.fonts), kit)) await write(shared);
lap('minutes');
const archive = shelve(kept, library.meetings, { asOf, site: kit.site, files });
const wanted = pagesOnly
  ? [{ name: site.name, pages: () => site.render(archive, kit) }]
  : parts(archive, kit);
for (const { name, pages } of wanted) {
  await atMost(atOnce, await pages(), write);
  lap(name);
}
