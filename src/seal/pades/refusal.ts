/** Why something was not signed, completed or taken in: words for the reader, never a secret, never a trace. */

/** “Unexpected X, expected Y”, with what to do about it. */
export class Refusal extends Error {
  /** A short name that programs can rely on: `wrong-passphrase`. */
  readonly id: string;
  readonly hint: string;
  constructor(id: string, message: string, hint: string) {
    super(message);
    this.id = id;
    this.hint = hint;
  }
}
