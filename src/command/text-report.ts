/** The report for people. */
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import type { Report } from '../report.ts';

/** The messages, file by file, with their hints; empty where there are none. */
export function asText(report: Report, place: (path: string) => string, color: boolean): string {
  const files = new Map<string, VFile>();
  for (const message of report.messages) {
    const file = files.get(message.file) ?? new VFile({ path: place(message.file) });
    files.set(message.file, file);
    const told = file.message(shortened(message.reason), {
      ...(message.line > 0
        ? { place: { line: message.line, column: Math.max(message.column, 1) } }
        : {}),
      ruleId: message.rule,
      source: 'minutier',
    });
    told.fatal = message.level === 'error';
    if (message.hint) told.note = message.hint;
  }
  return files.size > 0 ? reporter([...files.values()], { color, verbose: true }) : '';
}

/** Quotations longer than a line are cut: nobody reads a word of thousands of letters to its end. */
function shortened(reason: string): string {
  return reason.replace(/`([^`]{100})[^`]{20,}`/g, '`$1…`');
}

/** One line on what was done. */
export function summary(report: Report, output: string): string {
  const pages = report.written.filter((path) => !path.includes('/assets/')).length;
  const errors = report.messages.filter(({ level }) => level === 'error').length;
  const warnings = report.messages.length - errors;
  const parts = [
    pages > 0 ? `${count(pages, 'file')} written to ${output}/` : undefined,
    report.refused.length > 0 ? `not built: ${report.refused.join(', ')}` : undefined,
    errors > 0 ? count(errors, 'error') : undefined,
    warnings > 0 ? count(warnings, 'warning') : undefined,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join('; ') : 'No faults found';
}

function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}
