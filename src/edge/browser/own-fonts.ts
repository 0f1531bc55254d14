/** Keeps the fonts of this machine from a browser: what they have would get into a PDF unnoticed, and not on the next machine. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cutFont } from '../cut-font.ts';

/** A browser without any font breaks down over the first character that it misses. */
const last = '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2';
let lastFont: Promise<Uint8Array> | undefined;

/**
 * What a browser has to be told so that it knows one font besides those of a document: one that has nothing but the empty
 * box. Elsewhere than on Linux it means nothing.
 */
export async function ownFonts(profile: string): Promise<NodeJS.ProcessEnv> {
  const folder = join(profile, 'fonts');
  const path = join(profile, 'fonts.conf');
  await mkdir(folder);
  lastFont ??= emptyFont();
  await writeFile(join(folder, 'last.ttf'), await lastFont);
  const kept = `<dir>${folder}</dir><cachedir>${join(profile, 'font-cache')}</cachedir>`;
  await writeFile(path, `<?xml version="1.0"?><fontconfig>${kept}</fontconfig>\n`);
  return { FONTCONFIG_FILE: path };
}

async function emptyFont(): Promise<Uint8Array> {
  const font = await readFile(createRequire(import.meta.url).resolve(last));
  return await cutFont(font, ' ');
}
