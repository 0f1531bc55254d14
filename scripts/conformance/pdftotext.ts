/** pdftotext: the words that leave a PDF are those of the page beside it, for each edition. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { differences } from './pdftotext/compare.ts';
import { bare, htmlUnits, type PageWords, unmarked } from './pdftotext/html-units.ts';
import type { Build, Referee, Verdict } from './referee.ts';
import { hasProgram, runProgram } from './run-program.ts';

/** In points: heads and feet of pages stand outside; the first page has no head and a smaller margin. */
const first = ['-f', '1', '-l', '1', '-y', '45', '-H', '737'];
const others = ['-f', '2', '-y', '58', '-H', '724'];
const width = ['-x', '0', '-W', '596'];

/** Compares what poppler's `pdftotext` reads with the HTML. */
export const pdftotext: Referee = {
  name: 'pdftotext',
  judge: async ({ builds }) => {
    if (!(await hasProgram('pdftotext', '-v'))) {
      const details = ['pdftotext is missing: install poppler, such as Debian’s poppler-utils'];
      return [{ what: 'pdftotext', passed: false, details }];
    }
    const verdicts: Verdict[] = [];
    for (const build of builds)
      for (const file of build.files)
        if (file.endsWith('.pdf')) verdicts.push(await judged(build, file));
    return verdicts;
  },
};

async function judged({ name, output }: Build, file: string): Promise<Verdict> {
  const pdf = join(output, file);
  const html = htmlUnits(await readFile(pdf.replace(/pdf$/, 'html'), 'utf8'));
  const drawn = [
    await textOf(pdf, '-raw', ...first, ...width),
    await textOf(pdf, '-raw', ...others, ...width),
  ];
  const pages = drawn.flatMap((text) => text.split('\f').slice(0, -1));
  const faults = [...differences(pages.map(bare), html), ...brokenWords(await textOf(pdf), html)];
  const more = faults.length > 8 ? [`and ${faults.length - 8} more`] : [];
  return {
    what: `the same words ${name}: ${file}`,
    passed: faults.length === 0,
    details: [...faults.slice(0, 8), ...more],
  };
}

/** Words from right to left whose letters do not come together in their order. */
function brokenWords(text: string, { turned }: PageWords): readonly string[] {
  const read = unmarked(text);
  return turned
    .filter((word) => !read.includes(word))
    .map((word) => `expected the word “${word}” in one piece`);
}

async function textOf(pdf: string, ...args: readonly string[]): Promise<string> {
  const ended = await runProgram('pdftotext', ['-enc', 'UTF-8', ...args, pdf, '-']);
  return ended?.stdout ?? '';
}
