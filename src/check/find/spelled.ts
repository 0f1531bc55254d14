/** How messages spell several things in a row. */

/** `a`, `b` or `c`; each between backquotes. */
export function either(names: readonly string[]): string {
  return joined(names, 'or');
}

/** `a`, `b` and `c`; each between backquotes. */
export function all(names: readonly string[]): string {
  return joined(names, 'and');
}

/** “1 row”, “2 rows”, “0 rows”. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

function joined(names: readonly string[], word: string): string {
  const quoted = names.map((name) => `\`${name}\``);
  const last = quoted.pop() ?? 'nothing';
  return quoted.length > 0 ? `${quoted.join(', ')} ${word} ${last}` : last;
}
