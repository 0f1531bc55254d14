/** Keeps messages from quoting what is restricted, whoever wrote them and wherever they are about. */
import type { VFile } from 'vfile';
import type { Locale } from '../locale/locale.ts';
import type { Library } from '../read/library.ts';
import type { Matcher } from './matcher.ts';
import { scannerOf } from './scanner.ts';

/** Stands for words that a message must not quote; it has one form, however long they are. */
const placeholder = '[…]';

/** What stands between quotation marks of any kind. */
const quoted = /`[^`]*`|“[^”]*”|«[^»]*»|"[^"]*"|‘[^’]*’/g;

/** Takes restricted words out of the messages on files. */
export type Hush = (files: readonly VFile[]) => void;

/** What is restricted is looked up once, when there is a first message. */
export function hushOf(library: Library, locales: ReadonlyMap<string, Locale>): Hush {
  let known: Matcher | undefined;
  return (files) => {
    for (const { messages } of files)
      for (const message of messages) {
        known ??= scannerOf(library, locales).matcher;
        const reason = withoutSecrets(message.reason, known);
        if (reason !== message.reason) {
          message.reason =
            reason ??
            `Unexpected fault in or about a restricted passage, expected the rule \`${message.ruleId}\` to hold`;
          message.message = message.reason;
        }
        if (message.note) message.note = withoutSecrets(message.note, known);
      }
  };
}

/** The text without quotations that hold restricted words; `undefined` where it holds them all the same. */
export function withoutSecrets(text: string, matcher: Matcher): string | undefined {
  const isSound = (words: string) => matcher.secretsIn(words, 'words').size === 0;
  if (isSound(text)) return text;
  const without = text.replace(quoted, (words) =>
    isSound(words) ? words : `${words[0] ?? ''}${placeholder}${words.at(-1) ?? ''}`,
  );
  return isSound(without) ? without : undefined;
}
