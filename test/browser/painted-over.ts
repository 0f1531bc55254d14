/** Whether something is painted on the pages of a PDF, and something else later, which may hide it. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** For each page: whether a shape of the first colour is there, and whether one of the second comes after it. */
export async function paintedOver(
  bytes: Uint8Array,
  first: string,
  second: string,
): Promise<readonly { readonly found: boolean; readonly over: boolean }[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  try {
    const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
    return await Promise.all(
      numbers.map(async (number) => {
        const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList();
        let colour = '';
        const painted = fnArray.flatMap((operation, index) => {
          if (operation === OPS.setFillRGBColor) colour = String(argsArray[index]);
          return operation === OPS.constructPath ? [colour] : [];
        });
        const place = painted.indexOf(first);
        return { found: place >= 0, over: place >= 0 && painted.includes(second, place) };
      }),
    );
  } finally {
    await task.destroy();
  }
}
