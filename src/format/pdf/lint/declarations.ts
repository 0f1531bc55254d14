/** The declarations of a style sheet that count on paper, each with its place. */

/** `property: value`. */
export interface Declaration {
  /** In small letters. */
  readonly property: string;
  readonly value: string;
  /** What stands before the braces around it, such as `@font-face` or `.cover h1`. */
  readonly around: readonly string[];
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

/** Reads a style sheet; what is for the screen only is left out. */
export function declarationsIn(css: string): readonly Declaration[] {
  const found: Declaration[] = [];
  const bare = withoutComments(css);
  const around: string[] = [];
  let begun = 0;
  for (let at = 0; at < bare.length; at += 1) {
    const char = bare[at];
    if (char === '"' || char === "'") {
      at = endOfString(bare, at);
    } else if (char === '(') {
      at = endOfBrackets(bare, at);
    } else if (char === '{') {
      around.push(bare.slice(begun, at).trim().replaceAll(/\s+/g, ' '));
      begun = at + 1;
    } else if (char === ';' || char === '}') {
      const [, space = '', property, value] =
        /^(\s*)([\w-]+)\s*:([\s\S]*)$/.exec(bare.slice(begun, at)) ?? [];
      if (property !== undefined && value !== undefined && !around.some(isForScreen)) {
        const before = css.slice(0, begun + space.length);
        found.push({
          property: property.toLowerCase(),
          value: value.trim(),
          around: [...around],
          line: before.split('\n').length,
          column: before.length - before.lastIndexOf('\n'),
        });
      }
      if (char === '}') around.pop();
      begun = at + 1;
    }
  }
  return found;
}

/** Blanks in place of comments: all places stay. */
function withoutComments(css: string): string {
  return css.replaceAll(/\/\*[\s\S]*?(\*\/|$)/g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
}

function endOfString(css: string, from: number): number {
  for (let at = from + 1; at < css.length; at += 1) {
    if (css[at] === '\\') at += 1;
    else if (css[at] === css[from] || css[at] === '\n') return at;
  }
  return css.length;
}

/** An address may hold semicolons: `url(data:font/woff2;base64,…)`. */
function endOfBrackets(css: string, from: number): number {
  let depth = 0;
  for (let at = from; at < css.length; at += 1) {
    const char = css[at];
    if (char === '"' || char === "'") at = endOfString(css, at);
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return css.length;
}

function isForScreen(prelude: string): boolean {
  return /^@media\b/i.test(prelude) && /\bscreen\b/i.test(prelude) && !/\bprint\b/i.test(prelude);
}
