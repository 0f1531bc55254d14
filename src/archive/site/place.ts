/** A language at an address, ready to say words and to make links. */
import { addresses, publicFolder } from '../../format/address.ts';
import { archivePath } from '../../format/archive-paths.ts';
import { relativeLink } from '../../format/output-path.ts';
import type { Lang } from '../../lang.ts';
import { voiceOf } from '../data/voices.ts';
import type { Place, Site } from './page.ts';

/** The place of a page in a language; `path` is below the language's folder. */
export function placeOf(
  { archive, kit }: Pick<Site, 'archive' | 'kit'>,
  lang: Lang,
  path: string,
): Place {
  const spoken = voiceOf(lang, kit.locales);
  const here = archivePath(lang, path);
  return {
    ...spoken,
    lang,
    words: spoken.speaker.words.archive,
    here,
    to: (other) => relativeLink(here, archivePath(lang, other)),
    file: (other) => relativeLink(here, other),
    address: addresses(archive.site, here.slice(publicFolder.length)),
  };
}
