/** Where an edition's file goes below the output folder. */
import { type Audience, audienceFolder } from '../audience.ts';
import type { Edition } from '../edition.ts';
import type { Lang } from '../lang.ts';

/** What names an edition among all editions of all meetings. */
type Named = Pick<Edition, 'audience' | 'path' | 'meetingId' | 'languages'>;

/** `public/jtwg/jtwg-4/jtwg-4.en-fr.pdf`, `restricted/parties/jtwg/…`; files of two audiences are never mixed. */
export function outputPath(edition: Named, extension: string): string {
  return `${audienceFolder(edition.audience)}/${edition.path}/${fileName(edition.meetingId, edition.languages, extension)}`;
}

/** `jtwg-4.en-fr.pdf`. */
export function fileName(meetingId: string, languages: readonly Lang[], extension: string): string {
  return `${meetingId}.${languages.join('-')}.${extension}`;
}

/** Where the shared style sheet, fonts and images of an audience are. */
export function assetPath(audience: Audience, name: string): string {
  return `${audienceFolder(audience)}/assets/${name}`;
}

/** The way from one output file to another, as a relative link. */
export function relativeLink(from: string, to: string): string {
  let shared = 0;
  for (let at = 0; at < from.length && from[at] === to[at]; at += 1)
    if (from[at] === '/') shared = at + 1;
  const above = from.slice(shared).split('/').length - 1;
  return `${'../'.repeat(above)}${encodedPath(to.slice(shared))}`;
}

/** A path as it stands in a link. */
export function encodedPath(path: string): string {
  return /^[\w./-]*$/.test(path) ? path : path.split('/').map(encodeURIComponent).join('/');
}
