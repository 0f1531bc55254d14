/** The sample content as built pages, and what they share. */
import { fileURLToPath } from 'node:url';
import { diskShelf } from '../src/edge/disk.ts';
import { build } from '../src/pipeline.ts';
import { memoryWorld } from './memory-world.ts';

/** Every file of the sample's editions in HTML, by path below the output folder. */
export async function samplePages(): Promise<ReadonlyMap<string, Uint8Array>> {
  const content = diskShelf(fileURLToPath(new URL('../content', import.meta.url)));
  const world = { ...memoryWorld({}), content };
  const { refused, failures } = await build(world, {
    formats: ['html'],
    audiences: ['public', 'restricted'],
  });
  if (refused.length + failures > 0) throw new Error(`The sample is refused: ${refused.join()}`);
  return world.written;
}
