/** What the pages of the site share besides the style sheet and fonts of all minutes. */
import { everybody } from '../../audience.ts';
import { withoutCssComments } from '../../format/css-comments.ts';
import type { Kit } from '../../format/format.ts';
import { assetPath } from '../../format/output-path.ts';
import type { Rendered } from '../../rendered.ts';

/** The style sheet of the archive, and the scripts that sort tables and search. */
export function siteAssets({ templates }: Pick<Kit, 'templates'>): readonly Rendered[] {
  const file = (name: string, text = ''): Rendered => ({
    path: assetPath(everybody, name),
    bytes: new TextEncoder().encode(text),
  });
  return [
    file('archive.css', withoutCssComments(templates.styles.get('archive.css') ?? '')),
    file('archive.js', templates.scripts.get('archive.js')),
    file('search.js', templates.scripts.get('search.js')),
  ];
}
