/** Java programs from Maven Central, kept between runs. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';

/**
 * The class path of what a `pom.xml` names; fetched once for each content of that file.
 * @throws {Error} where Maven is missing or cannot fetch, in words that say what to do.
 */
export async function fetchedJars(pom: string, name: string, cache: string): Promise<string> {
  const key = createHash('sha256')
    .update(await readFile(pom))
    .digest('hex');
  const folder = join(cache, `${name}-${key.slice(0, 12)}`);
  if (await isThere(folder)) return join(folder, '*');
  const draft = `${folder}.part`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
  const args = ['-q', '-B', '-f', pom, goal, `-DoutputDirectory=${draft}`];
  const ended = await runProgram('mvn', args);
  if (!ended)
    throw new Error(
      `${name} is fetched by Maven, which is missing: install it, such as Debian's maven`,
    );
  if (ended.code !== 0)
    throw new Error(`Maven cannot fetch ${name}: ${(ended.stdout + ended.stderr).slice(-1500)}`);
  await rename(draft, folder);
  return join(folder, '*');
}

async function isThere(folder: string): Promise<boolean> {
  return await stat(folder).then(
    () => true,
    () => false,
  );
}
