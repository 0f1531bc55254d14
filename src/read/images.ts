/** Whether the pictures that a text shows are there and whole. */
import type { Html, Image, ImageReference } from 'mdast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { raise } from '../fault.ts';
import type { Meeting, Text } from '../meeting.ts';
import { nearest } from '../nearest.ts';
import { nodesIn } from '../nodes-in.ts';
import type { Shelf } from '../world.ts';
import { imagePath } from './image-path.ts';
import { pictureFault } from './pictures/picture-fault.ts';

/** Kinds of picture that can be shown and printed, by file ending. */
export const imageTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

/** Reports each picture of a meeting that is not local, not of a known kind, not there, or damaged. */
export async function checkImages(shelf: Shelf, meeting: Meeting): Promise<void> {
  for (const text of meeting.texts) {
    for (const { node, url } of imagesOf(text)) {
      const place = { file: text.file, ...(node.position ? { position: node.position } : {}) };
      const lost = await fault(shelf, meeting.folder, url);
      if (lost) raise({ place, rule: 'image-found', level: 'error', ...lost });
      const broken = lost ? undefined : await damage(shelf, meeting.folder, url);
      if (broken) raise({ place, rule: 'image-sound', level: 'error', ...broken });
    }
  }
}

async function damage(shelf: Shelf, folder: string, url: string) {
  const path = imagePath(folder, url) ?? '';
  const bytes = await shelf.read(path);
  return bytes && pictureFault(bytes, path.slice(path.lastIndexOf('.') + 1).toLowerCase());
}

const html = unified().use(rehypeParse, { fragment: true }).freeze();

function imagesOf(text: Text): { node: Image | ImageReference | Html; url: string }[] {
  const found: { node: Image | ImageReference | Html; url: string }[] = [];
  for (const node of nodesIn(text.tree)) {
    if (node.type === 'image') found.push({ node, url: node.url });
    if (node.type === 'imageReference') {
      const url = text.definitions.get(node.identifier)?.url;
      if (url !== undefined) found.push({ node, url });
    }
    if (node.type === 'html') {
      for (const inner of nodesIn(html.parse(node.value))) {
        const src = inner.type === 'element' && inner.tagName === 'img' && inner.properties['src'];
        if (typeof src === 'string') found.push({ node, url: src });
      }
    }
  }
  return found;
}

async function fault(
  shelf: Shelf,
  folder: string,
  url: string,
): Promise<{ reason: string; hint: string } | undefined> {
  const path = imagePath(folder, url);
  if (path === undefined) {
    return {
      reason: 'Unexpected picture from outside, expected one in the content folder',
      hint: 'Save the picture beside the text and name it by its file name.',
    };
  }
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (!Object.hasOwn(imageTypes, ending)) {
    return {
      reason: `Unexpected kind of picture, expected one of ${Object.keys(imageTypes).join(', ')}`,
      hint: 'Save the picture as PNG or JPEG.',
    };
  }
  const slash = path.lastIndexOf('/');
  const beside = (await shelf.list(path.slice(0, Math.max(slash, 0)))).map(({ name }) => name);
  const name = path.slice(slash + 1);
  if (beside.includes(name)) return undefined;
  const close = nearest(name, beside);
  return {
    reason: 'Unexpected name of a picture that is not there, expected a file beside the text',
    hint: close
      ? `Did you mean ${close}?`
      : 'Put the picture into the folder, or remove it from the text.',
  };
}
