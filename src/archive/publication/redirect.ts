/** Where a page that was renamed is now. */

/** An entry of `redirects`: an address, a page in all its languages, or the path of a meeting or body that was renamed. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * Where a lost path leads: as an entry says that names it, in its language or in any; else what it becomes when the old
 * name of a meeting or body in it is replaced by the new one. `undefined` where nothing fits what is there.
 */
export function redirected(
  path: string,
  redirects: readonly Redirect[],
  there: ReadonlySet<string>,
): string | undefined {
  return redirects.flatMap((entry) => targetsOf(path, entry)).find((one) => there.has(one));
}

/** What an entry makes of a path, whether that is there or not; nothing where it is about another. */
export function targetsOf(path: string, { from, to }: Redirect): readonly string[] {
  return [
    path === from ? to : undefined,
    inLanguage(path, from, to),
    renamed(path, from, to),
  ].filter((one) => one !== undefined);
}

/** `fr/clauses/jt/jt-1/D-1.html` where the entry is about `clauses/jt/jt-1/D-1.html`. */
function inLanguage(path: string, from: string, to: string): string | undefined {
  const at = path.indexOf('/');
  return path.slice(at + 1) === from ? `${path.slice(0, at)}/${to}` : undefined;
}

function renamed(path: string, from: string, to: string): string | undefined {
  const [old, own] = [from.split('/'), to.split('/')];
  const parts = path.split('/');
  const [before = '', after = ''] = [old.at(-1), own.at(-1)];
  const file = parts.at(-1) ?? '';
  // `jtwg-3.en.pdf`, `jtwg-3.html`: files bear the name of their meeting.
  const name = file.startsWith(`${before}.`) ? `${after}${file.slice(before.length)}` : file;
  const folders = parts.slice(0, -1);
  const at = folders.findIndex((_, index) =>
    old.every((part, step) => folders[index + step] === part),
  );
  if (at >= 0)
    return [...folders.slice(0, at), ...own, ...folders.slice(at + old.length), name].join('/');
  // `meetings/jtwg/jtwg-3.html`: the last part is the file itself.
  const rest = old.slice(0, -1);
  const tail = folders.slice(folders.length - rest.length);
  if (name === file || rest.join('/') !== tail.join('/')) return undefined;
  return [...folders.slice(0, folders.length - rest.length), ...own.slice(0, -1), name].join('/');
}
