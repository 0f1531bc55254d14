/** What people write on the command line of sign-off, read. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CorrectRequest } from '../command/correct.ts';
import type { EvidenceFile } from '../command/record.ts';
import { UsageError } from '../plan.ts';

/** An answer in options. */
interface AnswerOptions {
  readonly validate?: boolean;
  readonly object?: boolean;
  readonly comment?: string;
  readonly reason?: string;
}

/** @throws {UsageError} where it is no answer, or more than one. */
export function answerOf({ validate, object, comment, reason }: AnswerOptions) {
  if (validate && object)
    throw new UsageError('Unexpected --validate and --object together, expected one of them');
  if (!validate && !object && comment === undefined)
    throw new UsageError('Unexpected missing answer, expected --validate, --object or --comment');
  return {
    response: validate
      ? ('validate' as const)
      : object
        ? ('object' as const)
        : ('comment' as const),
    reason: reason ?? comment,
  };
}

/** @throws {UsageError} where it is no day. */
export function day(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : Number.NaN;
  // JavaScript reads 30 February as 2 March.
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(value)) return value;
  throw new UsageError(`Unexpected day “${value}”, expected one such as 2022-02-10`);
}

/** An option that may be repeated. */
export function several(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/**
 * `D-04-01=words`, `D-04-01@fr=mots`, `@fr=mots`, or words alone: those about one clause become one, with the words of each language.
 * @throws {UsageError} where one clause gets words twice in one language.
 */
export function corrigendaOf(said: readonly string[]): NonNullable<CorrectRequest['corrigenda']> {
  const found = new Map<string, { clause?: string; text: Record<string, string> }>();
  for (const one of said) {
    const [, clause = '', lang = '*', words = one] =
      /^(?=[\w.@-])([A-Za-z][\w.-]*)?(?:@([A-Za-z][\w-]*))?=(.+)$/s.exec(one) ?? [];
    // Several remarks about the whole are several.
    const key = clause === '' && lang === '*' ? ` ${one}` : clause;
    const { text } = found.get(key) ?? { text: {} };
    if (Object.hasOwn(text, lang))
      throw new UsageError(
        `Unexpected second corrigendum of ${clause || 'the minutes'}${lang === '*' ? '' : ` in ${lang}`}, expected one for each language, such as “D-04-01@fr=mots”`,
      );
    found.set(key, { ...(clause ? { clause } : {}), text: { ...text, [lang]: words } });
  }
  return [...found.values()];
}

/** @throws {UsageError} where the file cannot be read. */
export async function evidence(file: string | undefined): Promise<EvidenceFile | undefined> {
  if (file === undefined) return undefined;
  try {
    return { name: basename(file), bytes: await readFile(file) };
  } catch {
    throw new UsageError(`Unexpected evidence “${file}”, expected a file that can be read`);
  }
}
