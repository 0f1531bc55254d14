/** What to write under `redirects` for addresses that would be lost: as few entries as say it. */

/** The old names in the order in which they were found: of bodies, of meetings, of single pages in all languages. */
export function entriesFor(
  lost: readonly string[],
  languages: readonly string[],
): readonly string[] {
  const bodies = lost.flatMap((path) => /^[^/]+\/series\/([^/]+)\.html$/.exec(path)?.[1] ?? []);
  const meetings = lost.flatMap((path) => {
    const [, folder, name] = /^(.+)\/([^/]+)\/\2\.[a-z-]+\.html$/.exec(path) ?? [];
    return name === undefined ? [] : [`${folder}/${name}`];
  });
  const entries: string[] = [];
  for (const name of [...bodies, ...meetings, ...lost.map((path) => inAny(path, languages))])
    if (!entries.some((entry) => isOf(name, entry))) entries.push(name);
  return entries;
}

/** Whether a name goes with an entry for a body, a meeting or the same page. */
function isOf(name: string, entry: string): boolean {
  return [`/${entry}/`, `/${entry}.`].some((part) => `/${name}/`.includes(part));
}

/** A page without the folder of its language. */
function inAny(path: string, languages: readonly string[]): string {
  const [lang = '', ...rest] = path.split('/');
  return languages.includes(lang) ? rest.join('/') : path;
}
