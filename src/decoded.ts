/** Addresses without their escapes. */

/** What stands behind `d%C3%A9cision`; as it was written where it is no escaped UTF-8. */
export function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
