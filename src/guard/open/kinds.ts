/** Tells kinds of files by what their bytes say, which nobody can rename. */
import { latinText } from './decode.ts';

/** What can be opened here, and what is packed in a way that is not known here. */
export type Kind = 'pdf' | 'zip' | 'png' | 'jpeg' | 'webp' | 'gif' | 'gzip' | 'packed' | 'font';

const kinds: readonly (readonly [Kind, (start: string) => boolean])[] = [
  ['pdf', (start) => start.slice(0, 1024).includes('%PDF-')],
  ['zip', (start) => start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')],
  ['png', (start) => start.startsWith('\x89PNG\r\n\x1a\n')],
  ['jpeg', (start) => start.startsWith('\xff\xd8\xff')],
  ['webp', (start) => start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP'],
  ['gif', (start) => /^GIF8[79]a/.test(start)],
  ['gzip', (start) => start.startsWith('\x1f\x8b')],
  [
    'packed',
    (start) =>
      // 7-Zip, RAR, xz, Zstandard, LZ4, lzip, compress, Cabinet, and the old files of Office.
      [
        '7z\xbc\xaf\x27\x1c',
        'Rar!\x1a\x07',
        '\xfd7zXZ\x00',
        '\x28\xb5\x2f\xfd',
        '\x04\x22\x4d\x18',
        'LZIP',
        '\x1f\x9d',
        'MSCF\x00',
        '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      ].some((mark) => start.startsWith(mark)) || /^BZh[1-9]1AY&SY/.test(start),
  ],
  ['font', (start) => start.startsWith('wOF2') || start.startsWith('wOFF')],
];

/** The kind of a file, where its bytes tell. */
export function kindOf(bytes: Uint8Array): Kind | undefined {
  const start = latinText(bytes.subarray(0, 1032));
  return kinds.find(([, isOfKind]) => isOfKind(start))?.[0];
}

/** Whether the bytes tell what they are. */
export function isOfKnownKind(bytes: Uint8Array): boolean {
  return kindOf(bytes) !== undefined;
}
