import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { nodesIn } from '../src/nodes-in.ts';
import { parseMarkdown } from '../src/read/markdown.ts';

test('nodes come in the order of reading, each once, the tree first', () => {
  const tree = parseMarkdown(
    '# A *b*\n\n- c\n  - d [e](f)\n- g\n\n| h | i |\n| - | - |\n| j | k |\n\n> l[^1]\n\n[^1]: m',
  );
  const expected: Nodes[] = [];
  visit(tree, (node) => {
    expected.push(node);
  });
  const found = [...nodesIn(tree)];
  expect(found).toHaveLength(expected.length);
  expect(found.every((node, index) => node === expected[index])).toBe(true);
});

test('a tree that is deeper than the stack is gone through all the same', () => {
  let tree: Nodes = { type: 'text', value: 'deep' };
  for (let depth = 0; depth < 200_000; depth += 1) tree = { type: 'emphasis', children: [tree] };
  let count = 0;
  for (const { type } of nodesIn(tree)) if (type === 'text' || type === 'emphasis') count += 1;
  expect(count).toBe(200_001);
});
