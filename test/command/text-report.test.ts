import { expect, test } from 'vitest';
import { asText } from '../../src/command/text-report.ts';

/** What people read of a message with this reason. */
function told(reason: string): string {
  const common = {
    file: 'jt/en.md',
    line: 3,
    column: 1,
    rule: 'abbr',
    level: 'error',
    hint: undefined,
  } as const;
  const report = { messages: [{ ...common, reason }], written: [], refused: [], failures: 0 };
  return asText(report, (path) => path, false);
}

test.each([
  ['a quotation of thousands of letters is cut', 5000, `\`${'W'.repeat(100)}…\``],
  ['one that is longer than a line by twenty letters is cut', 120, `\`${'W'.repeat(100)}…\``],
  ['one that is hardly longer than a line is not', 119, `\`${'W'.repeat(119)}\``],
  ['a word is not', 4, '`WWWW`'],
])('%s', (_, letters, expected) => {
  const report = told(`Unexpected \`${'W'.repeat(letters)}\`, expected \`word\``);
  expect(report).toContain(`Unexpected ${expected}, expected \`word\``);
});

test('each of several quotations is cut by itself', () => {
  const report = told(
    `Unexpected \`${'A'.repeat(500)}\`, expected \`${'B'.repeat(500)}\` or \`c\``,
  );
  expect(report).toContain(`\`${'A'.repeat(100)}…\`, expected \`${'B'.repeat(100)}…\` or \`c\``);
});
