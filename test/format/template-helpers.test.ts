import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileTemplates } from '../../src/format/templates.ts';
import { passage, type Said } from '../../src/format/view/said.ts';
import { en } from '../../src/locale/en.ts';
import { locales } from '../../src/locale/index.ts';
import type { Locale } from '../../src/locale/locale.ts';
import { memoryShelf } from '../memory-shelf.ts';

const arabic: Locale = { ...en, lang: 'ar', dir: 'rtl' };
const voice = { speakers: [], locales: new Map([...locales, ['ar', arabic]]) };
const words = (texts: Readonly<Record<string, string>>): Said =>
  Object.entries(texts).map(([lang, text]) => passage(voice, lang, lang, text));
const borrowed = [passage(voice, 'en', 'fr', 'Côté')];

async function fill(template: string, data: object): Promise<string> {
  const { render } = await compileTemplates(memoryShelf({ 'page.hbs': template }));
  return render('page', { lang: 'en', dir: 'ltr', words: {}, ...data });
}

test.each([
  ['one language: the words alone', words({ en: 'a < b' }), '', 'a &lt; b'],
  ['one language, in columns', words({ en: 'Date' }), 'as="cells"', 'Date'],
  [
    'two: a stroke between',
    words({ en: 'Date', fr: 'Jour' }),
    '',
    '<span>Date</span>\u00a0/ <span lang="fr">Jour</span>',
  ],
  ['two that agree: once', words({ en: 'ICMPD', fr: 'ICMPD' }), '', 'ICMPD'],
  [
    'two that agree, in columns: twice',
    words({ en: 'Parties', fr: 'Parties' }),
    'as="cells"',
    '<span class="cell">Parties</span> <span class="cell" lang="fr">Parties</span>',
  ],
  ['two as plain text', words({ en: 'a < b', fr: 'Jour' }), 'as="plain"', 'a &lt; b / Jour'],
  ['another language’s words, marked', borrowed, '', '<span lang="fr">Côté</span>'],
  [
    'another direction',
    words({ en: 'Date', ar: 'يوم' }),
    'as="cells"',
    '<span class="cell">Date</span> <span class="cell" lang="ar" dir="rtl">يوم</span>',
  ],
  ['no words', [], '', ''],
])('say: %s', async (_, said, how, expected) => {
  expect(await fill(`{{say said ${how}}}`, { said })).toBe(expected);
});

test('t says a word of the page as say does', async () => {
  const data = { words: { date: words({ en: 'Date', fr: 'Jour' }) } };
  expect(await fill('{{t "date" as="plain"}}', data)).toBe('Date / Jour');
  expect(await fill('{{t "date" as="cells"}}', data)).toContain(
    '<span class="cell" lang="fr">Jour</span>',
  );
});

test.each([
  ['the page’s own', { lang: 'en', dir: 'ltr' }, '<p>'],
  ['another', { lang: 'fr', dir: 'ltr' }, '<p lang="fr">'],
  ['another, written the other way', { lang: 'ar', dir: 'rtl' }, '<p lang="ar" dir="rtl">'],
])('langOf marks a language: %s', async (_, place, expected) => {
  expect(await fill('<p{{langOf place}}>', { place })).toBe(expected);
});

/** What a browser makes of a CSS string. */
function parsed(string: string): string {
  return string
    .slice(1, -1)
    .replaceAll(/\\([0-9a-f]{1,6}) /g, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
}

test('css writes any text as a string that can end neither the string nor the style sheet', async () => {
  const { render } = await compileTemplates(memoryShelf({ 'page.hbs': '{{css text}}' }));
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.oneof(fc.constantFrom('"', "'", '\\', '<', '/', '\n', 'a', '1', ' '), fc.string()),
      }),
      (text) => {
        const string = render('page', { text });
        expect(string).toMatch(/^"[^"'<>&\n\r]*"$/);
        expect(parsed(string)).toBe(text);
      },
    ),
  );
  expect(render('page', { text: '"; } </style>' })).not.toContain('</style');
});
