/** Why nothing could be written, in words where it happens often: as the disk says it, or as git hands on what the disk said. */

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the room that you may use on the disk is full',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk can only be read',
  ENOTDIR: 'a file stands where a folder is expected',
};

/** Git tells the fault of the disk in the words of the system. */
const handedOn: readonly (readonly [words: RegExp, code: string])[] = [
  [/No space left on device/i, 'ENOSPC'],
  [/Disk quota exceeded/i, 'EDQUOT'],
  [/Permission denied|insufficient permission/i, 'EACCES'],
  [/Operation not permitted/i, 'EPERM'],
  [/Read-only file system/i, 'EROFS'],
  [/Not a directory/i, 'ENOTDIR'],
];

/** The reason, as it follows a colon; of git without its command line. */
export function writeFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  const told = 'stderr' in error ? String(error.stderr).trim() : '';
  const known = handedOn.find(([words]) => words.test(told))?.[1] ?? code;
  return reasons[known] ?? (firstLine(told) || error.message);
}

function firstLine(told: string): string {
  return (told.split('\n')[0] ?? '').replace(/^(fatal|error): /, '');
}
