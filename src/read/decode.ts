/** Bytes to text: UTF-8 only, and a clear word where they are anything else. */
import { VFile } from 'vfile';
import { raise } from '../fault.ts';

/** The largest text that is read, in bytes. Minutes are far smaller; a larger file is a mistake or an attack. */
const largestText = 2 * 1024 * 1024;

/**
 * A source as a VFile whose value is text with `\n` line ends and no byte order mark.
 * Bytes that are not UTF-8 are read as Windows-1252, so that the rest can still be looked at, and reported.
 */
export function decode(path: string, bytes: Uint8Array): VFile {
  const file = new VFile({ path, value: '' });
  if (bytes.length > largestText) {
    raise({
      place: { file },
      rule: 'file-size',
      level: 'error',
      reason: `Unexpected size of ${megabytes(bytes.length)} MB, expected at most ${megabytes(largestText)} MB`,
      hint: 'Keep pictures in files of their own and move long annexes into documents that the minutes refer to.',
    });
    return file;
  }
  if (isBinary(bytes)) {
    raise({
      place: { file, position: { line: 1, column: 1 } },
      rule: 'readable',
      level: 'error',
      reason: 'Unexpected file that is not text, expected text in UTF-8',
      hint: 'A document of a word processor does not become text by another name: open it there and save it as plain text.',
    });
    return file;
  }
  file.value = text(file, bytes).replace(/\r\n?/g, '\n');
  if (String(file.value).trim() === '') {
    raise({
      place: { file },
      rule: 'file-empty',
      level: 'error',
      reason: 'Unexpected empty file, expected text',
      hint: 'Write the minutes or their facts here, or delete the file.',
    });
  }
  return file;
}

/** Text never holds a zero byte, except where each letter takes two bytes. */
function isBinary(bytes: Uint8Array): boolean {
  return !utf16Of(bytes) && bytes.subarray(0, 8000).includes(0);
}

function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function text(file: VFile, bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16) {
    raise({
      place: { file, position: { line: 1, column: 1 } },
      rule: 'file-encoding',
      level: 'error',
      reason: 'Unexpected UTF-16 text, expected UTF-8',
      hint: 'Save the file again with the encoding “UTF-8”.',
    });
    return new TextDecoder(utf16).decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const lenient = new TextDecoder('utf-8').decode(bytes);
    const before = lenient.slice(0, lenient.indexOf('\uFFFD')).split(/\r\n?|\n/);
    raise({
      place: { file, position: { line: before.length, column: (before.at(-1) ?? '').length + 1 } },
      rule: 'file-encoding',
      level: 'error',
      reason: 'Unexpected bytes that are not UTF-8, expected UTF-8 text',
      hint: 'The file looks as if it was saved as Windows-1252 or Latin-1. Save it again with the encoding “UTF-8”.',
    });
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
