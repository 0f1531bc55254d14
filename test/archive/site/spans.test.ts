import { expect, test } from 'vitest';
import { moment } from '../../../src/archive/site/spans.ts';
import { locales } from '../../../src/locale/index.ts';

test.each([
  ['en', '29 June 2022, 15:52:36 (UTC)'],
  ['fr', '29\u00a0juin 2022, 15:52:36 (UTC)'],
  ['ar', '29\u00a0يونيو 2022، 15:52:36 (UTC)'],
])('in %s, a moment has the comma of its language', (lang, said) => {
  const speaker = locales.get(lang);
  if (!speaker) throw new Error(`no ${lang}`);
  expect(moment({ speaker }, '2022-06-29T15:52:36Z').replace(/^29.June/, '29 June')).toBe(said);
});
