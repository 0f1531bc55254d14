/** Pictures in the text: only those of the content folder are shown. */
import type { Element, ElementContent } from 'hast';
import { imagePath } from '../read/image-path.ts';
import { imageTypes } from '../read/images.ts';

/** Finds the pictures of one meeting and remembers them. */
export interface Images {
  /** The element as it may be printed: the picture, or the words in its place. */
  readonly show: (image: Element) => ElementContent;
  /** Paths below the content folder, in the order in which they came. */
  readonly used: ReadonlySet<string>;
}

/** Shows the pictures that texts in `folder` name. */
export function images(folder: string): Images {
  const used = new Set<string>();
  return {
    used,
    show: (image) => {
      const { src, alt } = image.properties;
      const words = typeof alt === 'string' ? alt : '';
      const path = typeof src === 'string' ? imagePath(folder, src) : undefined;
      const ending = path?.slice(path.lastIndexOf('.') + 1).toLowerCase() ?? '';
      if (path === undefined || !Object.hasOwn(imageTypes, ending))
        return { type: 'text', value: words };
      used.add(path);
      return {
        ...image,
        properties: { ...image.properties, src: `content:${encodeURI(path)}`, alt: words },
      };
    },
  };
}
