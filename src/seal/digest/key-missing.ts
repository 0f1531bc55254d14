/** Something is restricted, and there is no key to salt its hash with. */
export class KeyMissing extends Error {
  override readonly name = 'KeyMissing';
}
