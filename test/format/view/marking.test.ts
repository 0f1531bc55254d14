import { expect, test } from 'vitest';
import type { SeriesFacts } from '../../../src/read/schema/series.ts';
import { fixture } from '../fixture.ts';
import { viewOf } from './a-view.ts';

const own = {
  audience: 'co-chairs',
  name: { en: 'the co-chairs', fr: "l'équipe des coprésidents" },
};

test.each<[string, string, SeriesFacts['audienceNames'], readonly [en: string, fr: string]]>([
  [
    'by the name that the series gives',
    'co-chairs',
    [own],
    ['the co-chairs', 'l’équipe des coprésidents'],
  ],
  [
    'by one name for all languages',
    'board',
    [{ audience: 'board', name: { '*': 'Board' } }],
    ['Board', 'Board'],
  ],
  [
    'by its id in a language without a name',
    'co-chairs',
    [{ ...own, name: { en: 'the co-chairs' } }],
    ['the co-chairs', 'co-chairs'],
  ],
  ['by its id where the series gives no name', 'co-chairs', [], ['co-chairs', 'co-chairs']],
  [
    'in our words where the series gives no name',
    'secretariat',
    [own],
    ['the secretariat', 'le secrétariat'],
  ],
  [
    'by the name of the series rather than in our words',
    'secretariat',
    [{ audience: 'secretariat', name: { en: 'the Office', fr: 'le Bureau' } }],
    ['the Office', 'le Bureau'],
  ],
])('an audience is told %s', (_, audience, audienceNames, [en, fr]) => {
  const redaction = {
    kind: 'words',
    id: undefined,
    where: undefined,
    reason: 'health',
    audience,
  } as const;
  const { running, redactions } = viewOf(['en', 'fr'], {
    audience,
    series: { audiences: ['public', 'parties', audience], audienceNames },
    edition: {
      audience,
      restriction: { reasons: ['health'], redactions: [redaction], copy: undefined },
    },
  });
  expect(running.notice).toBe(`For ${en} · health\nPour ${fr} · santé`);
  expect(redactions[0]?.cells.map((cell) => cell.audience)).toEqual([en, fr]);
});

test('what is restricted and where are parted by the comma of each language', () => {
  const redaction = {
    kind: 'words',
    id: 'D-04-01',
    where: fixture(['en', 'ar'], 'parties').body.sections[0]?.id,
    reason: 'health',
    audience: 'parties',
  } as const;
  const { redactions } = viewOf(['en', 'ar'], {
    audience: 'parties',
    edition: {
      audience: 'parties',
      restriction: { reasons: ['health'], redactions: [redaction], copy: undefined },
    },
  });
  const [en, ar] = redactions[0]?.cells ?? [];
  expect(en?.where).not.toBe('');
  expect(en?.place).toBe(`${en?.what}, ${en?.where}`);
  expect(ar?.place).toBe(`${ar?.what}، ${ar?.where}`);
});
