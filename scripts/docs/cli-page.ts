/** docs/cli.md: what the command line says about itself. */
import { execFileSync } from 'node:child_process';

/** docs/cli.md. */
export function cliPage(): string {
  const whole = help();
  const listed = whole.slice(whole.indexOf('Commands:'));
  const commands = [...listed.matchAll(/^ {2}([a-z][a-z-]*)\b/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'help');
  return `<!-- Written by \`npm run docs\` from \`minutier --help\`. Do not edit. -->

# The command line

\`\`\`text
${whole.trim()}
\`\`\`
${commands.map((name) => `\n## ${name}\n\n\`\`\`text\n${help(name).trim()}\n\`\`\`\n`).join('')}`;
}

function help(...command: readonly string[]): string {
  return execFileSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...command, '--help'], {
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '80', NO_COLOR: '1', FORCE_COLOR: '0' },
  });
}
