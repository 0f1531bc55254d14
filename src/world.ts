/** The ports through which the pure core meets the world; `edge/` has the real ones, tests hand in their own. */
import type { Past } from './guard/history.ts';
import type { Locale } from './locale/locale.ts';

/** One entry of a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Files to read: paths are relative, with `/`, and can never leave the shelf. */
export interface Shelf {
  /** Entries sorted by name; an empty list where there is no such folder. */
  readonly list: (path: string) => Promise<readonly Entry[]>;
  /** The bytes, or `undefined` where there is no such file. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
}

/** Where results go. A file is there whole or not at all. */
export interface Output {
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Takes away the files below a folder that are not to be kept, and the folders that are empty then; the files taken away are returned. */
  readonly prune: (folder: string, keep: (path: string) => boolean) => Promise<readonly string[]>;
}

/** Reads on which page each link target of a PDF stands, by id; pages count from 1. */
export type PagesOf = (pdf: Uint8Array) => Promise<ReadonlyMap<string, number>>;

/** Turns a self-contained HTML document into a tagged PDF with an outline. No script runs, nothing is fetched. */
export interface Printer {
  /**
   * Where `pagesOf` is given, each element with `data-target="some-id"` gets the number of the page on which
   * that id stands, and the document is printed again until the numbers hold.
   * What `mayKeep` may be kept on the machine, so that the same document need not be printed again.
   * @throws {Error} where the browser is missing, refuses, or dies: the message is fit for the reader.
   */
  readonly print: (html: string, pagesOf?: PagesOf, mayKeep?: boolean) => Promise<Uint8Array>;
}

/** A passage that can be found. */
export interface SearchRecord {
  /** Where it is read: below the root of the site, with its anchor. */
  readonly url: string;
  readonly lang: string;
  readonly content: string;
  /** What a result shows besides: `title`, `meeting`, `kind`, `lang`, `day`. */
  readonly meta: Readonly<Record<string, string>>;
  /** Keys by which results are narrowed. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

/**
 * Makes the files of a search index, to be put into one folder; `lang` where all records are of one language.
 * @throws {Error} where the program that indexes is missing or refuses.
 */
export type SearchIndexer = (
  records: readonly SearchRecord[],
  lang: string | undefined,
) => Promise<readonly { readonly path: string; readonly bytes: Uint8Array }[]>;

/** Everything outside that a build may touch. */
export interface World {
  /** The content folder. */
  readonly content: Shelf;
  /** Templates and styles: the user's file where there is one, else the bundled one. */
  readonly templates: Shelf;
  /** The bundled fonts. */
  readonly fonts: Shelf;
  /** Finished files, below `public/` and `restricted/`. */
  readonly output: Output;
  readonly printer: Printer;
  readonly searchIndex: SearchIndexer;
  /** SHA-256 as 64 lower-case hexadecimal digits, the quick way of the machine: of all the files of an archive. */
  readonly sha256: (bytes: Uint8Array) => string;
  /** The languages that can be typeset, by tag. */
  readonly locales: ReadonlyMap<string, Locale>;
  /** The present moment, `2022-02-10T09:00:00Z`: asked once a command, where nobody names another. */
  readonly now: () => string;
  /** The day that files bear whose content names none, `2022-02-10`, as `SOURCE_DATE_EPOCH` says it. */
  readonly sourceDate: string | undefined;
  /** Of this program. */
  readonly version: string;
  /** Address of the published archive, without a slash at the end. */
  readonly site: string | undefined;
  /** What is kept of earlier times; left out where nobody can tell. */
  readonly past?: Past | undefined;
}

/** Where the commands of sign-off write: the content folder itself. */
export interface Desk {
  /**
   * Puts a file in place of what stands there, whole or not at all; `before` is what was read, `undefined` for no file.
   * Where `after` is `undefined`, the file is taken away.
   * @throws {Error} where the file is no longer what was read: somebody else was faster.
   */
  readonly replace: (
    path: string,
    before: Uint8Array | undefined,
    after: Uint8Array | undefined,
  ) => Promise<void>;
}

/** A message ready to be sent. */
export interface Letter {
  readonly from: string;
  readonly to: readonly string[];
  /** The whole message, as in RFC 5322. */
  readonly raw: Uint8Array;
}

/** Sends mail. */
export interface Post {
  /** @throws {Error} where the message was not accepted: the text is fit for the reader and holds no secret. */
  readonly send: (letter: Letter) => Promise<void>;
}

/** The world of the commands that sign off minutes. */
export interface Office extends World {
  readonly desk: Desk;
  readonly post: Post;
  /** Bytes that nobody can guess. */
  readonly random: (length: number) => Uint8Array;
}
