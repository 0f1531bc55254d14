import { expect, test } from 'vitest';
import { diskShelf, packageShelf } from '../../src/edge/disk.ts';
import { pagesOfIds } from '../../src/format/pdf/pages-of-ids.ts';
import { pdf } from '../../src/format/pdf.ts';
import { compileTemplates } from '../../src/format/templates.ts';
import { locales } from '../../src/locale/index.ts';
import type { PagesOf, Printer, Shelf } from '../../src/world.ts';
import { memoryShelf } from '../memory-shelf.ts';
import { bundledTemplates } from '../memory-world.ts';
import { fixture } from './fixture.ts';
import { aPrint } from './pdf/a-print.ts';

/** A printer that keeps what it was asked for. */
function recording() {
  const asked: { html: string; pagesOf: PagesOf | undefined }[] = [];
  const printer: Printer = {
    print: async (html, pagesOf) => {
      asked.push({ html, pagesOf });
      return aPrint({
        structure: '<</S /P /Pg 10 0 R /K [0]>>',
        pages: ['/P <</MCID 0>> BDC EMC'],
      });
    },
  };
  return { asked, printer };
}

async function render(templates: Shelf) {
  const { asked, printer } = recording();
  const kit = {
    templates: await compileTemplates(templates),
    locales,
    content: diskShelf('content'),
    fonts: packageShelf(),
    printer,
    sourceDate: undefined,
    version: '1.2.3',
  };
  return { asked, rendered: await pdf.render(fixture(['en']), kit) };
}

test('prints once, and has the pages of the list of contents filled in', async () => {
  const { asked, rendered } = await render(bundledTemplates);
  expect(rendered.path).toBe('public/jtwg/jtwg-4/jtwg-4.en.pdf');
  expect(new TextDecoder('latin1').decode(rendered.bytes)).toMatch(/^%PDF-1\.7\n/);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.html).toContain('data-target=');
  expect(asked[0]?.pagesOf).toBe(pagesOfIds);
});

test('asks for no pages where a template has no list of contents', async () => {
  const bare = memoryShelf({ 'partials/contents.hbs': '' });
  const { asked } = await render({
    list: bundledTemplates.list,
    read: async (path) => (await bare.read(path)) ?? (await bundledTemplates.read(path)),
  });
  expect(asked[0]?.pagesOf).toBeUndefined();
});
