/** What kind of file is which, for those who serve the archive. */

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  pdf: 'application/pdf',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  wasm: 'application/wasm',
};

/** The media type of a file; of one that nobody knows, bytes. */
export function mediaType(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (path.endsWith('SHA256SUMS')) return types['txt'] ?? '';
  return types[ending] ?? 'application/octet-stream';
}

/** Endings that servers often do not know, with their types. */
export const rareTypes: readonly (readonly [string, string])[] = [
  'atom',
  'ics',
  'bib',
  'ris',
  'wasm',
  'woff2',
].map((ending) => [ending, types[ending]?.replace(/;.*/, '') ?? '']);
