/** The browser that comes inside an npm package: unpacked once, then started from the cache. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';
import type { Candidate, Machine, Tell } from './candidate.ts';
import { keptFolder, placesToKeep } from './kept-folder.ts';

/** Large pieces: the browser is 197 MB, and the default of 64 KiB makes thousands of steps of it. */
const pieces = { chunkSize: 2 ** 21 };

/** The bundled browser, or `undefined` where the package is not installed or not made for this machine. */
export async function bundledBrowser(
  machine: Machine,
  tell: Tell,
  signal: AbortSignal,
): Promise<Candidate | undefined> {
  if (machine.platform !== 'linux' || machine.arch !== 'x64') return undefined;
  const home = packageFolder();
  if (!home) return undefined;
  const browser = join(home, 'bin', 'chromium.br');
  const libraries = join(home, 'bin', 'al2023.tar.br');
  const name = await nameOf(home, [browser, libraries]);
  const places = placesToKeep(machine);

  const folder = await keptFolder(places, name, async (draft) => {
    tell('Unpacking the browser; this is done once');
    await pipeline(
      createReadStream(browser, { highWaterMark: pieces.chunkSize }),
      createBrotliDecompress(pieces),
      createWriteStream(join(draft, 'chromium'), { mode: 0o755, flush: true }),
      { signal },
    );
  });
  return {
    path: join(folder, 'chromium'),
    libraries: async () => {
      const unpacked = await keptFolder(places, `${name}-libraries`, (draft) =>
        pipeline(createReadStream(libraries), createBrotliDecompress(), extract(draft), { signal }),
      );
      return join(unpacked, 'lib');
    },
  };
}

/** The package is only looked up, never imported: its main module changes the environment of whoever loads it. */
function packageFolder(): string | undefined {
  try {
    const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    return join(main, '..', '..', '..');
  } catch {
    return undefined;
  }
}

/** `chromium-147.0.0-1a2b3c4d`. Made from sizes: reading 64 MB would take longer than starting the browser. */
async function nameOf(home: string, archives: readonly string[]): Promise<string> {
  const about = await readFile(join(home, 'package.json'));
  const { version } = JSON.parse(about.toString()) as { version: string };
  const hash = createHash('sha256').update(about);
  for (const archive of archives) hash.update(`\n${(await stat(archive)).size}`);
  return `chromium-${version}-${hash.digest('hex').slice(0, 8)}`;
}
