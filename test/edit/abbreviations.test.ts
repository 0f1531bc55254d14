import { expect, test } from 'vitest';
import { both, editionOf, english, facts, meetings, page, rows } from './fixture.ts';

test('written out on first use in each language, explained later, plain where unknown', async () => {
  const edition = await both(
    'The :abbr[ECOWAS] and :abbr[ECOWAS], :abbr[NAPTIP], :abbr[XYZ].\n\n:abbr[ECOWAS]',
    'La :abbr[CEDEAO] et :abbr[CEDEAO], :abbr[ECOWAS].\n\n:abbr[CEDEAO]',
  );
  expect(rows(edition)).toEqual([
    [
      '<p>The Economic Community (ECOWAS) and <abbr title="Economic Community">ECOWAS</abbr>, National Agency (NAPTIP), XYZ.</p>',
      '<p>La Communauté économique (CEDEAO) et <abbr title="Communauté économique">CEDEAO</abbr>, ECOWAS.</p>',
    ],
    [
      '<p><abbr title="Economic Community">ECOWAS</abbr></p>',
      '<p><abbr title="Communauté économique">CEDEAO</abbr></p>',
    ],
  ]);
});

test('a heading writes nothing out and takes no first use away', async () => {
  expect(page(await english('## The :abbr[MoU]\n\nThe :abbr[MoU].'))).toBe(
    '<p>The memorandum of understanding (MoU).</p>',
  );
});

test('a summary that the restricted edition does not print takes no first use away', async () => {
  const markdown =
    ':::restricted[The :abbr[MoU].[^1]]\nfoo\n:::\n\nThe :abbr[MoU].[^2]\n\n[^1]: a\n\n[^2]: b';
  const whole = await english(markdown, { audience: 'secretariat' });
  expect(page(whole)).toContain('<p>The memorandum of understanding (MoU).<sup><a href="#fn-1"');
  expect(whole.footnotes).toHaveLength(1);
  expect((await english(markdown)).footnotes).toHaveLength(2);
});

test.each([
  ['The ECOWAS.', ['ECOWAS']],
  ['The MoUs (NAPTIP’s).', ['MoU', 'NAPTIP']],
  ['ECOWASX, XMoU, CEDEAO, MoU1', []],
  ['## NAPTIP\n\nSee.[^1]\n\n[^1]: The MoU.', ['MoU', 'NAPTIP']],
  ['[^1]: The MoU that no words refer to.', []],
  [':::decision\nNAPTIP\n:::', ['NAPTIP']],
  [':::restricted[foo]\nNAPTIP\n:::', []],
])('abbreviations used in %j', async (markdown, used) => {
  const { abbreviations } = await english(markdown);
  expect(abbreviations.map(({ abbr }) => abbr['en'] ?? abbr['*'])).toEqual(used);
});

test('they are listed in the order of the first language, used in any', async () => {
  const all = await meetings({
    'jt-4/meeting.yaml': facts,
    'jt-4/en.md': 'NAPTIP',
    'jt-4/fr.md': 'CEDEAO, MoU',
  });
  const listed = (languages: readonly string[]) =>
    editionOf(all, 'jt-4', languages).abbreviations.map(({ abbr }) => Object.values(abbr)[0]);
  expect(listed(['en', 'fr'])).toEqual(['ECOWAS', 'MoU', 'NAPTIP']);
  expect(listed(['fr'])).toEqual(['ECOWAS', 'MoU']);
});
