/** Whether what is restricted now lay open before: in earlier versions of the content, or in what was published. */
import { startOf } from '../check/find/place.ts';
import type { Locale } from '../locale/locale.ts';
import type { Place } from '../meeting.ts';
import { type Library, readLibrary } from '../read/library.ts';
import type { Message } from '../report.ts';
import type { Shelf } from '../world.ts';
import { openTextsOf } from './open-texts.ts';
import { scannerOf } from './scanner.ts';
import type { Secret } from './secret.ts';
import { secretsOf } from './secrets-of.ts';

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

/** What is kept of earlier times. */
export interface Past {
  /** Earlier versions of the texts and facts, each once; `undefined` where nobody keeps any. */
  readonly versions: () => Promise<AsyncIterable<EarlierFile> | undefined>;
  /** The files that are published, or lie ready. */
  readonly published: () => AsyncIterable<EarlierFile>;
}

/** A warning for each place that lay open, and one where there is no history to look at. */
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
  if (versions === undefined) {
    const [file] = library.files;
    if (file)
      found.set(
        '',
        messageAt(
          { file },
          'Unexpected content without a history in git, expected one to look through for words that are restricted now',
          'Nothing is wrong where the content was never kept in git. Otherwise run the command inside of the repository.',
        ),
      );
  }
  for await (const { path, bytes, since } of versions ?? [])
    for (const words of await openWords(path, bytes))
      for (const secret of scanner.matcher.secretsIn(words, 'words')) {
        // The same line at the same time, once.
        if (tells(secret))
          add(
            secret.place,
            `in an earlier version of ${path}${since ? ` (${since})` : ''}`,
            'Whoever has the repository has them. Rewrite its history with git filter-repo, have all copies replaced, and tell the data-protection officer.',
          );
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

/** A single word may have stood there for another reason. */
function tells({ kind }: Secret): boolean {
  return kind !== 'word';
}

/** What one file says in the open; all of it where its marks are broken. */
async function openWords(path: string, bytes: Uint8Array): Promise<readonly string[]> {
  const library = await readLibrary(shelfOf(path, bytes));
  const secrets = secretsOf(library, new Map());
  const texts = library.meetings.flatMap((meeting) => meeting.texts);
  const broken = texts.filter((text) => !secrets.open.some((one) => one.text === text));
  return [
    ...openTextsOf(secrets).map(({ words }) => words),
    ...secrets.vocabulary.phrases,
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
