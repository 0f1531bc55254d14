/** What the pages of a build share: style sheet, fonts and images, apart for each audience. */
import { type Audience, audienceFolder } from '../audience.ts';
import type { Edition } from '../edition.ts';
import type { Rendered } from '../rendered.ts';
import { withoutCssComments } from './css-comments.ts';
import { type Face, faces, fontFaces } from './fonts.ts';
import type { Kit } from './format.ts';
import { assetPath } from './output-path.ts';

/** A font of the shelf, by its name beside the style sheet. */
export interface FontFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** All fonts that a page may ask for. @throws {Error} where one is missing. */
export async function fontFiles(fonts: Kit['fonts']): Promise<readonly FontFile[]> {
  return await Promise.all(
    faces.map(async (face) => ({ name: fontName(face), bytes: await read(fonts, face.path) })),
  );
}

/** The fonts where the pages of an audience find them. */
export function fontsOf(audience: Audience, fonts: readonly FontFile[]): readonly Rendered[] {
  return fonts.map(({ name, bytes }) => ({ path: assetPath(audience, name), bytes }));
}

/** The shared files that the pages of these editions need: only images that an audience may see are among its files. */
export async function assets(
  editions: readonly Pick<Edition, 'audience' | 'images'>[],
  fonts: readonly FontFile[],
  kit: Pick<Kit, 'templates' | 'content'>,
): Promise<readonly Rendered[]> {
  const audiences = [...new Set(editions.map(({ audience }) => audience))];
  const perAudience = audiences.map(async (audience): Promise<readonly Rendered[]> => {
    const images = new Set(
      editions.flatMap((edition) => (edition.audience === audience ? edition.images : [])),
    );
    return [
      { path: assetPath(audience, 'minutes.css'), bytes: styleSheet(kit) },
      ...fontsOf(audience, fonts),
      ...(await Promise.all([...images].map((path) => image(audience, path, kit)))).flat(),
    ];
  });
  return (await Promise.all(perAudience)).flat();
}

/** One style sheet for all pages; on paper a page looks like the PDF. */
function styleSheet({ templates: { styles } }: Pick<Kit, 'templates'>): Uint8Array {
  const css = [
    // A face that comes late would move what is being read: it is there on the next page.
    fontFaces(faces, fontName, 'optional'),
    styles.get('base.css') ?? '',
    `@media screen {\n${styles.get('screen.css') ?? ''}}`,
    `@media print {\n${styles.get('print.css') ?? ''}}`,
  ];
  return new TextEncoder().encode(withoutCssComments(`${css.join('\n')}\n`));
}

/** Relative to the style sheet. */
function fontName({ path }: Face): string {
  return `fonts/${path.slice(path.lastIndexOf('/') + 1)}`;
}

/** No file for a picture that is not there: in a draft its words stand alone, and a message tells of it. */
async function image(
  audience: Audience,
  path: string,
  { content }: Pick<Kit, 'content'>,
): Promise<readonly Rendered[]> {
  const bytes = await content.read(path);
  return bytes ? [{ path: `${audienceFolder(audience)}/${path}`, bytes }] : [];
}

async function read(shelf: Kit['content'], path: string): Promise<Uint8Array> {
  const bytes = await shelf.read(path);
  if (!bytes) throw new Error(`No file at ${path}`);
  return bytes;
}
