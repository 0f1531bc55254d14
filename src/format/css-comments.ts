/** Comments of a style sheet are for those who write it: readers would only wait for them. */

/** The style sheet without comments and the lines that they leave empty; what looks like one in a string stays, and so does what begins with an exclamation mark, such as a licence. */
export function withoutCssComments(css: string): string {
  return css
    .replaceAll(/("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\/\*(?!!)[\s\S]*?\*\//g, '$1')
    .replaceAll(/\n\s*\n/g, '\n');
}
