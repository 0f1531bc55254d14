/** Bytes as an address, so that a document needs no other file. */
import { toBase64 } from '../base64.ts';

const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  woff2: 'font/woff2',
};

/** `data:font/woff2;base64,…`; the type is told from the ending of the path. */
export function dataUri(path: string, bytes: Uint8Array): string {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const type = types[ending] ?? 'application/octet-stream';
  return `data:${type};base64,${toBase64(bytes)}`;
}
