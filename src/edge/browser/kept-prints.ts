/** Prints kept on this machine: a document that was printed before is not printed again, and no browser is started for it. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Printer } from '../../world.ts';

/** What prints are kept by. */
export interface Keeping {
  /** The folder in which they are; made by whoever hands it in. */
  readonly folder: () => Promise<string>;
  /** Which browsers may print, told apart from any others. */
  readonly browser: () => Promise<string>;
  /** How it prints: its flags, and the settings of the print. */
  readonly manner: string;
  /** Of this program. */
  readonly version: string;
  /** Bytes that prints may take together: those asked for last stay. A gibibyte unless given. */
  readonly room?: number;
}

/** Prints that nobody asked for in this time go, in milliseconds. */
const keptFor = 30 * 24 * 60 * 60 * 1000;

/** A printer that looks first among what was kept. */
export interface KeepingPrinter extends Printer {
  /** Takes away what nobody asked for any more; where nothing was added there is nothing to do. */
  readonly tidy: () => Promise<void>;
}

/**
 * Keeps the prints that may be kept. Whatever goes wrong with keeping, a full disk or a file that somebody changed, the document is
 * printed.
 */
export function keepingPrints(
  printer: Printer,
  { folder, browser, manner, version, room = 2 ** 30 }: Keeping,
): KeepingPrinter {
  let added = false;
  let both: Promise<readonly [string, string]> | undefined;
  const kept = async (html: string, numbered: boolean): Promise<Kept> => {
    both ??= Promise.all([folder(), browser()]);
    const [place, which] = await both;
    const about = JSON.stringify([manner, version, which, numbered]);
    const document = createHash('sha256').update(`${about}\n${html}`).digest();
    // The name, which anybody sees, does not tell the key.
    const made = (what: string) => createHash('sha256').update(what).update(document);
    return keptAt(join(place, `${made('name').digest('hex')}.print`), made('key').digest());
  };
  return {
    print: async (html, pagesOf, mayKeep = false) => {
      if (!mayKeep) return await printer.print(html, pagesOf);
      const place = await kept(html, pagesOf !== undefined).catch(() => undefined);
      const found = await place?.read();
      if (found) return found;
      const pdf = await printer.print(html, pagesOf);
      if (await place?.write(pdf)) added = true;
      return pdf;
    },
    tidy: async () => {
      if (added) await tidy(await folder(), room, Date.now()).catch(() => {});
    },
  };
}

/** The place of one print. */
interface Kept {
  /** `undefined` where it is not there, or not as it was left. */
  readonly read: () => Promise<Uint8Array | undefined>;
  /** Whether it could be kept. */
  readonly write: (pdf: Uint8Array) => Promise<boolean>;
}

const cipher = 'aes-256-gcm';
const [ivLength, tagLength] = [12, 16];

/**
 * A print is locked with a key that is made of its document: what was open by mistake in a draft lies in no cache for whoever has
 * not that draft, and what somebody changed does not open.
 */
function keptAt(path: string, key: Uint8Array): Kept {
  return {
    read: async () => {
      try {
        const bytes = await readFile(path);
        const opened = createDecipheriv(cipher, key, bytes.subarray(0, ivLength));
        opened.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
        const pdf = Buffer.concat([
          opened.update(bytes.subarray(ivLength + tagLength)),
          opened.final(),
        ]);
        const now = new Date();
        // Where nothing can be written, as in a cache that is handed out with a machine, it is used all the same.
        await utimes(path, now, now).catch(() => {});
        return new Uint8Array(pdf);
      } catch {
        return undefined;
      }
    },
    write: async (pdf) => {
      const iv = randomBytes(ivLength);
      const locked = createCipheriv(cipher, key, iv);
      const words = [locked.update(pdf), locked.final()];
      const draft = `${path}.${randomBytes(6).toString('hex')}`;
      try {
        await writeFile(draft, Buffer.concat([iv, locked.getAuthTag(), ...words]), { mode: 0o600 });
        await rename(draft, path);
        return true;
      } catch {
        await rm(draft, { force: true }).catch(() => {});
        return false;
      }
    },
  };
}

/** Takes away what is too old, then the oldest of what is too much. */
async function tidy(folder: string, room: number, now: number): Promise<void> {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const path = join(folder, name);
      // Another process may have taken it away meanwhile.
      const found = await stat(path).catch(() => undefined);
      return found?.isFile() ? [{ path, size: found.size, asked: found.mtimeMs }] : [];
    }),
  );
  let taken = 0;
  for (const { path, size, asked } of files.flat().sort((a, b) => b.asked - a.asked)) {
    taken += size;
    if (taken > room || asked < now - keptFor) await rm(path, { force: true });
  }
}
