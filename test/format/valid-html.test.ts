import { HtmlValidate } from 'html-validate';
import { beforeAll, expect, test } from 'vitest';
import { samplePages } from '../sample.ts';

let pages: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  pages = await samplePages();
});

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // A matter of style: HTML knows no difference.
    'doctype-style': 'off',
    // The title is the document's own, in each of its languages, with the symbol first.
    'long-title': 'off',
  },
});

const editions = ['jtwg-3', 'jtwg-4'].flatMap((meeting) =>
  ['en', 'fr', 'en-fr'].flatMap((languages) =>
    ['public', 'restricted/secretariat'].map(
      (audience) => `${audience}/jtwg/${meeting}/${meeting}.${languages}.html`,
    ),
  ),
);

test.each(editions)('%s is valid HTML', async (path) => {
  const page = new TextDecoder().decode(pages.get(path));
  const { results } = await validator.validateString(page, path);
  expect(page).toContain('</html>');
  expect(
    results.flatMap(({ messages }) =>
      messages.map(({ ruleId, line, column, message }) => `${line}:${column} ${ruleId} ${message}`),
    ),
  ).toEqual([]);
});
