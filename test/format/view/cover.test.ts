import { expect, test } from 'vitest';
import { fixture } from '../fixture.ts';
import { seen, viewOf } from './a-view.ts';

/** The rows of a cover as text, one column. */
function rows(view: ReturnType<typeof viewOf>, column = 0): readonly string[] {
  return view.cover.rows.map(({ cells }) => {
    const cell = cells[column];
    return `${cell?.name}: ${cell?.lines.map(seen).join(' / ')}`;
  });
}

test('an English cover', () => {
  const view = viewOf(['en']);
  expect(view.cover.symbol).toBe('JTWG/2022/4');
  expect(rows(view)).toEqual([
    'Dates: 3–4~February 2022',
    'Venue: Noom Hotel, Niamey, Niger',
    'Parties: Federal Republic of Nigeria / Republic of the Niger (host)',
    'Co-chairs: Ms~Hauwa Ɗanladi, Director General, NAPTIP / Mr~Moussa Issoufou Adamou, Director General, ANLTP/TIM',
    'Secretariat: International Centre for Migration Policy Development (ICMPD)',
    'Project: Strengthening Niger–Nigeria cooperation on countering trafficking in human beings',
    'Status: Draft, not yet adopted',
  ]);
});

test('a French cover puts Niger first, in French', () => {
  expect(rows(viewOf(['fr']))).toEqual([
    'Dates: 3-4~février 2022',
    'Lieu: Noom Hotel, Niamey, Niger',
    'Parties: République du Niger (hôte) / République fédérale du Nigéria',
    'Coprésidence: M.~Moussa Issoufou Adamou, Directeur général, ANLTP/TIM / Mme~Hauwa Ɗanladi, Directrice générale, NAPTIP',
    'Secrétariat: Centre international pour le développement des politiques migratoires (ICMPD)',
    'Projet: Renforcement de la coopération entre le Niger et le Nigéria dans la lutte contre la traite des êtres humains',
    'Statut: Projet, non encore adopté',
  ]);
});

test('a meeting of one day has a date, and not dates', () => {
  const [first] = fixture(['en']).facts.sessions;
  if (!first) throw new Error('no session');
  const sessions = [first, { ...first, id: 'afternoon' }];
  expect(rows(viewOf(['en'], { facts: { sessions } }))[0]).toBe('Date: 3~February 2022');
});

test('side by side both languages tell the same facts in the same order', () => {
  const view = viewOf(['en', 'fr']);
  expect(view.cover.rows.map(({ cells }) => cells.map(({ lang }) => lang))).toEqual(
    view.cover.rows.map(() => ['en', 'fr']),
  );
  expect(rows(view, 0)[2]).toBe(
    'Parties: Republic of the Niger (host) / Federal Republic of Nigeria',
  );
  expect(rows(view, 1)[2]).toBe(
    'Parties: République du Niger (hôte) / République fédérale du Nigéria',
  );
});

test('facts that are not known leave no empty row', () => {
  const view = viewOf(['en'], {
    facts: { sessions: [], venue: undefined, coChairs: [], chair: undefined },
    series: { project: undefined, secretariat: undefined, parties: [] },
  });
  expect(rows(view)).toEqual(['Status: Draft, not yet adopted']);
  expect(view.cover.symbol).toBe('');
});

test('a single chair is called so', () => {
  const view = viewOf(['en'], { facts: { coChairs: [], chair: 'commissioner-dst' } });
  expect(rows(view)).toContain('Chair: Commissioner of Police, DST');
});

test('a fact in another language is marked as such', () => {
  const { cover } = viewOf(['en'], { series: { project: { fr: 'Renforcement' } } });
  const project = cover.rows.find(({ cells }) => cells[0]?.name === 'Project');
  expect(project?.cells[0]?.lines).toEqual(['<span lang="fr" dir="ltr">Renforcement</span>']);
});

test('what an author wrote is no markup', () => {
  const { cover } = viewOf(['en'], { facts: { venue: { city: { '*': '<b>A & B</b>' } } } });
  expect(cover.rows[1]?.cells[0]?.lines).toEqual(['&lt;b&gt;A &amp; B&lt;/b&gt;']);
});

test.each([
  [['en'], 'equal', ['Also available in French. All language versions are equally authentic.']],
  [
    ['fr'],
    'equal',
    ['Également disponible en anglais. Toutes les versions linguistiques font également foi.'],
  ],
  [
    ['fr'],
    'fr',
    ['Également disponible en anglais. En cas de divergence, le texte français fait foi.'],
  ],
  [
    ['en', 'fr'],
    'en',
    [
      'In case of divergence the English text prevails.',
      'En cas de divergence, le texte anglais fait foi.',
    ],
  ],
])('the notice of %j where %s prevails', (languages, authentic, expected) => {
  const { cover } = viewOf(languages, { series: { authentic } });
  expect(cover.notice.map(({ text }) => text)).toEqual(expected);
});

test('minutes in one language need no notice', () => {
  expect(viewOf(['en'], { edition: { availableLanguages: ['en'] } }).cover.notice).toEqual([]);
});

test('the meeting that adopted them is named in the status', () => {
  const { series, facts } = fixture(['en']);
  const adoptedAt = { id: 'jtwg-5', path: 'jtwg/jtwg-5', series, facts: { ...facts, ordinal: 5 } };
  const view = viewOf(['en'], { edition: { adoptedAt } });
  expect(rows(view).at(-1)).toMatch(/^Status: Adopted at the Fifth Meeting/);
});

test('search engines read which body met where and when', () => {
  expect(viewOf(['fr']).description.replaceAll('\u00a0', ' ')).toBe(
    'Groupe de travail technique conjoint Niger-Nigéria, Niamey, Niger, 3-4 février 2022',
  );
  expect(viewOf(['en'], { facts: { venue: undefined, sessions: [] } }).description).toBe(
    'Niger–Nigeria Joint Technical Working Group',
  );
});
