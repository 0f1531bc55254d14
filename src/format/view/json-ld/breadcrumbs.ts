/** The pages above a page, as search engines show them with it. */
import type { Said } from '../said.ts';
import type { WayLink } from '../way.ts';
import type { Node } from './block.ts';
import { marked } from './words.ts';

/** The way to a page, itself last; nothing where no page is above it. `whole` makes an address of a link. */
export function breadcrumbs(
  above: readonly WayLink[],
  page: { readonly name: Said; readonly address: string },
  whole: (href: string) => string,
): readonly Node[] {
  if (above.length === 0) return [];
  const steps = [...above.map(({ href, text }) => ({ name: text, address: whole(href) })), page];
  return [
    {
      '@type': 'BreadcrumbList',
      itemListElement: steps.map(({ name, address }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: marked(name),
        item: address,
      })),
    },
  ];
}
