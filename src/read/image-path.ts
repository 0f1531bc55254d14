/** Where a picture that Markdown names lies in the content folder. */

/**
 * The path below the content folder of the picture that a text in `folder` names with `url`,
 * or `undefined` where the URL is not relative or leads out of the content folder.
 */
export function imagePath(folder: string, url: string): string | undefined {
  let bare: string;
  try {
    bare = decodeURIComponent(url.replace(/[?#].*$/, ''));
  } catch {
    return undefined;
  }
  if (
    bare === '' ||
    /^([a-z][a-z0-9+.-]*:|\/|\\)/i.test(bare) ||
    bare.includes('\\') ||
    bare.includes('\0')
  ) {
    return undefined;
  }
  const path: string[] = folder === '' ? [] : folder.split('/');
  for (const part of bare.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') path.push(part);
    else if (path.pop() === undefined) return undefined;
  }
  return path.join('/');
}
