/** Whether a picture can be printed: whole, of the kind that its name says, and not too large. */
import { readGif } from './gif.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import type { Size } from './size.ts';
import { readSvg } from './svg.ts';
import { readWebp } from './webp.ts';

/** What is wrong with a picture, and what helps. */
export interface PictureFault {
  readonly reason: string;
  readonly hint: string;
}

const mostBytes = 20_000_000;
const mostPixels = 20_000_000;

const kinds: Readonly<
  Record<string, { readonly name: string; readonly read: (bytes: Uint8Array) => Size | undefined }>
> = {
  png: { name: 'PNG', read: readPng },
  jpg: { name: 'JPEG', read: readJpeg },
  jpeg: { name: 'JPEG', read: readJpeg },
  gif: { name: 'GIF', read: readGif },
  webp: { name: 'WebP', read: readWebp },
};

/** The fault of a picture whose file name has this ending; `undefined` where there is none. */
export function pictureFault(bytes: Uint8Array, ending: string): PictureFault | undefined {
  if (bytes.length > mostBytes) {
    return {
      reason: `Unexpected picture of ${millions(bytes.length)} MB, expected at most ${millions(mostBytes)}`,
      hint: 'Save it smaller: 2000 pixels are enough for the width of a page.',
    };
  }
  if (ending === 'svg') return drawingFault(bytes);
  const kind = kinds[ending];
  if (!kind) return undefined;
  const size = kind.read(bytes);
  if (!size || size.width === 0 || size.height === 0) {
    const other = Object.values(kinds).find(({ name, read }) => name !== kind.name && read(bytes));
    return other
      ? {
          reason: `Unexpected ${other.name} in a file whose name ends in .${ending}`,
          hint: `Save the picture again as ${kind.name}, or give the file the right ending.`,
        }
      : {
          reason: `Unexpected damage in a picture, expected a whole ${kind.name} file`,
          hint: 'Copy the file again from where it came from, or open it in a program for pictures and save it anew.',
        };
  }
  const pixels = size.width * size.height;
  if (pixels <= mostPixels) return undefined;
  return {
    reason: `Unexpected picture of ${size.width} × ${size.height} pixels, expected at most ${millions(mostPixels)} million in all`,
    hint: 'Save it smaller: 2000 pixels are enough for the width of a page.',
  };
}

function drawingFault(bytes: Uint8Array): PictureFault | undefined {
  const drawing = readSvg(bytes);
  if (!drawing) {
    return {
      reason: 'Unexpected damage in a drawing, expected a whole SVG file',
      hint: 'Copy the file again from where it came from, or save it anew as “plain SVG”.',
    };
  }
  if (!drawing.hasWords) return undefined;
  return {
    reason: 'Unexpected words in a drawing, expected shapes only',
    hint: 'Turn its words into paths before you save it: a drawing cannot use the fonts of the document.',
  };
}

function millions(count: number): string {
  return String(Math.round(count / 100_000) / 10);
}
