/** Every page and file that is written by `npm run docs`. */
import { checksPage } from './checks-page.ts';
import { cliPage } from './cli-page.ts';
import { configPage, frontmatterPage } from './facts-pages.ts';
import { jsonSchemas } from './json-schemas.ts';

/** Text by path. */
export function pages(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/checks.md', checksPage()],
    ['docs/frontmatter.md', frontmatterPage()],
    ['docs/config.md', configPage()],
    ['docs/cli.md', cliPage()],
    ...jsonSchemas(),
  ]);
}
