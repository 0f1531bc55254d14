import { expect, test } from 'vitest';
import { joinLinks } from '../../../../src/format/pdf/structure/join-links.ts';
import { openPdf } from '../../../../src/format/pdf/syntax/document.ts';
import { Ref } from '../../../../src/format/pdf/syntax/objects.ts';
import { aPrint } from '../a-print.ts';
import { annotation, part, shown } from './a-tree.ts';

function join(...boxes: readonly string[]) {
  const numbers = boxes.map((_, index) => 50 + index);
  const file = openPdf(
    aPrint({
      page: `/Annots [${numbers.map((number) => `${number} 0 R`).join(' ')} 90 0 R]`,
      objects: boxes.map((box) => `<</Type /Annot /Subtype /Link /Rect [${box}]>>`),
    }),
  );
  const tree = joinLinks(file, part('P', [part('Link', [1, ...numbers.map(annotation)])]));
  const [page] = file.pages();
  return {
    tree: shown(tree),
    boxes: numbers.map((number) => file.array(file.dict(new Ref(number)).get('Rect'))),
    listed: file.array(file.dict(page).get('Annots')),
  };
}

test('pieces of one line become one, and the others leave the page', () => {
  const { tree, boxes, listed } = join('40 100 90 112', '20 99 40 113', '20 100 30 112');
  expect(tree).toBe('P(Link(1 @50))');
  expect(boxes[0]).toEqual([20, 99, 90, 113]);
  expect(listed).toEqual([new Ref(50), new Ref(90)]);
});

test('lines stay apart', () => {
  const { tree, boxes, listed } = join('300 100 400 112', '20 86 60 98');
  expect(tree).toBe('P(Link(1 @50 @51))');
  expect(boxes).toEqual([
    [300, 100, 400, 112],
    [20, 86, 60, 98],
  ]);
  expect(listed).toHaveLength(3);
});

test('columns stay apart', () => {
  expect(join('20 100 60 112', '300 100 340 112').tree).toBe('P(Link(1 @50 @51))');
});
