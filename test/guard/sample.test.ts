import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { diskShelf } from '../../src/edge/disk.ts';
import { scannerOf } from '../../src/guard/scanner.ts';
import { locales } from '../../src/locale/index.ts';
import { build } from '../../src/pipeline.ts';
import { readLibrary } from '../../src/read/library.ts';
import { memoryWorld } from '../memory-world.ts';

const folder = (path: string) => diskShelf(fileURLToPath(new URL(path, import.meta.url)));

test.each([
  ['the sample', '../../content', 'restricted/parties/jtwg/jtwg-4/jtwg-4.en.html'],
  ['the torture document', '../torture', 'restricted/parties/tj/tj-1/tj-1.en.html'],
])(
  '%s goes out, and what is restricted in it is found where it may stand',
  async (_, path, restricted) => {
    const content = folder(path);
    const world = { ...memoryWorld({}), content };
    const report = await build(world, { formats: ['html'], audiences: ['public', 'parties'] });
    expect(report.messages.filter(({ level }) => level === 'error')).toEqual([]);
    expect(report.written.filter((one) => one.startsWith('public/')).length).toBeGreaterThan(3);
    const scanner = scannerOf(await readLibrary(content), locales);
    const bytes = world.written.get(restricted);
    expect(scanner.scan('public/a.html', bytes ?? new Uint8Array()).length).toBeGreaterThan(0);
  },
);
