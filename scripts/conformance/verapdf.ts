/** veraPDF: every PDF follows PDF/UA-1 and PDF/A-3a. */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchedJars } from './fetched-jars.ts';
import { pdfsOf } from './pdfs-of.ts';
import type { Referee, Verdict } from './referee.ts';
import { hasProgram, runProgram } from './run-program.ts';
import { brokenRules } from './verapdf/report.ts';

const pom = fileURLToPath(new URL('verapdf/pom.xml', import.meta.url));
const flavours = [
  ['ua1', 'PDF/UA-1'],
  ['3a', 'PDF/A-3a'],
] as const;

/** Asks veraPDF, once for each standard. */
export const verapdf: Referee = {
  name: 'veraPDF',
  judge: async (evidence) => {
    if (!(await hasProgram('java', '-version')))
      return missing(
        'veraPDF needs Java 11 or later: install a JRE, such as Debian’s default-jre-headless, and Maven',
      );
    let jars: string;
    try {
      jars = await fetchedJars(pom, 'verapdf', evidence.cache);
    } catch (error) {
      return missing(error instanceof Error ? error.message : String(error));
    }
    const pdfs = pdfsOf(evidence);
    const judged = await Promise.all(
      flavours.map(async ([flavour, standard]): Promise<readonly Verdict[]> => {
        const args = ['-cp', jars, 'org.verapdf.apps.GreenfieldCliWrapper'];
        const paths = pdfs.map(({ path }) => path);
        const ended = await runProgram('java', [
          ...args,
          '-f',
          flavour,
          '--format',
          'xml',
          ...paths,
        ]);
        const report = ended?.stdout ?? '';
        await writeFile(join(evidence.scratch, `verapdf-${flavour}.xml`), report);
        const found = report === '' ? undefined : brokenRules(report);
        return pdfs.map(({ name, path }) => {
          const broken = found?.get(resolve(path)) ?? [
            ended?.stderr || 'veraPDF said nothing of it',
          ];
          return { what: `${standard} ${name}`, passed: broken.length === 0, details: broken };
        });
      }),
    );
    return judged.flat();
  },
};

function missing(sentence: string): readonly Verdict[] {
  return [{ what: 'veraPDF', passed: false, details: [sentence] }];
}
