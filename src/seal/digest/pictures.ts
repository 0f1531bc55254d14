/** The pictures that a meeting shows, each by the hash of its bytes. */
import type { Meeting } from '../../meeting.ts';
import { nodesIn } from '../../nodes-in.ts';
import { imagePath } from '../../read/image-path.ts';
import type { Shelf } from '../../world.ts';
import { type Hash, hashBytes } from './hash.ts';

/** SHA-256 of each picture of the meeting, by its path below the content folder. */
export async function picturesOf(
  meeting: Meeting,
  shelf: Shelf,
): Promise<ReadonlyMap<string, Hash>> {
  const paths = new Set<string>();
  for (const { tree } of meeting.texts) {
    for (const node of nodesIn(tree)) {
      const url = node.type === 'image' || node.type === 'definition' ? node.url : undefined;
      const path = url === undefined ? undefined : imagePath(meeting.folder, url);
      if (path !== undefined) paths.add(path);
    }
  }
  const found = new Map<string, Hash>();
  for (const path of paths) {
    const bytes = await shelf.read(path);
    if (bytes) found.set(path, hashBytes(bytes));
  }
  return found;
}
