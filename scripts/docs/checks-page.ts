/** docs/checks.md: every rule, why it is one, and what breaks it. */
import type { Check, Example } from '../../src/check/check.ts';
import { checks } from '../../src/check/index.ts';
import { type Rule, readingRules, sealingRules } from './rules.ts';
import { table } from './table.ts';

/** docs/checks.md. */
export function checksPage(): string {
  return `<!-- Written by \`npm run docs\` from src/check/. Do not edit. -->

# What is checked

Each message ends with the name of its rule. An **error** keeps the meeting from going out; a **warning** says that
somebody should look. \`build --draft\` shows what there is in spite of errors. About a restricted passage a message
says where it is and which rule it breaks, and quotes nothing.

The examples change a small bilingual meeting, which is otherwise sound; each shows what the check named above it says.

## Checks

${table(
  ['check', 'level', 'rule'],
  checks.map(({ name, level, summary }) => [`[${name}](#${name})`, level, summary]),
)}

## While reading

These are told while files are read, before anything is checked, and while pages are made.

${rulesTable(readingRules)}

## Registers and procedures

These are told of minutes that were circulated, signed or adopted.

${rulesTable(sealingRules)}

${checks.map(section).join('\n')}`;
}

function rulesTable(rules: readonly Rule[]): string {
  return table(
    ['rule', 'what it asks', 'what helps'],
    rules.map(({ name, summary, remedy }) => [`\`${name}\``, summary, remedy]),
  );
}

function section({ name, level, summary, why, examples }: Check): string {
  return `## ${name}

**${level === 'error' ? 'Error' : 'Warning'}.** ${summary} ${why}

${examples.map(example).join('\n')}`;
}

function example({ title, content, finds }: Example): string {
  const files = Object.entries(content).map(
    ([path, text]) =>
      `\`${path}\`\n\n\`\`\`\`${path.endsWith('.yaml') ? 'yaml' : 'markdown'}\n${shortened(text).trimEnd()}\n\`\`\`\`\n`,
  );
  const told = finds.map((one) => `${one}\n`).join('');
  return `### ${title}

${files.join('\n')}
${finds.length === 0 ? 'Nothing is found.\n' : `\`\`\`text\n${told}\`\`\`\n`}`;
}

/** Lines longer than anybody reads are cut. */
function shortened(text: string): string {
  return text.replace(/^(.{120}).+$/gm, '$1…');
}
