/** The search page: asks the index of a language, or of all, and shows what was found. Without it the page says where else to look. */
(() => {
  const data = JSON.parse(document.getElementById('search-data').textContent);
  const form = document.querySelector('form.search');
  const status = document.querySelector('.search-status');
  const also = document.querySelector('.search-also');
  const list = document.querySelector('.search-results');
  const more = document.querySelector('.search-more');
  const wider = document.querySelector('.search-wider');
  const { lang } = document.documentElement;
  const plurals = new Intl.PluralRules(lang);
  const page = 10;
  const fields = [...form.querySelectorAll('input, select')];
  const query = form.querySelector('input');
  const scope = form.querySelector('[name="in"]');
  const facets = fields.filter(({ dataset }) => dataset.facet);

  /** Letters without accents and capitals. */
  const plain = (text) =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[’‘]/g, "'")
      .toLocaleLowerCase(lang)
      .trim();

  const elided = new RegExp(data.elision, 'giu');
  /** In the index elided words stand apart. Only who looks for words in a row means them, too: « "à l’invitation" ». */
  const withoutElisions = (words) => words.replace(elided, words.includes('"') ? '$1$2$3 ' : '$1');
  const elidedApart = new RegExp(data.elision.replace('(?=', ' (?='), 'giu');

  const engines = new Map();
  const engineOf = (name) => {
    const loaded =
      engines.get(name) ??
      (async () => {
        const folder = new URL(data.indexes[name], location.href);
        const engine = await import(new URL('pagefind.js', folder).href);
        // A worker would need more rights than the page has.
        await engine.options({
          basePath: folder.href,
          baseUrl: '/',
          noWorker: true,
          excerptLength: 30,
        });
        await engine.init();
        return engine;
      })();
    engines.set(name, loaded);
    return loaded;
  };

  /** The words as they are, and once for each other name of what they name. */
  const variantsOf = (words) => {
    const asked = ` ${plain(words)} `;
    const variants = new Map([[plain(words), words]]);
    for (const group of data.synonyms) {
      const found = group.find((form) => asked.includes(` ${plain(form)} `));
      if (found === undefined) continue;
      for (const form of group) {
        const variant = asked.replace(` ${plain(found)} `, ` ${form} `).trim();
        if (!variants.has(plain(variant))) variants.set(plain(variant), variant);
      }
    }
    return [...variants.values()].slice(0, 6);
  };

  const chosen = () =>
    Object.fromEntries(
      facets.flatMap(({ dataset, value }) => (value === '' ? [] : [[dataset.facet, value]])),
    );

  /** The words of a query, plain. */
  const wordsIn = (query) =>
    plain(query)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);

  /** Whether a word that was found may be a form of the one that was asked for. */
  const isLike = (one, other) => {
    const least = Math.min(one.length, Math.max(3, Math.ceil(one.length * 0.6)));
    return other.includes(one.slice(0, least));
  };

  /**
   * Where no word of the index is like one that was asked for, the engine takes words with which it only begins:
   * “a” for “Abidjan”. Then all results are of that kind, so that the first tells.
   */
  const isMeant = async (results, words) => {
    if (words === '' || results.length === 0) return true;
    const { excerpt } = await results[0].data();
    const asked = wordsIn(words);
    const marks = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, mark]) => plain(mark));
    return marks.length === 0 || asked.some((one) => marks.some((mark) => isLike(one, mark)));
  };

  /** What any of the variants finds, the best first; other names count a little less. */
  const find = async (engine, variants) => {
    const best = new Map();
    for (const [index, variant] of variants.entries()) {
      const { results } = await engine.search(variant || null, { filters: chosen() });
      if (!(await isMeant(results, variant))) continue;
      for (const { id, score, data: load } of results) {
        const weighed = index === 0 ? score : score * 0.8;
        if (weighed >= (best.get(id)?.score ?? Number.NEGATIVE_INFINITY))
          best.set(id, { score: weighed, load, asked: variant });
      }
    }
    return [...best.values()].sort((a, b) => b.score - a.score);
  };

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };

  /** Small words of a longer name that was looked for as well: “of”, « de ». */
  const isSmall = (word) => /^\p{Ll}{1,2}$/u.test(word);

  /** For a small word the engine takes each that begins with it, « décide » for « de »: beside longer ones it says nothing. */
  const isBySmall = (word, asked) => {
    const long = asked.filter((one) => one.length > 2);
    const isBegun = asked.some((one) => one.length <= 2 && word.startsWith(one));
    return long.length > 0 && isBegun && !long.some((one) => isLike(one, word));
  };

  /** Elided words were looked for with a longer name, and stand apart in the index alone. */
  const markedElision = /<mark>(\p{L}+['’])<\/mark> ?/gu;
  const unmarked = (text) => text.replace(/<\/?mark>/g, '');

  /** What follows the title in an excerpt that begins with it. Words that were found in the title stand above, in the link. */
  const withoutTitle = (excerpt, title) => {
    const start = `${title.replace(/\s+/g, ' ')}. `;
    if (!unmarked(excerpt).startsWith(start)) return excerpt;
    let at = 0;
    for (let left = start.length; left > 0; left -= excerpt[at - 1] === '>' ? 0 : 1)
      at = excerpt[at] === '<' ? excerpt.indexOf('>', at) + 1 : at + 1;
    return excerpt.slice(at);
  };

  /** An excerpt with dots where it was cut, and without the title, which stands above it. */
  const shownOf = (excerpt, { content, meta }) => {
    const words = excerpt.replace(markedElision, '$1').replace(elidedApart, '$1$2$3');
    const shown = withoutTitle(words, meta.title) || words;
    const isStart = shown !== words || content.startsWith(unmarked(excerpt));
    const isEnd = content.endsWith(unmarked(excerpt)) || /[.:!?…]$/.test(unmarked(shown));
    return `${isStart ? '' : '…'}${isEnd ? shown : `${shown.replace(/[\s,;،؛]+$/u, '')}…`}`;
  };

  /** An excerpt is text with marks; nothing else in it is markup. */
  const marked = (excerpt, asked) => {
    const text = (part) =>
      part
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');
    return excerpt.split(/(<mark>.*?<\/mark>)/s).flatMap((part) => {
      // Full stops are no part of a word that was found.
      const [, inner, stop] = /^<mark>(.*?)([.,;:!?)»”]*)<\/mark>$/s.exec(part) ?? [];
      if (inner === undefined) return [text(part)];
      const isPlain = isSmall(inner) || isBySmall(plain(text(inner)), asked);
      return [isPlain ? text(inner) : element('mark', '', text(inner)), text(stop)];
    });
  };

  const resultOf = ({ raw_url: url, meta, excerpt, content, asked }) => {
    const link = element('a', '', meta.title);
    link.href = new URL(url.replace(/^\//, ''), new URL(data.root, location.href)).href;
    const about = [data.kinds[meta.kind], meta.kind === 'minutes' ? '' : meta.meeting];
    const item = element(
      'li',
      '',
      element('p', 'name', link),
      element('p', 'about', about.filter(Boolean).join(' · ')),
      element('p', 'excerpt', ...marked(shownOf(excerpt, { content, meta }), wordsIn(asked))),
    );
    if (meta.lang !== lang) {
      item.lang = meta.lang;
      item.dir = data.directions[meta.lang] ?? 'ltr';
      // The kind is said in the language of the page.
      item.children[1].replaceChildren(
        ...[data.kinds[meta.kind], data.languages[meta.lang]]
          .map((word) => {
            const span = element('span', '', word ?? '');
            span.lang = lang;
            return span;
          })
          .flatMap((span) => [span, ' · ']),
        meta.meeting,
      );
    }
    return item;
  };

  let turn = 0;
  let rest = [];
  const showMore = async (mine) => {
    const next = rest.slice(0, page);
    rest = rest.slice(page);
    const loaded = await Promise.all(
      next.map(async ({ load, asked }) => ({ ...(await load()), asked })),
    );
    if (mine !== turn) return undefined;
    const items = loaded.map(resultOf);
    list.append(...items);
    more.hidden = rest.length === 0;
    return items[0];
  };

  const remember = () => {
    const set = fields.filter(
      (field) => field.value !== '' && !(field === scope && field.value === lang),
    );
    const text = new URLSearchParams(set.map(({ name, value }) => [name, value])).toString();
    history.replaceState(undefined, '', `${location.pathname}${text && `?${text}`}`);
  };

  const run = async () => {
    turn += 1;
    const mine = turn;
    const words = query.value.trim();
    remember();
    list.replaceChildren();
    more.hidden = true;
    also.hidden = true;
    if (wider) wider.hidden = true;
    if (words === '' && Object.keys(chosen()).length === 0) {
      status.textContent = '';
      return;
    }
    status.textContent = data.words.loading;
    try {
      const variants = variantsOf(withoutElisions(words));
      const found = await find(await engineOf(scope.value), variants);
      if (mine !== turn) return;
      rest = found;
      await showMore(mine);
      if (mine !== turn) return;
      const forms = data.words.found;
      status.textContent =
        found.length === 0
          ? data.words.nothing
          : (forms[plurals.select(found.length)] ?? forms.other).replace('{n}', found.length);
      if (wider) wider.hidden = found.length > 0 || scope.value === data.everywhere;
      const others = variants.slice(1);
      also.hidden = others.length === 0;
      also.textContent = data.words.also.replace('{forms}', others.join(', '));
    } catch {
      if (mine === turn) status.textContent = data.words.broken;
    }
  };

  let waiting;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(run, 250);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    run();
  });
  query.addEventListener('input', soon);
  for (const field of [scope, ...facets]) field.addEventListener('change', run);
  more.addEventListener('click', async () => {
    const first = await showMore(turn);
    first?.querySelector('a').focus();
  });

  wider?.addEventListener('click', () => {
    scope.value = data.everywhere;
    scope.focus();
    run();
  });

  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = asked.get(field.name);
    if (value === null) continue;
    if (field.tagName === 'INPUT' || [...field.options].some((option) => option.value === value))
      field.value = value;
  }
  run();
})();
