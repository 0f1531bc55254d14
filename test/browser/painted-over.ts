/** What is painted on the pages of a PDF over a shape, and so may hide it. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Ink {
  readonly colour: string;
  /** 1 where nothing is seen through it. */
  readonly alpha: number;
}

/** For each page: whether a shape of a colour is there, and the colours of those after it that nothing is seen through. */
export async function paintedOver(
  bytes: Uint8Array,
  colour: string,
): Promise<readonly { readonly found: boolean; readonly over: readonly string[] }[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  try {
    const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
    return await Promise.all(
      numbers.map(async (number) => {
        const painted = shapes(await (await pdf.getPage(number)).getOperatorList());
        const place = painted.findIndex((shape) => shape.colour === colour);
        const later = place < 0 ? [] : painted.slice(place + 1);
        const solid = later.filter(({ alpha }) => alpha === 1);
        return { found: place >= 0, over: [...new Set(solid.map((shape) => shape.colour))] };
      }),
    );
  } finally {
    await task.destroy();
  }
}

function shapes({
  fnArray,
  argsArray,
}: {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}): readonly Ink[] {
  let ink: Ink = { colour: '#000000', alpha: 1 };
  const saved: Ink[] = [];
  return fnArray.flatMap((operation, index) => {
    const args = argsArray[index];
    if (operation === OPS.save) saved.push(ink);
    else if (operation === OPS.restore) ink = saved.pop() ?? ink;
    else if (operation === OPS.setFillRGBColor) ink = { ...ink, colour: String(args) };
    else if (operation === OPS.setGState) ink = { ...ink, ...fillAlpha(args) };
    return operation === OPS.constructPath ? [ink] : [];
  });
}

function fillAlpha(args: unknown): Partial<Ink> {
  const [states = []] = args as readonly (readonly (readonly [string, unknown])[])[];
  const [, alpha] = states.find(([key]) => key === 'ca') ?? [];
  return typeof alpha === 'number' ? { alpha } : {};
}
