import { expect, test } from 'vitest';
import { describeLinks } from '../../../src/format/pdf/links.ts';
import { openPdf } from '../../../src/format/pdf/syntax/document.ts';
import { Bytes, Ref, textOf } from '../../../src/format/pdf/syntax/objects.ts';
import { aPrint } from './a-print.ts';
import { annotation, mark, part } from './structure/a-tree.ts';

test('each piece of a link says where it leads', () => {
  const link = '<</Type /Annot /Subtype /Link>>';
  const file = openPdf(aPrint({ objects: [link, link, link, link] }));
  describeLinks(
    file,
    part('Document', [
      part('Link', [1, annotation(50), annotation(51)], {
        mark: mark('a', { words: 'décision D-04-01' }),
      }),
      part('Link', [annotation(52)]),
      part('Form', [annotation(53)], { mark: mark('a', { words: 'x' }) }),
    ]),
  );
  const contents = [50, 51, 52, 53].map((number) => {
    const said = file.dict(new Ref(number)).get('Contents');
    return said instanceof Bytes ? textOf(said) : undefined;
  });
  expect(contents).toEqual(['décision D-04-01', 'décision D-04-01', 'Link', undefined]);
});
