/** What became of verified files, for people. */
import type { Report } from '../report.ts';

/** A line with the result a file, and below it why. */
export function verifiedText({ verified = [] }: Report): readonly string[] {
  return verified.flatMap(({ file, result, says }) => [
    `${file}: ${result}`,
    ...says.map((line) => `  ${line}`),
  ]);
}
