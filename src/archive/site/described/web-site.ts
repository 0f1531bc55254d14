/** The archive as a whole, as programs read it from its front page. */
import { archivePaths, pagePath } from '../../../format/archive-paths.ts';
import type { Node } from '../../../format/view/json-ld/block.ts';
import type { Place, Site } from '../page.ts';
import { bodyNode } from './bodies.ts';

/** The site in a language, whose minutes are in it, and how it is searched. */
export function describedSite({ archive }: Site, place: Place): readonly Node[] {
  const { lang, words, address } = place;
  const home = (other: string) => address(pagePath(other, archivePaths.home));
  return [
    {
      '@type': 'WebSite',
      '@id': home(lang),
      url: home(lang),
      name: words.name,
      description: words.lead,
      inLanguage: lang,
      about: archive.series.map(({ series }) => bodyNode(place, series.facts)),
      workTranslation: archive.languages.flatMap((other) =>
        other === lang ? [] : [{ '@type': 'WebSite', '@id': home(other), inLanguage: other }],
      ),
      // A pattern of addresses is no link: nobody could tell where a relative one begins.
      potentialAction: archive.site === undefined ? undefined : searchAction(place),
    },
  ];
}

function searchAction({ lang, address }: Place): Node {
  return {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${address(pagePath(lang, archivePaths.search))}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
}
