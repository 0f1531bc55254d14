/** What a format is: a function from an edition and a kit to finished files, and nothing else. */
import type { Edition } from '../edition.ts';
import type { Lang } from '../lang.ts';
import type { Locale } from '../locale/locale.ts';
import type { Rendered } from '../rendered.ts';
import type { Printer, Shelf } from '../world.ts';
import type { Templates } from './templates.ts';

/** All that a format may use besides the edition: together they are the inputs of each output. */
export interface Kit {
  readonly templates: Templates;
  readonly locales: ReadonlyMap<Lang, Locale>;
  /** For local images. */
  readonly content: Shelf;
  readonly fonts: Shelf;
  readonly printer: Printer;
  /** The day that files bear whose content names none, `2022-02-10`. */
  readonly sourceDate: string | undefined;
  /** `false`: PDFs are written that claim to follow no standard, whatever is in them. */
  readonly conformance?: boolean | undefined;
  /** Of this program. */
  readonly version: string;
  /** Address of the published archive, without a slash at the end. */
  readonly site?: string | undefined;
}

/** A format: `html`, `pdf` … */
export interface Format {
  readonly name: string;
  /** File ending without the dot. */
  readonly extension: string;
  readonly render: (edition: Edition, kit: Kit) => Promise<Rendered>;
}
