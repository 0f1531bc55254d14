import { expect, test } from 'vitest';
import { retitleOutline } from '../../../src/format/pdf/outline.ts';
import { openPdf } from '../../../src/format/pdf/syntax/document.ts';
import { Bytes, Ref, textOf } from '../../../src/format/pdf/syntax/objects.ts';
import { aPrint } from './a-print.ts';
import { mark, part } from './structure/a-tree.ts';

test('entries say what the headings say, and lead to them where they are now', () => {
  const file = openPdf(
    aPrint({
      catalog: '/Outlines 50 0 R',
      objects: [
        '<</First 51 0 R>>',
        '<</Title (One glued) /SE 80 0 R /First 52 0 R /Next 53 0 R>>',
        '<</Title (Two) /SE 81 0 R>>',
        '<</Title (Three) /SE 82 0 R>>',
      ],
    }),
  );
  const heading = (source: number, words: string) =>
    part('H2', [], { source, mark: mark('h2', { words }) });
  retitleOutline(
    file,
    part('Document', [heading(80, 'One, glued – no more'), part('Sect', [heading(81, '')])]),
    {
      bySource: new Map([
        [80, new Ref(70)],
        [81, new Ref(71)],
      ]),
    },
  );
  const entries = [51, 52, 53].map((number) => {
    const entry = file.dict(new Ref(number));
    const title = entry.get('Title');
    return [title instanceof Bytes && textOf(title), entry.get('SE')];
  });
  expect(entries).toEqual([
    ['One, glued – no more', new Ref(70)],
    ['Two', new Ref(71)],
    // The heading is no more.
    ['Three', undefined],
  ]);
});

test('a print without an outline is left as it is', () => {
  const file = openPdf(aPrint());
  const before = [...file.catalog.keys()];
  retitleOutline(file, part('Document'), { bySource: new Map() });
  expect([...file.catalog.keys()]).toEqual(before);
});
