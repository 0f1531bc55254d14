/** The parts of the site, in the order in which they are made. One folder or file each. */
import type { Shelf } from './archive.ts';

/** Every part. */
export const shelves: readonly Shelf[] = [];
