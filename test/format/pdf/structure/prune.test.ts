import { expect, test } from 'vitest';
import { prune } from '../../../../src/format/pdf/structure/prune.ts';
import { part, shown } from './a-tree.ts';

const odd = ({ mcid }: { readonly mcid: number }) => mcid % 2 === 1;

test('takes out what is drawn only, wherever it stands', () => {
  const { tree, dropped } = prune(
    part('Document', [1, part('Table', [2, 3, part('TD', [5])])]),
    odd,
  );
  expect(shown(tree)).toBe('Document(Table(2 TD))');
  expect(dropped.map(({ mcid }) => mcid)).toEqual([1, 3, 5]);
});

test('leaves pictures as they are', () => {
  const { tree, dropped } = prune(
    part('P', [part('Figure', [1, part('Span', [3])]), part('Formula', [5])]),
    odd,
  );
  expect(shown(tree)).toBe('P(Figure(1 Span(3)) Formula(5))');
  expect(dropped).toEqual([]);
});

test('a mark of an item that is drawn is said as a dot; one of letters is not', () => {
  const { tree } = prune(
    part('L', [part('LI', [part('Lbl', [part('NonStruct', [1])]), part('Lbl', [2, 3])])]),
    odd,
  );
  expect(shown(tree)).toBe('L(LI(Lbl‘•’(NonStruct(1)) Lbl(2)))');
});
