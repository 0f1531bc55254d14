/** Finds what nests deeper than anybody writes, before a stage that goes down a text could run out of stack. */
import type { Nodes } from 'mdast';

/** A list item inside a list counts as two levels; no minutes come near this. */
export const deepestNesting = 200;

/** The first node that is nested too deeply, where there is one. */
export function tooDeep(tree: Nodes): Nodes | undefined {
  let level: readonly Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepestNesting) return level[0];
    level = level.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []));
  }
  return undefined;
}

/** @throws {Error} where a block is nested too deeply. */
export function expectShallow(tree: Nodes): void {
  const found = tooDeep(tree);
  if (!found) return;
  const line = found.position?.start.line;
  throw new Error(
    `Unexpected nesting more than ${deepestNesting} levels deep${line ? ` on line ${line}` : ''}, expected ordinary lists and quotations`,
  );
}
