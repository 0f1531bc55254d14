/** Data that stand in a page for programs. */

/** JSON that can stand in a `script` element: no words in it can end the element, nor begin a comment. */
export function dataBlock(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
