/** The report for programs. */
import type { Message, Report } from '../report.ts';

/** What `--json` prints. */
export interface JsonReport {
  readonly exitCode: 0 | 1 | 2;
  readonly messages: readonly Message[];
  readonly written: readonly string[];
  readonly refused: readonly string[];
  readonly told?: Report['told'];
  readonly standings?: Report['standings'];
  readonly verified?: Report['verified'];
}

/** The report as plain data; `place` and `output` turn paths into those that the user knows. */
export function asJson(
  report: Report,
  exitCode: 0 | 1 | 2,
  place: (path: string) => string,
  output: (path: string) => string,
): JsonReport {
  return {
    exitCode,
    messages: report.messages.map((message) => ({ ...message, file: place(message.file) })),
    written: report.written.map(output),
    refused: report.refused,
    ...(report.told ? { told: report.told } : {}),
    ...(report.standings ? { standings: report.standings } : {}),
    ...(report.verified ? { verified: report.verified } : {}),
  };
}
