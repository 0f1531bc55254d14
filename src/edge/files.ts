/** Files that the command line names: keys, certificates, signed PDFs. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../plan.ts';
import type { Certificate } from '../seal/pades/asn1/certificate.ts';
import { readAnchors } from '../seal/verify/anchors.ts';

/** @throws {UsageError} where the file cannot be read. */
export async function given(path: string, what: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    throw new UsageError(`Unexpected ${what} “${path}”, expected a file that can be read`);
  }
}

/**
 * The certificates that the user trusts: those of a file, or of all files in a folder.
 * @throws {UsageError} where there is nothing to read, or it holds no certificates.
 */
export async function anchorsIn(path: string): Promise<readonly Certificate[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const files = isFolder
    ? (await readdir(path))
        .filter((name) => /\.(pem|crt|cer|der|xml)$/i.test(name))
        .sort()
        .map((name) => join(path, name))
    : [path];
  if (files.length === 0)
    throw new UsageError(`Unexpected folder “${path}” without certificates, expected .pem files`);
  const found = await Promise.all(
    files.map(async (file) => readAnchors(file, await given(file, 'trust anchor'))),
  );
  return found.flat();
}
