/** The sample content as built pages, and what they share. */
import { fileURLToPath } from 'node:url';
import { diskShelf } from '../src/edge/disk.ts';
import { build } from '../src/pipeline.ts';
import type { Printer } from '../src/world.ts';
import { aPrint } from './format/pdf/a-print.ts';
import { memoryWorld } from './memory-world.ts';

/** Every file of the sample's editions in HTML, by path below the output folder. */
export async function samplePages(): Promise<ReadonlyMap<string, Uint8Array>> {
  const content = diskShelf(fileURLToPath(new URL('../content', import.meta.url)));
  const world = { ...memoryWorld({}), content };
  const { refused, failures } = await build(world, {
    formats: ['html'],
    audiences: ['public', 'secretariat'],
  });
  if (refused.length + failures > 0) throw new Error(`The sample is refused: ${refused.join()}`);
  return world.written;
}

/** The whole archive of the sample as of a moment; its PDFs are pages of no words. */
export async function sampleSite(
  asOf = '2022-07-01T12:00:00Z',
): Promise<ReadonlyMap<string, Uint8Array>> {
  const content = diskShelf(fileURLToPath(new URL('../content', import.meta.url)));
  const world = { ...memoryWorld({}, { printer: emptyPrinter }), content };
  const { refused, failures } = await build(world, { audiences: ['public', 'secretariat'], asOf });
  if (refused.length + failures > 0) throw new Error(`The sample is refused: ${refused.join()}`);
  return world.written;
}

/** Prints a page of no words. */
export const emptyPrinter: Printer = {
  print: async () =>
    aPrint({
      structure: '<</S /P /Pg 10 0 R /K [0]>>',
      pages: ['/P <</MCID 0>> BDC EMC'],
    }),
};
