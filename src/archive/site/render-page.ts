/** Makes the file of a page in a language: what is around its own view is the same for all. */
import { everybody } from '../../audience.ts';
import { publicFolder, wholeLinks } from '../../format/address.ts';
import { archivePath, archivePaths, pagePath } from '../../format/archive-paths.ts';
import { assetPath, relativeLink } from '../../format/output-path.ts';
import { jsonLdBlock } from '../../format/view/json-ld/block.ts';
import { breadcrumbs } from '../../format/view/json-ld/breadcrumbs.ts';
import { plain, quote, type Said, say } from '../../format/view/said.ts';
import { unbroken } from '../../format/view/unbroken.ts';
import type { WayLink } from '../../format/view/way.ts';
import { wordsView } from '../../format/view/words.ts';
import type { Lang } from '../../lang.ts';
import type { Rendered } from '../../rendered.ts';
import { seriesData } from './data-links.ts';
import type { Page, Place, Site } from './page.ts';
import { placeOf } from './place.ts';

/** A page in another language, for the switch. */
interface Version {
  readonly lang: Lang;
  readonly dir: 'ltr' | 'rtl';
  readonly name: string;
  readonly href: string;
  readonly current: boolean;
}

/** The file of a page. */
export function renderPage(site: Site, page: Page, lang: Lang): Rendered {
  const place = placeOf(site, lang, page.path);
  const title = page.title(place);
  const name = say(place.voice, ({ words }) => words.archive.name);
  const around = frame(site, page, place);
  const address = place.address(pagePath(lang, page.path));
  const whole = wholeLinks(site.archive.site, place.here.slice(publicFolder.length));
  const data = {
    ...around,
    ...page.view(place),
    heading: title.map(unbroken),
    title: [...new Set([plain(title), plain(name)])].join(' – '),
    description: page.description?.(place) ?? plain(title),
    jsonLd: jsonLdBlock([
      ...(page.described?.(place) ?? []),
      ...breadcrumbs(around.crumbs, { name: title, address }, whole),
    ]),
  };
  const html = site.kit.templates.render(`archive/${page.template}`, data);
  return { path: place.here, bytes: new TextEncoder().encode(html) };
}

/** What is around every page. */
function frame(site: Site, page: Page, place: Place) {
  const { here, voice, speaker, lang } = place;
  const isHome = page.path === archivePaths.home;
  const front = { href: place.to(archivePaths.home), text: said(place, place.words.name) };
  return {
    words: wordsView(voice),
    lang,
    dir: speaker.dir,
    multilingual: false,
    screen: true,
    print: false,
    style: place.file(assetPath(everybody, 'minutes.css')),
    archiveStyle: place.file(assetPath(everybody, 'archive.css')),
    script: scriptOf(page, place),
    searching: page.searching ?? false,
    asking: false,
    feeds: feedsOf(site, place),
    brand: front,
    sections: sectionsOf(page, place),
    crumbs: isHome ? [] : [front, ...(page.above?.(place) ?? [])],
    versions: site.archive.languages.map((other): Version => {
      const locale = site.kit.locales.get(other);
      return {
        lang: other,
        dir: locale?.dir ?? 'ltr',
        name: locale?.name ?? other,
        href: relativeLink(here, archivePath(other, page.path)),
        current: other === lang,
      };
    }),
    around: undefined,
    asOf: said(place, place.words.asOf(speaker.date(site.today))),
  };
}

/** Feeds that programs find in the head of a page: those of bodies that have minutes in its language. */
function feedsOf({ archive }: Site, place: Place) {
  const { voice, speaker } = place;
  return archive.series.flatMap((one) => {
    if (!one.languages.includes(place.lang)) return [];
    const { facts } = one.series;
    const title = speaker.words.data.feed(quote(voice, speaker, facts.title).text);
    return seriesData(place, one)
      .slice(0, 1)
      .map((link) => ({ ...link, title }));
  });
}

function scriptOf({ scripted, searching }: Page, { file }: Place): string {
  if (searching) return file(assetPath(everybody, 'search.js'));
  return scripted ? file(assetPath(everybody, 'archive.js')) : '';
}

/** The sections of the archive, with the one in which a page is. */
function sectionsOf(page: Page, place: Place): readonly (WayLink & { current: boolean })[] {
  const { words, to, speaker } = place;
  const section = (path: string, name: string, mark: string) => ({
    href: to(path),
    text: said(place, name),
    current: page.path.startsWith(mark),
  });
  return [
    section(archivePaths.home, words.front, archivePaths.home),
    section(archivePaths.search, speaker.words.search.go, archivePaths.search),
    section(archivePaths.registers, words.registers, 'registers/'),
    section(archivePaths.activities, words.activities, 'activities/'),
  ];
}

function said({ voice }: Place, text: string): Said {
  return say(voice, () => text);
}
