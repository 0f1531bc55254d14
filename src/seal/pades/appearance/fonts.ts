/** Picks the font files for what is seen in a signature field. */
import { facesFor } from '../../../format/fonts.ts';
import type { Shelf } from '../../../world.ts';

/**
 * The regular faces that the lines need, those of the sans-serif family first: small words read better in it.
 * Missing files are left out; drawing then says which character has no glyph.
 */
export async function signatureFonts(
  lines: readonly string[],
  fonts: Shelf,
): Promise<readonly Uint8Array[]> {
  const needed = facesFor(lines.join('')).filter(
    ({ weight, style }) => weight === 400 && style === 'normal',
  );
  const sans = needed.filter(({ family }) => family === 'Noto Sans');
  const all = [...sans, ...needed.filter((face) => !sans.includes(face))];
  const read = await Promise.all(all.map(({ path }) => fonts.read(path)));
  return read.flatMap((bytes) => bytes ?? []);
}
