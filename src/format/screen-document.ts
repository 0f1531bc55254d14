/** The document for the screen: it links to the style sheet and to images that pages share. */
import { type Audience, audienceFolder } from '../audience.ts';
import type { Edition } from '../edition.ts';
import { contentPath, styleSheet } from './document.ts';
import type { Kit } from './format.ts';
import { assetPath, outputPath, relativeLink } from './output-path.ts';
import {
  attributeOf,
  type StartTag,
  type TagChange,
  withAttribute,
  withTags,
} from './page-text.ts';
import { view } from './view.ts';

/** The page of an edition: as the templates make it, with links to what pages share. */
export function screenDocument(edition: Edition, kit: Kit): string {
  const page = kit.templates.render('minutes', view(edition, { ...kit, medium: 'screen' }));
  const here = outputPath(edition, 'html');
  return withTags(
    page,
    (tag) => scrollTable(tag) ?? showTask(tag) ?? linkAsset(tag, here, edition.audience),
  );
}

function linkAsset(tag: StartTag, here: string, audience: Audience): TagChange {
  if (tag.text.includes(styleSheet) && attributeOf(tag, 'href') === styleSheet) {
    const href = relativeLink(here, assetPath(audience, 'minutes.css'));
    return { start: withAttribute(tag, 'href', href) };
  }
  const image = tag.text.includes('content:') ? contentPath(attributeOf(tag, 'src')) : undefined;
  return image === undefined
    ? undefined
    : {
        start: withAttribute(
          tag,
          'src',
          relativeLink(here, `${audienceFolder(audience)}/${image}`),
        ),
      };
}

/** A wide table scrolls in a box of its own that the keyboard can reach. */
function scrollTable({ name, text, parent }: StartTag): TagChange {
  if (name !== 'table') return undefined;
  const classes = parent && attributeOf(parent, 'class');
  if (classes?.split(/\s+/).includes('scroll')) return undefined;
  return { start: `<div class="scroll" tabindex="0">${text}`, after: '</div>' };
}

/** Task lists as text: a form field is neither printed nor read aloud well. */
function showTask({ name, text }: StartTag): TagChange {
  if (name !== 'input') return undefined;
  return { start: /\schecked(?=[\s=/>])/i.test(text) ? '☑' : '☐' };
}
