/** The pages that stand before any language: the choice of a language, and what is shown for a wrong address. */
import { everybody } from '../../audience.ts';
import { archivePath, archivePaths } from '../../format/archive-paths.ts';
import { assetPath, relativeLink } from '../../format/output-path.ts';
import { passage, plain, type Said, type Voice } from '../../format/view/said.ts';
import { wordsView } from '../../format/view/words.ts';
import type { Locale, Words } from '../../locale/locale.ts';
import type { Rendered } from '../../rendered.ts';
import type { Site } from './page.ts';

/** `index.html`, where no script sends anybody anywhere, and `404.html`. */
export function entrance(site: Site): readonly Rendered[] {
  return [
    entrancePage(site, 'index.html', 'entrance', ({ archive }) => archive.name),
    // Shown for any wrong address: its links cannot begin where it is.
    entrancePage(site, '404.html', 'not-found', ({ archive }) => archive.notFound),
  ];
}

function entrancePage(
  { archive, kit }: Site,
  name: string,
  template: string,
  title: (words: Words) => string,
): Rendered {
  const here = `public/${name}`;
  const speakers = archive.languages.flatMap((lang) => kit.locales.get(lang) ?? []);
  const voice: Voice = {
    speakers: speakers.length > 0 ? speakers : firstOf(kit.locales),
    locales: kit.locales,
  };
  const [first] = voice.speakers;
  const own = (make: (words: Words) => string): Said =>
    voice.speakers.map(({ lang, words }) => passage(voice, first?.lang ?? lang, lang, make(words)));
  // Without a known address of the site a wrong one may be anywhere: then links begin at the root.
  const root = name === '404.html' ? rootOf(archive.site) : undefined;
  const to = (path: string) =>
    root === undefined ? relativeLink(here, path) : `${root}${path.slice('public/'.length)}`;
  const html = kit.templates.render(`archive/${template}`, {
    words: wordsView(voice),
    lang: first?.lang ?? 'en',
    dir: first?.dir ?? 'ltr',
    multilingual: true,
    screen: true,
    print: false,
    title: plain(own(title)),
    description: plain(own(({ archive: words }) => words.lead)),
    style: to(assetPath(everybody, 'minutes.css')),
    archiveStyle: to(assetPath(everybody, 'archive.css')),
    hidden: name === '404.html',
    refresh: false,
    isEmpty: archive.languages.length === 0,
    choices: voice.speakers.map((speaker) => ({
      lang: speaker.lang,
      dir: speaker.dir,
      name: speaker.name,
      title: title(speaker.words),
      lead: speaker.words.archive[template === 'entrance' ? 'lead' : 'notFoundLead'],
      front: speaker.words.archive.front,
      empty: speaker.words.archive.empty,
      href: archive.languages.length === 0 ? '' : to(archivePath(speaker.lang, archivePaths.home)),
    })),
  });
  return { path: here, bytes: new TextEncoder().encode(html) };
}

/** The path of the site on its host, with slashes at both ends. */
function rootOf(site: string | undefined): string {
  const { pathname } = new URL(site ?? 'https://here.invalid/');
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}

function firstOf(locales: ReadonlyMap<string, Locale>): readonly Locale[] {
  const found = locales.get('en') ?? [...locales.values()][0];
  return found ? [found] : [];
}
