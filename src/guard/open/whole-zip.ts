/** Whether all of a ZIP is in its list of files (PKWARE APPNOTE 4.3): what is not, is not unpacked and can be found all the same. */

const ofList = 0x02014b50;
const ofFile = 0x04034b50;
const ofEnd = 0x06054b50;

/** Behind a file its sum and sizes may stand once more. */
const mostBehind = 24;

/** Whether the listed files lie one behind the other from the first byte up to the list, and none is enciphered. */
export function isWholeZip(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    let end = bytes.length - 22;
    while (view.getUint32(end, true) !== ofEnd) end -= 1;
    const list = view.getUint32(end + 16, true);
    const places = listed(view, list, view.getUint16(end + 10, true));
    let last = 0;
    let isWhole = places.length === 0 || places[0]?.start === 0;
    for (const { start, after } of places) {
      isWhole &&= start >= last && start - last <= mostBehind;
      last = after;
    }
    return isWhole && list >= last && list - last <= mostBehind;
  } catch {
    // Places that are beyond the file.
    return false;
  }
}

/** Where each file begins and ends, in the order of the bytes. */
function listed(
  view: DataView,
  list: number,
  count: number,
): readonly { readonly start: number; readonly after: number }[] {
  let at = list;
  const places = Array.from({ length: count }, () => {
    const isEnciphered = (view.getUint16(at + 8, true) & 1) === 1;
    const start = view.getUint32(at + 42, true);
    if (view.getUint32(at, true) !== ofList || view.getUint32(start, true) !== ofFile)
      throw new Error('Unexpected list of files');
    if (isEnciphered) throw new Error('Unexpected file that is enciphered');
    const head = 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    const after = start + head + view.getUint32(at + 20, true);
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
    return { start, after };
  });
  return places.toSorted((a, b) => a.start - b.start);
}
