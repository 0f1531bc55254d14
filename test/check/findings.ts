/** Runs checks over files in memory, for tests. */
import type { Check } from '../../src/check/check.ts';
import { checks } from '../../src/check/index.ts';
import { runChecks } from '../../src/check/run-checks.ts';
import { scaffold } from '../../src/check/scaffold.ts';
import { en } from '../../src/locale/en.ts';
import { fr } from '../../src/locale/fr.ts';
import type { Locale } from '../../src/locale/locale.ts';
import { readLibrary } from '../../src/read/library.ts';
import { type Message, messagesOf } from '../../src/report.ts';
import { memoryShelf } from '../memory-shelf.ts';

/** The languages of the scaffold; examples do not change when another one is added. */
const locales = new Map<string, Locale>([
  ['en', en],
  ['fr', fr],
]);

/** Files of a content folder, by path. */
export type Files = Readonly<Record<string, string>>;

/** What checks find in these files, and what reading them finds. */
export async function messagesIn(
  files: Files,
  some: readonly Check[] = checks,
): Promise<readonly Message[]> {
  const library = await readLibrary(memoryShelf(files));
  runChecks(library, locales, '2024-06-01T12:00:00Z', some);
  return messagesOf(library.files);
}

/** `path:line:column: reason`, for what the check finds in the scaffold with some files changed. */
export async function findingsOf(check: Check, content: Files): Promise<readonly string[]> {
  const messages = await messagesIn({ ...scaffold, ...content }, [check]);
  return messages
    .filter(({ rule }) => rule === check.name)
    .map(({ file, line, column, reason }) => `${file}:${line}:${column}: ${reason}`);
}
