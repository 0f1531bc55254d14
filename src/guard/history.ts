/** Whether what is restricted now lay open before: in earlier versions of the content, or in what was published. */
import { startOf } from '../check/find/place.ts';
import type { Locale } from '../locale/locale.ts';
import type { Place } from '../meeting.ts';
import { type Library, readLibrary } from '../read/library.ts';
import type { Message } from '../report.ts';
import type { Shelf } from '../world.ts';
import { libraryInParts } from './library-in-parts.ts';
import { scannerOf } from './scanner.ts';
import type { Secret } from './secret.ts';

/** The rule of these messages. */
export const historyRule = 'restricted-in-history';

/** A file as it was once. */
export interface EarlierFile {
  /** Below the content folder, or below `public/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Since when it was so, in words: “commit 1a2b3c4 of 2022-02-10”. */
  readonly since?: string | undefined;
}

/** Earlier versions that were not looked at, and why. */
export type Unseen =
  | { readonly unseen: 'before a shallow clone' }
  | { readonly unseen: 'after the time'; readonly seconds: number; readonly count: number }
  | {
      readonly unseen: 'too large';
      readonly path: string;
      readonly since: string | undefined;
      /** What would not have been too large. */
      readonly bytes: number;
    }
  | { readonly unseen: 'unreadable'; readonly path: string };

/** What is kept of earlier times. */
export interface Past {
  /** Earlier versions of the texts and facts, each once, and what was left out; `undefined` where nobody keeps any. */
  readonly versions: () => Promise<AsyncIterable<EarlierFile | Unseen> | undefined>;
  /** The files that are published, or lie ready. */
  readonly published: () => AsyncIterable<EarlierFile>;
}

/** A warning for each place that lay open, and for what of the history could not be looked at. */
export async function historyMessages(
  library: Library,
  locales: ReadonlyMap<string, Locale>,
  past: Past,
): Promise<readonly Message[]> {
  const scanner = scannerOf(library, locales);
  if (scanner.isIdle) return [];
  const found = new Map<string, Message>();
  const add = (place: Place, where: string, hint: string) => {
    const message = messageAt(
      place,
      `Unexpected restricted words ${where}, expected none in the open`,
      hint,
    );
    found.set(`${message.file} ${message.line} ${message.column} ${hint}`, message);
  };
  const versions = await past.versions();
  const [file] = library.files;
  /** Said of no place: what nobody looked through may hold anything. */
  const tell = ([reason, hint]: Saying) => {
    if (file) found.set(reason, messageAt({ file }, reason, hint));
  };
  if (versions === undefined)
    tell([
      'Unexpected content without a history in git, expected one to look through for words that are restricted now',
      'Nothing is wrong where the content was never kept in git. Otherwise run the command inside of the repository.',
    ]);
  for await (const version of versions ?? []) {
    if ('unseen' in version) {
      tell(sayUnseen(version));
      continue;
    }
    const { path, bytes, since } = version;
    for (const words of await openWords(path, bytes))
      for (const secret of scanner.matcher.secretsIn(words, 'words')) {
        // The same line at the same time, once.
        if (tells(secret))
          add(
            secret.place,
            `in an earlier version of ${path}${at({ since })}`,
            'Whoever has the repository has them. Rewrite its history with git filter-repo, have all copies replaced, and tell the data-protection officer.',
          );
      }
  }
  for await (const { path, bytes } of past.published())
    for (const { place, part } of scanner.scan(`public/${path}`, bytes))
      if (place)
        add(
          place,
          part === 'address'
            ? 'in the address of a published file'
            : `in the published file ${path} (${part})`,
          'Build and publish the archive anew, or withdraw the minutes (minutier withdraw); ask search engines and whoever keeps copies to delete them, and tell the data-protection officer.',
        );
  return [...found.values()];
}

/** What is unexpected, and what to do. */
type Saying = readonly [reason: string, hint: string];

function sayUnseen(unseen: Unseen): Saying {
  const byHand = 'look for the words in them with git log --all -S';
  switch (unseen.unseen) {
    case 'before a shallow clone':
      return [
        'Unexpected shallow clone, expected the whole history: what is older was not looked through',
        'Fetch the rest with git fetch --unshallow, and give the command again.',
      ];
    case 'after the time':
      return [
        `Unexpected history that takes longer than ${unseen.seconds} seconds, expected a shorter one: the ${unseen.count} oldest versions of texts and facts were not looked through`,
        `Give the command on a faster computer, or ${byHand}.`,
      ];
    case 'too large':
      return [
        `Unexpected size of an earlier version of ${unseen.path}${at(unseen)}, expected at most ${unseen.bytes / 1_000_000} MB: it was not looked through`,
        `A text that somebody wrote is smaller. If one was, ${byHand}.`,
      ];
    case 'unreadable':
      return [
        `Unexpected earlier versions of ${unseen.path} that git does not have, expected a whole clone: they were not looked through`,
        'Clone the repository anew without --filter, and give the command again.',
      ];
  }
}

function at({ since }: { readonly since?: string | undefined }): string {
  return since === undefined ? '' : ` (${since})`;
}

/** A single word may have stood there for another reason. */
function tells({ kind }: Secret): boolean {
  return kind !== 'word' && kind !== 'opening word';
}

/** What one file says in the open; all of it where its marks are broken. */
async function openWords(path: string, bytes: Uint8Array): Promise<readonly string[]> {
  const library = await readLibrary(shelfOf(path, bytes));
  const { open, vocabulary, broken } = libraryInParts(library, new Map());
  return [
    ...open().map(({ words }) => words),
    ...vocabulary().phrases,
    ...(broken.length > 0 ? [new TextDecoder().decode(bytes)] : []),
  ];
}

/** A content folder with one file in it. */
function shelfOf(path: string, bytes: Uint8Array): Shelf {
  return {
    list: async (folder) => {
      const prefix = folder === '' ? '' : `${folder}/`;
      if (!path.startsWith(prefix)) return [];
      const [name = '', ...rest] = path.slice(prefix.length).split('/');
      return [{ name, kind: rest.length > 0 ? 'folder' : 'file' }];
    },
    read: async (wanted) => (wanted === path ? bytes : undefined),
  };
}

function messageAt(place: Place, reason: string, hint: string): Message {
  const start = startOf(place);
  return {
    file: place.file.path,
    line: start?.line ?? 0,
    column: start?.column ?? 0,
    rule: historyRule,
    level: 'warning',
    reason,
    hint,
  };
}
