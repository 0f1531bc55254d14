import { beforeAll, describe, expect, test } from 'vitest';
import { aMeeting, aSeries, aSite, type BuiltSite, twoMeetings } from './a-site.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await aSite(twoMeetings);
});

/** The rows of a CSV file; the sample quotes nothing with line breaks. */
const rows = (path: string) =>
  site
    .text(path)
    .replace('\u{FEFF}', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));

interface Item {
  readonly id: string;
  readonly state?: string;
  readonly due?: string;
  readonly page: string;
}
const items = (path: string): readonly Item[] => {
  const { items: found } = JSON.parse(site.text(path)) as { items: readonly Item[] };
  return found;
};

test('nothing is refused', () => {
  expect([site.report.refused, site.report.failures]).toEqual([[], 0]);
});

test('an action stands as later meetings noted it', () => {
  expect(items('en/registers/actions.json').map(({ id, state }) => `${id} ${state}`)).toEqual([
    'A-4 open',
    'A-3 carried',
    'A-2 overdue',
    'A-1 done',
  ]);
});

test('the same action stood otherwise at an earlier moment', async () => {
  const before = await aSite(twoMeetings, '2024-03-15T00:00:00Z');
  const { items: then } = JSON.parse(before.text('en/registers/actions.json')) as {
    items: readonly Item[];
  };
  expect(then.find(({ id }) => id === 'A-1')?.state).toBe('overdue');
  expect(then.find(({ id }) => id === 'A-2')?.state).toBe('open');
});

test('CSV has the words of its language, and a mark by which spreadsheets know Unicode', () => {
  expect(site.text('fr/registers/actions.csv').startsWith('\u{FEFF}Référence,Texte,')).toBe(
    // TextDecoder takes the mark off.
    false,
  );
  expect([...(site.files.get('public/fr/registers/actions.csv')?.slice(0, 3) ?? [])]).toEqual([
    0xef, 0xbb, 0xbf,
  ]);
  const [head, ...lines] = rows('fr/registers/actions.csv');
  expect(head?.slice(0, 5)).toEqual(['Référence', 'Texte', 'Responsable', 'Échéance', 'État']);
  expect(lines.map((line) => line.slice(0, 5).join(' | '))).toEqual([
    'A-4 | Visite reportée. | Niger; Nigéria | 1er décembre 2024 | En cours',
    'A-3 | Visite. | Niger; Nigéria | 1er avril 2024 | Reportée',
    'A-2 | Le Conseil paie. | Conseil | 1er mai 2024 | En retard',
    'A-1 | L’Agence rédige. | Agence | 1er mars 2024 | Réalisée',
  ]);
});

test('JSON leads to the page of each clause', () => {
  for (const { page } of items('en/registers/decisions.json')) {
    const { pathname } = new URL(page, 'https://example.org/en/registers/decisions.json');
    expect(site.files.has(`public${pathname}`)).toBe(true);
  }
});

test('a table outside of the registers has no column in which nothing stands', async () => {
  const { text } = await aSite({
    'jt/series.yaml': aSeries,
    'jt/jt-1/meeting.yaml': aMeeting(1, '2024-01-10'),
    'jt/jt-1/en.md': '## {#day-1}\n\n:::action{#A-1 due=2024-02-01}\nSomebody acts.\n:::\n',
    'jt/jt-1/fr.md': '## {#day-1}\n\n:::action{#A-1 due=2024-02-01}\nQuelqu’un agit.\n:::\n',
  });
  expect(text('en/index.html')).toMatch(/<th[^>]*>Due<\/th>/);
  expect(text('en/index.html')).not.toMatch(/<th[^>]*>Party<\/th>/);
  expect(text('en/registers/actions.html')).toMatch(/<th[^>]*>Party<\/th>/);
});

test('a register without a row says so', () => {
  expect(site.text('en/registers/recommendations.html')).toContain('Nothing is recorded here yet.');
});

test('words that a spreadsheet would take for a formula stay words', async () => {
  const hostile = await aSite({
    ...twoMeetings,
    'jt/jt-1/en.md':
      twoMeetings['jt/jt-1/en.md']?.replace('The plan', '\\=HYPERLINK("x"), the plan') ?? '',
  });
  expect(hostile.text('en/registers/decisions.csv')).toContain(
    `"'=HYPERLINK(“x”), the plan is adopted."`,
  );
});

test('what was corrected on adoption is told of the clause, and of no other', async () => {
  const corrected = await aSite({
    ...twoMeetings,
    'jt/jt-2/meeting.yaml': String(twoMeetings['jt/jt-2/meeting.yaml']).replace(
      'manner: consensus',
      'manner: consensus, corrigenda: [{ clause: D-1, text: { en: As amended, fr: Modifié } }]',
    ),
  });
  expect(corrected.text('en/clauses/jt/jt-1/D-1.html')).toMatch(
    /class="alert corrected".*<b>Read:<\/b> As amended/s,
  );
  expect(corrected.text('en/clauses/jt/jt-1/A-1.html')).not.toContain('class="alert');
});

test('the page of an adoption leads to the minutes that were adopted', () => {
  expect(site.text('en/clauses/jt/jt-2/AD-1.html')).toMatch(
    /Minutes adopted<\/dt>\s*<dd><a href="\.\.\/\.\.\/\.\.\/meetings\/jt\/jt-1\.html"/,
  );
});

describe('the page of an action', () => {
  test('says how it stands, who noted it, and links both ways', () => {
    const page = site.text('en/clauses/jt/jt-1/A-3.html');
    expect(page).toContain('<span class="state-mark carried">Carried over</span>');
    expect(page).toContain('href="../jt-2/A-4.html"');
    expect(site.text('en/clauses/jt/jt-2/A-4.html')).toMatch(
      /Carried over from<\/dt>\s*<dd><a href="\.\.\/jt-1\/A-3\.html"/,
    );
    expect(site.text('en/clauses/jt/jt-1/A-1.html')).toMatch(
      /Done on<\/dt>\s*<dd>20\u00a0April 2024/,
    );
  });

  test('leads to the minutes, and to its parties', () => {
    const page = site.text('en/clauses/jt/jt-2/A-4.html');
    expect(page).toContain('href="../../../../jt/jt-2/jt-2.en.html#A-4"');
    expect(page).toContain('href="../../../parties/jt/ne.html"');
  });

  test('says that minutes that were not adopted are provisional', () => {
    expect(site.text('en/clauses/jt/jt-2/A-4.html')).toContain('alert provisional');
    expect(site.text('en/clauses/jt/jt-1/A-1.html')).not.toContain('class="alert');
  });
});

test('the picture of actions by party has the same figures as a table', () => {
  const page = site.text('en/series/jt.html');
  expect(page).toContain(
    'Niger: Open 1, Carried over 1, Done 1; Nigeria: Overdue 1, Open 1, Carried over 1',
  );
  expect(page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')).toContain(
    'Party Overdue Open Carried over Done Niger 0 1 1 1 Nigeria 1 1 1 0',
  );
});
