/** Opens a file of any kind, and the files inside it, down to words. */
import { isText, latinText } from './decode.ts';
import { openMail } from './mail.ts';
import { openMarkup } from './markup.ts';
import { openGzip, openZip } from './packed.ts';
import { openPagefind } from './pagefind.ts';
import type { Opener, Shut, Words } from './part.ts';
import { openPdf } from './pdf/open-pdf.ts';
import { openJpeg, openPng, openWebp } from './picture.ts';
import {
  openBytes,
  openFolded,
  openFont,
  openJson,
  openMetadata,
  openProgram,
  openText,
} from './text.ts';

/** How many files may stand inside one another. */
const deepest = 6;

/** Words of a file and of all files inside it. What cannot be opened is told of, and what could be read of it still is. */
export function* wordsOf(
  path: string,
  bytes: Uint8Array,
  around = '',
  depth = 0,
): Generator<Words | Shut> {
  const within = (part: string) => (around === '' ? part : `${around}: ${part}`);
  if (depth > deepest) {
    yield { part: within('file inside files'), shut: true };
    return;
  }
  try {
    for (const part of openerOf(path, bytes)(bytes)) {
      if ('bytes' in part) yield* wordsOf(part.name, part.bytes, within(part.part), depth + 1);
      else yield { ...part, part: within(part.part) };
    }
  } catch {
    yield { part: within('damaged file'), shut: true };
    for (const part of openBytes(bytes))
      if ('text' in part) yield { ...part, part: within(part.part) };
  }
}

/** By the ending of the name. */
const byEnding: Readonly<Record<string, Opener>> = {
  html: openMarkup,
  htm: openMarkup,
  xhtml: openMarkup,
  xml: openMarkup,
  svg: openMarkup,
  atom: openMarkup,
  rss: openMarkup,
  json: openJson,
  webmanifest: openJson,
  ics: openFolded,
  vcf: openFolded,
  eml: openMail,
  css: openProgram,
  js: openProgram,
  mjs: openProgram,
  metadata: openMetadata,
  woff2: openFont,
  woff: openFont,
  pf_meta: openPagefind,
  pf_index: openPagefind,
  pf_fragment: openPagefind,
  pf_filter: openPagefind,
  pagefind: openPagefind,
};

/** By what the bytes say, which nobody can rename. */
const byMark: readonly (readonly [(start: string) => boolean, Opener])[] = [
  [(start) => start.slice(0, 1024).includes('%PDF-'), openPdf],
  [(start) => start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06'), openZip],
  [(start) => start.startsWith('\x89PNG\r\n\x1a\n'), openPng],
  [(start) => start.startsWith('\xff\xd8\xff'), openJpeg],
  [(start) => start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP', openWebp],
];

function openerOf(path: string, bytes: Uint8Array): Opener {
  const start = latinText(bytes.subarray(0, 1032));
  const marked = byMark.find(([isMarked]) => isMarked(start));
  if (marked) return marked[1];
  const ending = /([^./]*)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const ended = byEnding[ending];
  if (ended) return ended;
  if (start.startsWith('\x1f\x8b')) return openGzip;
  if (!isText(bytes)) return openBytes;
  if (/^\s*(?:\ufeff|ï»¿)?\s*<(?:[!?a-z])/i.test(start)) return openMarkup;
  if (/^\s*[{[]/.test(start)) return openJson;
  return openText;
}
