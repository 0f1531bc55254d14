import { expect, test } from 'vitest';
import { en } from '../src/locale/en.ts';
import { locales } from '../src/locale/index.ts';
import type { Locale } from '../src/locale/locale.ts';
import { build } from '../src/pipeline.ts';
import { memoryWorld } from './memory-world.ts';

/** All that a new language brings: one file such as this, and its line in the registry. */
const pt: Locale = {
  ...en,
  lang: 'pt',
  name: 'português',
  words: {
    ...en.words,
    decision: 'Decisão',
    agenda: 'Ordem do dia',
    minutesOf: (nth, body) => `Ata da ${nth} reunião ${body}`,
    alsoIn: (languages) => `Também disponível em ${languages}.`,
  },
  ordinal: (n) => `${n}.ª`,
};

const meeting = {
  'jt/series.yaml':
    'id: jt\ntitle: { en: Joint Team, fr: Équipe conjointe, pt: Equipa Conjunta }\ntitleAfterNoun: { en: of the Joint Team, fr: de l’Équipe conjointe, pt: da Equipa Conjunta }\nlanguages: [en, fr, pt]\n',
  'jt/jt-1/meeting.yaml': 'ordinal: 1\nsessions:\n  - { id: day-1, date: 2022-02-03 }\n',
  'jt/jt-1/en.md': '## Plan {#plan}\n\n:::decision{#D-1}\nThe plan is adopted.\n:::\n',
  'jt/jt-1/fr.md': '## Plan {#plan}\n\n:::decision{#D-1}\nLe plan est adopté.\n:::\n',
};

test('a language is added by one locale and one text a meeting, without touching anything else', async () => {
  const world = memoryWorld(
    {
      ...meeting,
      'jt/jt-1/pt.md': '## Plano {#plan}\n\n:::decision{#D-1}\nO plano é adotado.\n:::\n',
    },
    { locales: new Map([...locales, ['pt', pt]]) },
  );
  const report = await build(world, { formats: ['html'] });
  expect(report.messages).toEqual([]);
  const pages = report.written.filter((path) => path.endsWith('.html'));
  expect(pages.map((path) => path.split('.').at(-2))).toEqual(
    expect.arrayContaining(['en', 'fr', 'pt', 'en-fr-pt']),
  );
  const page = (edition: string) =>
    new TextDecoder().decode(world.written.get(`public/jt/jt-1/jt-1.${edition}.html`));
  expect(page('pt')).toContain('<html lang="pt"');
  expect(page('pt')).toContain('Ata da 1.ª reunião da Equipa Conjunta');
  expect(page('pt')).toMatch(/Decisão[\s\S]*O plano é adotado\./);
  expect(page('en-fr-pt')).toMatch(
    /The plan is adopted\.[\s\S]*Le plan est adopté\.[\s\S]*O plano é adotado\./,
  );
});

test('a text that lacks in the new language is told, and so is what it lacks', async () => {
  const world = memoryWorld(
    { ...meeting, 'jt/jt-1/pt.md': '## Plano {#plan}\n\nNada.\n' },
    { locales: new Map([...locales, ['pt', pt]]) },
  );
  const report = await build(world, { formats: ['html'] });
  expect(report.refused).toEqual(['jt-1']);
  expect(report.messages.some(({ reason }) => reason.includes('D-1'))).toBe(true);
});

test('a language that has no locale is refused by name', async () => {
  const world = memoryWorld({ ...meeting, 'jt/jt-1/pt.md': '## Plano {#plan}\n\nNada.\n' });
  const { messages } = await build(world, { formats: ['html'] });
  expect(messages.find(({ rule }) => rule === 'language-known')?.reason).toContain('`pt`');
});
