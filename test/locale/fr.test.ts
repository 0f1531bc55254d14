import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fr } from '../../src/locale/fr.ts';

const nbsp = '\u00a0';
/** As on the page, with every unbreakable space written out as “~”. */
const shown = (text: string) => text.replaceAll(nbsp, '~');

test.each([
  [1, 'première', '1re'],
  [2, 'deuxième', '2e'],
  [4, 'quatrième', '4e'],
  [9, 'neuvième', '9e'],
  [17, 'dix-septième', '17e'],
  [20, 'vingtième', '20e'],
  [21, '21e', '21e'],
])('the ordinal of %i is « %s », in figures « %s »', (n, word, figures) => {
  expect(fr.ordinal(n)).toBe(word);
  expect(fr.ordinalShort(n)).toBe(figures);
});

test.each([
  ['2022-02-01', '1er~février 2022', 'mardi 1er~février 2022'],
  ['2022-02-03', '3~février 2022', 'jeudi 3~février 2022'],
  ['2022-08-11', '11~août 2022', 'jeudi 11~août 2022'],
  ['2022-12-31', '31~décembre 2022', 'samedi 31~décembre 2022'],
])('%s is « %s »', (iso, plain, withWeekday) => {
  expect(shown(fr.date(iso))).toBe(plain);
  expect(shown(fr.date(iso, { weekday: true }))).toBe(withWeekday);
});

test.each([
  ['one day', ['2022-02-03'], '3~février 2022'],
  ['the first of a month', ['2022-02-01'], '1er~février 2022'],
  ['two days running', ['2022-02-03', '2022-02-04'], '3-4~février 2022'],
  ['from the first on', ['2022-02-01', '2022-02-02'], '1er-2~février 2022'],
  [
    'in any order, the same day twice',
    ['2022-02-04', '2022-02-03', '2022-02-04'],
    '3-4~février 2022',
  ],
  ['days apart in a month', ['2022-02-01', '2022-02-07'], '1er et 7~février 2022'],
  ['a run and a day', ['2022-02-03', '2022-02-04', '2022-02-09'], '3-4 et 9~février 2022'],
  ['over the end of a month', ['2022-03-31', '2022-04-01'], '31~mars – 1er~avril 2022'],
  ['over the end of a year', ['2021-12-31', '2022-01-01'], '31~décembre 2021 – 1er~janvier 2022'],
  ['in two months', ['2022-02-03', '2022-03-07'], '3~février et 7~mars 2022'],
  ['in two years', ['2021-02-03', '2022-02-03'], '3~février 2021 et 3~février 2022'],
  ['none', [], ''],
])('days: %s', (_, isos, expected) => {
  expect(shown(fr.dates(isos))).toBe(expected);
});

test.each([
  ['16:15', '16~h~15'],
  ['09:30', '9~h~30'],
  ['09:05', '9~h~05'],
  ['16:00', '16~h'],
  ['00:00', '0~h'],
])('%s is « %s »', (hhmm, expected) => {
  expect(shown(fr.time(hhmm))).toBe(expected);
});

test('a range of times says from when to when', () => {
  expect(shown(fr.timeRange('16:15', '18:30'))).toBe('de 16~h~15 à 18~h~30');
});

test.each([
  [[], ''],
  [['Niger'], 'Niger'],
  [['Niger', 'Nigéria'], 'Niger et Nigéria'],
  [['Niger', 'Nigéria', 'ICMPD'], 'Niger, Nigéria et ICMPD'],
  [
    ['Directrice générale, NAPTIP', 'Directeur général, ANLTP/TIM', 'ICMPD'],
    'Directrice générale, NAPTIP~; Directeur général, ANLTP/TIM~; et ICMPD',
  ],
])('the list %j reads « %s »', (items, expected) => {
  expect(shown(fr.list(items))).toBe(expected);
});

test('names are ordered as in a French dictionary', () => {
  expect(['côté', 'zèle', 'cote', 'été', 'côte', 'etage', 'coté'].sort(fr.compare)).toEqual([
    'cote',
    'coté',
    'côte',
    'côté',
    'etage',
    'été',
    'zèle',
  ]);
});

test('nought and one take the singular', () => {
  const forms = { one: 'présent', other: 'présents' };
  expect([0, 1, 2].map((n) => fr.plural(n, forms))).toEqual(['présent', 'présent', 'présents']);
});

test('says of nobody who took part that it was a man', () => {
  const { counts, modes, attendances } = fr.words;
  const said = [...Object.values(counts), modes, attendances].flatMap((one) => Object.values(one));
  expect(
    said.filter((word) => /(?<!\p{L})(présent|excusé|absent)s?(?!\p{L})/iu.test(word)),
  ).toEqual([]);
  expect([1, 2].map((n) => fr.plural(n, counts.excused))).toEqual([
    '{n} absence excusée',
    '{n} absences excusées',
  ]);
});

test('people are addressed as they are in French', () => {
  const forms = ['mr', 'ms', 'dr', 'prof'] as const;
  expect(forms.map(fr.honorific)).toEqual(['M.', 'Mme', 'Dr', 'Pr']);
});

test.each([
  ['alpha', 3, 'c.'],
  ['roman', 4, 'iv.'],
  ['decimal', 3, '3.'],
  ['item', 2, 'Point 2 de l’ordre du jour'],
] as const)('the label “%s” of %i is « %s »', (numbering, n, expected) => {
  expect(fr.label(numbering, n)).toBe(expected);
});

test.each([
  ['la 1re journée', 'la 1^re^ journée'],
  ['le 1er mars', 'le 1^er^ mars'],
  ['2e réunion', '2^e^ réunion'],
  ['les 2es et les 1ers', 'les 2^es^ et les 1^ers^'],
  ['la 2nde, le 3ème', 'la 2^nde^, le 3^ème^'],
  ['(21e)', '(21^e^)'],
  ['au 1\u00a0000e dossier', 'au 1\u00a0000^e^ dossier'],
  ['du 2e-3e rang', 'du 2^e^-3^e^ rang'],
  ['3eme et 4emes', '3^eme^ et 4^emes^'],
  ['e1er', 'e1er'],
  ['4.2e', '4.2e'],
  ['a/1e', 'a/1e'],
  ['12345678901e', '12345678901e'],
  ['2 e', '2 e'],
  ['1ergot', '1ergot'],
  ['D-04-01', 'D-04-01'],
])('of %j is raised: %s', (typed, expected) => {
  expect(typed.replaceAll(fr.raised ?? /$^/g, '^$&^')).toBe(expected);
});

describe('typography', () => {
  test.each([
    ["l'ordre du jour", 'l’ordre du jour'],
    ["qu'«une» voix", 'qu’«~une~» voix'],
    ['« le Groupe »', '«~le Groupe~»'],
    ['dit "le Groupe", et', 'dit «~le Groupe~», et'],
    ['l\'"ordre du jour"', 'l’«~ordre du jour~»'],
    ['un écran de 24" et un de 27"', 'un écran de 24" et un de 27"'],
    ['«le Groupe»', '«~le Groupe~»'],
    ['trois questions :', 'trois questions~:'],
    ['prévention ; enquêtes', 'prévention~; enquêtes'],
    ['à 16 h 15, salle 3', 'à 16~h~15, salle 3'],
    ['à 16 h.', 'à 16~h.'],
    ['1 104 personnes', '1~104 personnes'],
    ['20 % des cas', '20~% des cas'],
    ['le 1er février 2022', 'le 1er~février 2022'],
    ['le 3 février 2022', 'le 3~février 2022'],
    ['Mercredi 9 Février 2022', 'Mercredi 9~Février 2022'],
    ['sous 7 jours, ou 1,5 million', 'sous 7~jours, ou 1,5~million'],
    ['les 4 joursales de la salle B2 ans', 'les 4 joursales de la salle B2 ans'],
    ['M. Moussa et Mme Bello', 'M.~Moussa et Mme~Bello'],
    ['la décision n° 5', 'la décision n°~5'],
    ['https://example.org/a?b', 'https://example.org/a?b'],
  ])('%j is set as « %s »', (typed, expected) => {
    expect(shown(fr.typography(typed))).toBe(expected);
  });

  const words = fc.string({
    unit: fc.constantFrom(
      ..."aÉ19 '«»().,;:!?-–%h\u00a0\u202f".split(''),
      ' h ',
      '1er ',
      '3 février',
      'M. ',
      'n° ',
    ),
  });
  const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';

  test('twice is as once, and every letter and digit stays', () => {
    fc.assert(
      fc.property(words, (typed) => {
        const set = fr.typography(typed);
        expect(fr.typography(set)).toBe(set);
        expect(letters(set)).toBe(letters(typed));
      }),
      { numRuns: 2000 },
    );
  });
});

test('titles and clauses are worded', () => {
  const { words } = fr;
  expect(words.minutesOf('quatrième', 'du Groupe')).toBe(
    'Procès-verbal de la quatrième réunion du Groupe',
  );
  expect(words.minutesOf(undefined, 'du Groupe')).toBe('Procès-verbal du Groupe');
  expect(words.sessionTitle(1, '3 février 2022')).toBe('1re journée – 3 février 2022');
  expect(words.sessionTitle(2, '4 février 2022')).toBe('2e journée – 4 février 2022');
});
