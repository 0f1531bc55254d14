/** IATI: every file follows the schema of release 2.03. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { iati as shelf } from '../../src/archive/data/iati/iati.ts';
import { diskShelf } from '../../src/edge/disk.ts';
import { aKit } from '../../test/archive/a-kit.ts';
import { anArchive } from '../../test/archive/an-archive.ts';
import type { Evidence, Referee, Verdict } from './referee.ts';
import { schemaValidator } from './schema-validator.ts';

const main = 'iati-activities-schema.xsd';

/** Where the schemas are: IATI’s own files are not copied into this repository. */
const folder = resolve(process.env['IATI_SCHEMAS'] ?? '../shared/iati');

/** Asks libxml2, of what was built and of content that says all that can be said. */
export const iati: Referee = {
  name: 'IATI',
  judge: async (evidence) => {
    const validate = await schemaValidator(folder, main);
    if (!validate) {
      const details = [
        `${main} is not in ${folder}: fetch the schemas of release 2.03 from iatistandard.org, and name their folder in IATI_SCHEMAS`,
      ];
      return [{ what: 'IATI 2.03', passed: false, details }];
    }
    const verdicts: Verdict[] = [];
    const files = [...(await builtFiles(evidence)), ...(await goldenFiles())];
    for (const [name, xml] of files) {
      const details = await validate(name, xml);
      verdicts.push({ what: `IATI 2.03 ${name}`, passed: details.length === 0, details });
    }
    const [, sample = ''] = files.at(-1) ?? [];
    const broken = await validate('broken', sample.replace(/<category [^>]*>/, ''));
    const details = ['a link without a category was taken for valid'];
    verdicts.push({ what: 'IATI 2.03 finds a planted fault', passed: broken.length > 0, details });
    return verdicts;
  },
};

type Named = readonly [name: string, xml: string];

async function builtFiles({ builds }: Evidence): Promise<readonly Named[]> {
  const found = builds.flatMap(({ name, output, files }) =>
    files
      .filter((file) => /^public\/iati\/.*\.xml$/.test(file))
      .map(
        async (file): Promise<Named> => [
          `${name}: ${file}`,
          await readFile(join(output, file), 'utf8'),
        ],
      ),
  );
  return await Promise.all(found);
}

async function goldenFiles(): Promise<readonly Named[]> {
  const archive = await anArchive(diskShelf('test/golden/iati/content'));
  const files = await shelf.render(archive, aKit);
  return files.map(({ path, bytes }): Named => [path, new TextDecoder().decode(bytes)]);
}
