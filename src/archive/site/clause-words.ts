/** The words of a clause in the language of a page, or in another where that language lacks them. */
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { everybody } from '../../audience.ts';
import type { Edition } from '../../edition.ts';
import { onScreen } from '../../format/on-screen.ts';
import { outputPath } from '../../format/output-path.ts';
import { withoutAnchors } from '../../format/view/cells.ts';
import { withRaised } from '../../format/view/raised.ts';
import type { Lang } from '../../lang.ts';
import { plainText } from '../data/plain-text.ts';
import type { Place } from './page.ts';
import type { ClauseRecord } from './records.ts';
import { relocated } from './relocated.ts';

/** Words that were found. */
export interface ClauseWords {
  readonly lang: Lang;
  readonly dir: 'ltr' | 'rtl';
  readonly foreign: boolean;
  readonly text: string;
  /** With its links. */
  readonly html: () => string;
  /** Without links, for lists; marked where they are of another language. */
  readonly bare: () => string;
  readonly edition: Edition;
}

/** The words of a clause. */
export function clauseWords({ lang, here, voice }: Place, { words }: ClauseRecord): ClauseWords {
  const [found = lang] = words.has(lang) ? [lang] : words.keys();
  const said = words.get(found);
  if (!said) throw new Error('A clause without words in any language');
  const locale = voice.locales.get(found);
  const tree: Root = said.clause.cells[0] ?? { type: 'root', children: [] };
  const shown = withRaised(tree, locale);
  const dir = locale?.dir ?? 'ltr';
  const htmlOf = (words: Root) =>
    toHtml(onScreen(relocated(words, outputPath(said.edition, 'html'), here), here, everybody));
  return {
    lang: found,
    dir,
    foreign: found !== lang,
    text: plainText(tree),
    html: () => htmlOf(shown),
    bare: () => {
      const bare = htmlOf(withoutAnchors(shown));
      return found === lang ? bare : `<div lang="${found}" dir="${dir}">${bare}</div>`;
    },
    edition: said.edition,
  };
}
