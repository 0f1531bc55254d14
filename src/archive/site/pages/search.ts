/** The search page: a form that needs a script, and what to do without one. */

import { publicFolder } from '../../../format/address.ts';
import { archivePaths } from '../../../format/archive-paths.ts';
import { dataBlock } from '../../../format/view/data-block.ts';
import { languageName } from '../../../format/view/language-name.ts';
import { elision } from '../../data/search/elisions.ts';
import { facetNames, facetValues } from '../../data/search/facets.ts';
import { everywhere, indexFolder } from '../../data/search/search.ts';
import { synonyms } from '../../data/search/synonyms.ts';
import type { Page, Place, Site } from '../page.ts';
import { words } from '../say.ts';

/** The search page. */
export function searchPage(site: Site): Page {
  const { languages } = site.archive;
  const scopes = languages.length > 1 ? [...languages, everywhere] : languages;
  const states = site.newest.clauses.flatMap(({ progress }) => progress?.state ?? []);
  return {
    path: archivePaths.search,
    template: 'search',
    title: (place) => words(place, place.speaker.words.search.title),
    searching: true,
    view: (place) => {
      const { search } = place.speaker.words;
      const values = facetValues(site.archive, states, place);
      return {
        withoutScript: words(place, search.withoutScript),
        query: words(place, search.query),
        scope: words(place, search.scope),
        go: words(place, search.go),
        narrow: words(place, search.narrow),
        all: words(place, search.all),
        more: words(place, search.more),
        wider: scopes.includes(everywhere) ? words(place, search.wider) : [],
        scopes: scopes.map((scope) => scopeOf(site, place, scope)),
        facets: facetNames.map((key) => ({
          key,
          title: words(place, search.facets[key]),
          values: values[key],
        })),
        data: dataBlock({
          root: place.file(publicFolder),
          indexes: Object.fromEntries(
            scopes.map((scope) => [scope, place.file(`${publicFolder}${indexFolder(scope)}/`)]),
          ),
          synonyms: synonyms(site.archive),
          kinds: Object.fromEntries(values.kind.map(({ key, name }) => [key, name])),
          languages: Object.fromEntries(
            languages.map((lang) => [lang, languageName(place.lang, lang)]),
          ),
          directions: Object.fromEntries(
            languages.map((lang) => [lang, site.kit.locales.get(lang)?.dir ?? 'ltr']),
          ),
          everywhere,
          elision,
          words: {
            found: search.found,
            nothing: search.nothing,
            also: search.also('{forms}'),
            loading: search.loading,
            broken: search.broken,
          },
        }),
      };
    },
  };
}

/** A language by its own name, or all of them in the words of the page. */
function scopeOf({ kit }: Site, { lang, speaker }: Place, scope: string) {
  const locale = kit.locales.get(scope);
  return {
    key: scope,
    lang: locale?.lang ?? lang,
    dir: locale?.dir ?? speaker.dir,
    name: locale?.name ?? speaker.words.search.everywhere,
    current: scope === lang,
  };
}
