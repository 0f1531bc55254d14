/** The noun that `format/` makes: one finished file. */

/** A file ready to be written. */
export interface Rendered {
  /** Path below the output folder, such as `public/jtwg/jtwg-4/jtwg-4.en.html`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
