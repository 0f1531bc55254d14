/** The text of an example, written with the indentation of the code around it. */

/** The template's lines without the indentation that they share. */
export function lines({ raw }: TemplateStringsArray): string {
  const written = (raw[0] ?? '').replace(/^\n/, '').replace(/[ ]*$/, '').split('\n');
  const depths = written.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const shared = Math.min(...depths);
  return written.map((line) => line.slice(shared)).join('\n');
}
