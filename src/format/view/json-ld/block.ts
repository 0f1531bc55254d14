/** What is described in the words of schema.org, as a data block of a page. */
import { dataBlock } from '../data-block.ts';

/** A thing: fields by name. What is `undefined` or empty is not known, and is not written. */
export interface Node {
  readonly '@type': string | readonly string[];
  readonly [field: string]: unknown;
}

/** The data, ready to stand in a `script` element; empty where nothing is described. */
export function jsonLdBlock(nodes: readonly Node[]): string {
  return nodes.length === 0
    ? ''
    : dataBlock({ '@context': 'https://schema.org', '@graph': known(nodes) });
}

/** A value without the fields of which nothing is known. */
function known(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(known).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value !== 'object' || value === null) return value === '' ? undefined : value;
  const fields: readonly (readonly [string, unknown])[] = Object.entries(value);
  const kept: Record<string, unknown> = {};
  for (const [name, inner] of fields) {
    const field = known(inner);
    if (field !== undefined) kept[name] = field;
  }
  return kept;
}
