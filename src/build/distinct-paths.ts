/** Tells paths apart as the most forgetful disk does: without upper and lower case, and composed. */

/** Takes paths one after the other; tells of an earlier one that many disks hold to be the same file. */
export function distinctPaths(): (path: string) => string | undefined {
  const taken = new Map<string, string>();
  return (path) => {
    const other = taken.get(folded(path));
    if (other !== undefined && other !== path) return other;
    taken.set(folded(path), path);
    return undefined;
  };
}

function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
