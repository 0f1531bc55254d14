/** Opens a file of any kind, and the files inside it, down to words. */
import { isText, latinText } from './decode.ts';
import { openGif } from './gif.ts';
import { type Kind, kindOf } from './kinds.ts';
import { openMail } from './mail.ts';
import { openMarkup } from './markup.ts';
import { openGzip, openZip } from './packed.ts';
import { openPagefind } from './pagefind.ts';
import type { Inner, Opener, Part, Shut, Words } from './part.ts';
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
export function* wordsOf(path: string, bytes: Uint8Array): Generator<Words | Shut> {
  yield* wordsWithin({ name: path, bytes }, '', 0);
}

function* wordsWithin(
  file: Omit<Inner, 'part'>,
  around: string,
  depth: number,
): Generator<Words | Shut> {
  const within = (part: string) => (around === '' ? part : `${around}: ${part}`);
  if (depth > deepest) {
    yield { part: within('file inside files'), shut: true };
    return;
  }
  try {
    for (const part of openerOf(file)(file.bytes)) {
      if ('bytes' in part) yield* wordsWithin(part, within(part.part), depth + 1);
      else yield { ...part, part: within(part.part) };
    }
  } catch {
    yield { part: within('damaged file'), shut: true };
    for (const part of openBytes(file.bytes))
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

/** By what the bytes say. */
const byKind: Readonly<Record<Exclude<Kind, 'gzip' | 'font'>, Opener>> = {
  pdf: openPdf,
  zip: openZip,
  png: openPng,
  jpeg: openJpeg,
  webp: openWebp,
  gif: openGif,
  packed: openUnknown,
};

/** Bytes of a file by itself that are neither words nor of a known kind may be packed. */
function* openUnknown(bytes: Uint8Array): Generator<Part> {
  yield { part: 'file of an unknown kind', shut: true };
  yield* openBytes(bytes);
}

function openerOf({ name, bytes, isAlone }: Omit<Inner, 'part'>): Opener {
  const kind = kindOf(bytes);
  if (kind === 'font' && isAlone) return openUnknown;
  if (kind && kind !== 'gzip' && kind !== 'font') return byKind[kind];
  const ending = /([^./]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const ended = byEnding[ending];
  if (ended) return ended;
  if (kind === 'gzip') return openGzip;
  if (!isText(bytes)) return isAlone ? openUnknown : openBytes;
  const start = latinText(bytes.subarray(0, 1032));
  if (/^\s*(?:\ufeff|ï»¿)?\s*<(?:[!?a-z])/i.test(start)) return openMarkup;
  if (/^\s*[{[]/.test(start)) return openJson;
  return openText;
}
