import { expect, test } from 'vitest';
import { label } from '../../../../src/archive/site/pictures/svg.ts';
import { locales } from '../../../../src/locale/index.ts';

const words = (text: string, lang: string) => {
  const locale = locales.get(lang);
  return label(1, 2, text, locale ? { locale } : {}).replace(/^<text[^>]*>|<\/text>$/g, '');
};

test('letters that French raises are raised in pictures, too', () => {
  expect(words('22e réunion', 'fr')).toBe(
    '22<tspan class="raised" dy="-4">e</tspan><tspan dy="4"> réunion</tspan>',
  );
  expect(words('22nd Meeting', 'en')).toBe('22nd Meeting');
});

test('words in a picture are no markup', () => {
  expect(words('<b> & "22e"', 'fr')).toContain('&lt;b&gt; &amp; &quot;22<tspan');
});
