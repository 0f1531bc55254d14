/** An office in memory over a golden folder, with a printer that prints places for signatures and no words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { memoryWorld } from '../memory-world.ts';
import { printWithFields } from './print-with-fields.ts';

/** The folder of a golden case. */
export function goldenFolder(name: string): string {
  return fileURLToPath(new URL(`../golden/${name}`, import.meta.url));
}

/** An office over the content of a golden case; `without` leaves out files whose path begins so. */
export function anOffice(name: string, without = '/'): ReturnType<typeof memoryWorld> {
  const root = join(goldenFolder(name), 'content');
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const content = Object.fromEntries(
    files.flatMap((file): [string, string][] => {
      const path = file.slice(root.length + 1).replaceAll('\\', '/');
      return path.startsWith(without) ? [] : [[path, readFileSync(file, 'utf8')]];
    }),
  );
  return memoryWorld(content, {
    printer: { print: async (html) => printWithFields(html) },
  });
}

/** A file of the office as text. */
export function textOf({ files, written }: ReturnType<typeof memoryWorld>, path: string): string {
  const found = files[path] ?? written.get(path) ?? '';
  return typeof found === 'string' ? found : new TextDecoder().decode(found);
}
