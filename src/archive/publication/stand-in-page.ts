/** The page that stands at an address whose own page is gone, in every language of the archive. */
import { everybody } from '../../audience.ts';
import { assetPath, relativeLink } from '../../format/output-path.ts';
import type { Templates } from '../../format/templates.ts';
import { passage, plain, type Voice } from '../../format/view/said.ts';
import { wordsView } from '../../format/view/words.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Redirected } from './stand-ins.ts';

/** The page; it leads on by itself where the page was only renamed. */
export function standInPage(
  { from, to, withdrawn }: Redirected,
  {
    templates,
    locales,
    languages,
  }: {
    readonly templates: Templates;
    readonly locales: ReadonlyMap<string, Locale>;
    readonly languages: readonly string[];
  },
): string {
  const own = languages.flatMap((lang) => locales.get(lang) ?? []);
  const speakers = own.length > 0 ? own : [...locales.values()].slice(0, 1);
  const voice: Voice = { speakers, locales };
  const [first] = speakers;
  const title = speakers.map(({ lang, words }) =>
    passage(voice, first?.lang ?? lang, lang, withdrawn ? words.archive.gone : words.archive.moved),
  );
  const link = (path: string) => relativeLink(`public/${from}`, path);
  return templates.render('archive/moved', {
    words: wordsView(voice),
    lang: first?.lang ?? 'en',
    dir: first?.dir ?? 'ltr',
    multilingual: true,
    screen: true,
    print: false,
    hidden: true,
    title: plain(title),
    description: plain(title),
    heading: title,
    style: link(assetPath(everybody, 'minutes.css')),
    archiveStyle: link(assetPath(everybody, 'archive.css')),
    href: link(`public/${to}`),
    // As it reads in the address bar: the way from here means nothing to people.
    address: to,
    refresh: !withdrawn,
    choices: speakers.map(({ lang, dir, words }) => ({
      lang,
      dir,
      lead: withdrawn ? words.archive.goneLead : words.archive.movedTo,
    })),
  });
}
