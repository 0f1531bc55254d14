/** Opens what is packed: gzip, and ZIP with all that is built on it. */
import { unzipSync } from 'fflate';
import { latinText } from './decode.ts';
import { inflate } from './inflate.ts';
import { mostBytes, type Part } from './part.ts';
import { isWholeZip } from './whole-zip.ts';

/** gzip (RFC 1952): one file; its name and its comment stand before it. */
export function* openGzip(bytes: Uint8Array): Generator<Part> {
  const flags = bytes[3] ?? 0;
  if (flags & 0x1c)
    yield { part: 'header', text: latinText(bytes.subarray(10, 512)), reading: 'words' };
  yield { part: 'packed file', name: '', bytes: inflate(bytes, 'gzip'), isAlone: true };
}

/** ZIP: each file with its name, and the comments of the archive. */
export function* openZip(bytes: Uint8Array): Generator<Part> {
  let whole = 0;
  const files = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      whole += originalSize;
      return whole <= mostBytes;
    },
  });
  if (whole > mostBytes) {
    yield { part: 'packed files', shut: true };
    return;
  }
  if (!isWholeZip(bytes)) yield { part: 'bytes between packed files', shut: true };
  for (const [name, inner] of Object.entries(files)) {
    yield { part: 'name of a packed file', text: name, reading: 'words' };
    yield { part: 'packed file', name, bytes: inner, isAlone: true };
  }
  yield { part: 'packed files', text: latinText(bytes.subarray(-70_000)), reading: 'opaque' };
}
