/** Cuts fonts down with HarfBuzz, whatever container they come in. */
import type { CutFont } from '../seal/pades/appearance/draw.ts';

/** The characters of `text` and nothing else, as TrueType. */
export const cutFont: CutFont = async (font, text) => {
  const { default: subsetFont } = await import('subset-font');
  return await subsetFont(Buffer.from(font), text, { targetFormat: 'truetype' });
};
