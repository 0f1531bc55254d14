/**
 * Markdown to HTML by unified and nothing else, a page each: the floor below which nothing built on it can come.
 * `unified-alone.js content output`
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { filesBelow } from '../../conformance/build-content.ts';

const [from = '', to = ''] = process.argv.slice(2);
const processor = unified()
  .use(remarkParse)
  .use(remarkDirective)
  .use(remarkRehype)
  .use(rehypeStringify)
  .freeze();

for (const path of await filesBelow(from)) {
  if (!path.endsWith('.md')) continue;
  const body = processor.processSync(await readFile(join(from, path), 'utf8'));
  const page = join(to, path.replace(/md$/, 'html'));
  await mkdir(dirname(page), { recursive: true });
  await writeFile(
    page,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${path}</title></head><body><main>${body}</main></body></html>`,
  );
}
