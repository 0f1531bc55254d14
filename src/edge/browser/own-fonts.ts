/** Keeps the fonts of this machine from a browser: what they have would get into a PDF unnoticed, and not on the next machine. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { textRanges } from '../../format/font-ranges.ts';
import { rangePairs } from '../../format/fonts.ts';
import { cutFont } from '../cut-font.ts';

/** A browser without any font breaks down over the first character that it misses. */
const last = '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2';
let lastFont: Promise<Uint8Array> | undefined;

/**
 * What a browser has to be told so that it knows one font besides those of a document: the Latin letters of Noto Sans.
 * Elsewhere than on Linux it means nothing.
 */
export async function ownFonts(profile: string): Promise<NodeJS.ProcessEnv> {
  const folder = join(profile, 'fonts');
  const path = join(profile, 'fonts.conf');
  await mkdir(folder);
  lastFont ??= latin();
  await writeFile(join(folder, 'last.ttf'), await lastFont);
  const kept = `<dir>${folder}</dir><cachedir>${join(profile, 'font-cache')}</cachedir>`;
  await writeFile(path, `<?xml version="1.0"?><fontconfig>${kept}</fontconfig>\n`);
  return { FONTCONFIG_FILE: path };
}

/** A browser reads no compressed font of the system. */
async function latin(): Promise<Uint8Array> {
  const font = await readFile(createRequire(import.meta.url).resolve(last));
  const codes = rangePairs(textRanges.latin).flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index),
  );
  return await cutFont(font, String.fromCodePoint(...codes));
}
