/** qpdf: every PDF is sound as a file. */
import { pdfsOf } from './pdfs-of.ts';
import type { Referee, Verdict } from './referee.ts';
import { hasProgram, runProgram } from './run-program.ts';

/** Asks `qpdf --check`. */
export const qpdf: Referee = {
  name: 'qpdf',
  judge: async (evidence) => {
    if (!(await hasProgram('qpdf', '--version'))) {
      const details = ['qpdf is missing: install it, such as Debian’s qpdf'];
      return [{ what: 'qpdf', passed: false, details }];
    }
    const verdicts: Verdict[] = [];
    for (const { name, path } of pdfsOf(evidence)) {
      const ended = await runProgram('qpdf', ['--check', path]);
      const passed = ended?.code === 0;
      const details = passed ? [] : [`${ended?.stdout ?? ''}${ended?.stderr ?? ''}`.trim()];
      verdicts.push({ what: `qpdf ${name}`, passed, details });
    }
    return verdicts;
  },
};
