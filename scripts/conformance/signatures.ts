/** The signatures, judged by EU DSS, pyHanko, poppler's pdfsig, qpdf and veraPDF: the sample signed by all its signatories. */
import { basename } from 'node:path';
import { qpdf } from './qpdf.ts';
import type { Referee, Verdict } from './referee.ts';
import { judgeByDss } from './signatures/dss.ts';
import { judgeByPdfsig } from './signatures/pdfsig.ts';
import { judgeByPyhanko } from './signatures/pyhanko.ts';
import { type SignedSample, signSample } from './signatures/sign-sample.ts';
import { judgeSignedElsewhere } from './signatures/signed-elsewhere.ts';
import { judgeBySoundness } from './signatures/soundness.ts';
import { verapdf } from './verapdf.ts';

const judges = [
  ['DSS', judgeByDss],
  ['pyHanko', judgeByPyhanko],
  ['pdfsig', judgeByPdfsig],
  ['minutier verify', judgeBySoundness],
  ['signed by pyHanko', judgeSignedElsewhere],
] as const;

/** Asks everybody about the same signed files. */
export const signatures: Referee = {
  name: 'signatures',
  judge: async (evidence) => {
    let sample: SignedSample;
    try {
      sample = await signSample(evidence);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      return [{ what: 'the sample is signed', passed: false, details: said.split('\n') }];
    }
    const verdicts: Verdict[] = [
      {
        what: `the sample is signed: ${sample.files.length} editions`,
        passed: sample.files.length > 0,
      },
    ];
    for (const [name, judge] of judges) {
      try {
        verdicts.push(...(await judge(sample, evidence)));
      } catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        verdicts.push({ what: name, passed: false, details: said.split('\n') });
      }
    }
    const { folder, files } = sample;
    const archived = files.map((file) => basename(file.archived));
    const builds = [{ name: 'signed', content: '', output: folder, files: archived }];
    for (const referee of [verapdf, qpdf])
      verdicts.push(...(await referee.judge({ ...evidence, builds })));
    return verdicts;
  },
};
