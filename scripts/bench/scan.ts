/**
 * What the search for leaks costs beside the build of the sample, PDFs included, in one run.
 * `npx tsx scripts/bench/scan.ts [rounds]`
 */
import { schemaFile } from '../../src/archive/data/index-json.ts';
import { openWorld } from '../../src/edge/world.ts';
import { fontFiles, fontsOf } from '../../src/format/assets.ts';
import { gateFor } from '../../src/guard/gate.ts';
import { build } from '../../src/pipeline.ts';
import { readLibrary } from '../../src/read/library.ts';

const rounds = Number(process.argv[2] ?? '5');
const opened = await openWorld(
  { content: 'content', templates: 'templates', output: 'output', site: undefined },
  process.cwd(),
);
const seconds = (since: number) => (performance.now() - since) / 1000;
const median = (values: readonly number[]) => values.toSorted()[values.length >> 1] ?? 0;

try {
  const ratios: number[] = [];
  let [bestScan, bestBuild] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds; round += 1) {
    const files = new Map<string, Uint8Array>();
    const output = {
      write: async (path: string, bytes: Uint8Array) => {
        files.set(path, bytes);
      },
      prune: async () => [],
    };
    const start = performance.now();
    await build({ ...opened, output }, { audiences: ['public'] });
    const whole = seconds(start);
    // The build reads these whether or not anything is searched.
    const library = await readLibrary(opened.content);
    const fonts = fontsOf('public', await fontFiles(opened.fonts));
    const begun = performance.now();
    const gate = await gateFor({ ...opened, library }, [schemaFile, ...fonts]);
    // Its first file has the words made ready that are looked for.
    gate.admits({ path: 'public/', bytes: new Uint8Array() });
    const made = seconds(begun);
    let size = 0;
    for (const [path, bytes] of files) {
      size += bytes.length;
      gate.admits({ path, bytes });
    }
    const scan = seconds(begun);
    // The build has searched already: what is left is the build without it.
    ratios.push(scan / (whole - scan));
    bestScan = Math.min(bestScan, scan);
    bestBuild = Math.min(bestBuild, whole - scan);
    console.log(
      `${files.size} files, ${(size / 1024).toFixed(0)} KiB: build ${whole.toFixed(1)} s, of it search ${scan.toFixed(2)} s (${made.toFixed(2)} s to make ready)`,
    );
  }
  console.log(
    `search ÷ build without it, median ${median(ratios).toFixed(2)}, of the best of each ${(bestScan / bestBuild).toFixed(2)}`,
  );
} finally {
  await opened.close();
}
