/** Writes the pages of docs/ that follow from the code. A test fails where one is stale. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pages } from './docs/pages.ts';

for (const [path, text] of pages()) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
