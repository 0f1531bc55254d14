/** The document for the screen: it links to the style sheet and to images that pages share. */
import type { Edition } from '../edition.ts';
import type { Kit } from './format.ts';
import { onScreen } from './on-screen.ts';
import { assetPath, outputPath, relativeLink } from './output-path.ts';
import { view } from './view.ts';
import { withPassages } from './with-passages.ts';

/** The page of an edition, with links to what pages share. */
export function screenDocument(edition: Edition, kit: Kit): string {
  const { audience } = edition;
  const here = outputPath(edition, 'html');
  const shown = withPassages(edition, (tree) => onScreen(tree, here, audience));
  const style = relativeLink(here, assetPath(audience, 'minutes.css'));
  return kit.templates.render('minutes', view(shown, { ...kit, medium: 'screen', style }));
}
