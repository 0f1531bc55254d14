import { describe, expect, test } from 'vitest';
import { lines } from '../../src/check/lines.ts';
import { restrictedAgree } from '../../src/check/restricted-agree.ts';
import { scaffold } from '../../src/check/scaffold.ts';
import { tablesAgree } from '../../src/check/tables-agree.ts';
import { findingsOf } from './findings.ts';

const inner = ':::restricted[More.]{reason=health for=secretariat}\nInside.\n:::\n';
const passage = (body: string, mark = '', summary = 'A case.') =>
  `::::restricted[${summary}]{reason=health${mark}}\n${body}::::\n`;
const table = (...rows: readonly string[]) =>
  `| Case |\n| ---- |\n${rows.map((row) => `| ${row} |\n`).join('')}`;
const row = (words: string, mark = '') => `:restricted{row reason=health${mark}} ${words}`;

const cases: readonly (readonly [
  title: string,
  en: string,
  fr: string,
  finds: readonly string[],
])[] = [
  [
    'a passage within another that ends too early',
    passage(`Outside.\n\n${inner}\nOutside.\n`),
    passage(`Outside.\n\nInside.\n\nOutside.\n\n${inner.replace('Inside.\n', '')}`),
    [
      'jt/jt-1/fr.md:1:1: Unexpected restricted passage that leaves more open to `parties` under this heading, expected it to begin and end as in `en.md`',
    ],
  ],
  [
    'a passage within another that is for the same audience as the one around it',
    passage(inner),
    passage(inner.replace('secretariat', 'parties')),
    [
      'jt/jt-1/fr.md:1:1: Unexpected restricted passages for `parties` under this heading, expected them to be for `secretariat` as in `en.md`',
    ],
  ],
  [
    'an audience that is named, and the same one left out',
    passage('Words.\n', ' for=parties'),
    passage('Words.\n'),
    [],
  ],
  [
    'a passage that holds a clause, told of once',
    passage(':::decision{#D-1}\nSo be it.\n:::\n', ' #case for=secretariat'),
    passage(':::decision{#D-1}\nSo be it.\n:::\n', ' #case'),
    [
      'jt/jt-1/fr.md:3:1: Unexpected passage `case` for `parties`, expected it to be for `secretariat` as in `en.md`',
    ],
  ],
  [
    'words in another order',
    'Heard :restricted[one]{as=x for=secretariat} and :restricted[two]{as=x}.\n',
    'Heard :restricted[two]{as=x} and :restricted[one]{as=x for=secretariat}.\n',
    [],
  ],
  [
    'rows one after the other here, and apart there',
    table(row('One'), row('Two'), 'Three'),
    table(row('One'), 'Three', row('Two')),
    [
      'jt/jt-1/fr.md:3:1: Unexpected 2 runs of restricted rows in this table, expected 1 run of restricted rows as in `en.md`',
    ],
  ],
  [
    'rows where there are more tables here than there',
    `${table(row('One'))}\n${table('Two')}`,
    table('One'),
    [
      'jt/jt-1/fr.md:1:1: Unexpected 0 restricted rows under this heading, expected 1 restricted row as in `en.md`',
    ],
  ],
];

test.each(cases)('%s', async (_, en, fr, finds) => {
  expect(
    await findingsOf(restrictedAgree, {
      'jt/jt-1/en.md': `## Opening {#opening}\n\n${en}`,
      'jt/jt-1/fr.md': `## Ouverture {#opening}\n\n${fr}`,
    }),
  ).toEqual(finds);
});

test('rows that the public reads as one are counted as written', async () => {
  expect(
    await findingsOf(tablesAgree, {
      'jt/jt-1/en.md': `## Opening {#opening}\n\n${table(row('One'), row('Two'))}`,
      'jt/jt-1/fr.md': `## Ouverture {#opening}\n\n${table(row('Un'), 'Deux')}`,
    }),
  ).toEqual([]);
});

describe('an item that the facts close', () => {
  const facts = (scaffold['jt/jt-1/meeting.yaml'] ?? '').replace(
    '{ id: opening, kind: opening }',
    '{ id: opening, kind: opening, restricted: { reason: health, summary: A case. } }',
  );

  test('may have words of its own in one heading, and those of the facts in the other', async () => {
    expect(
      await findingsOf(restrictedAgree, {
        'jt/jt-1/meeting.yaml': facts,
        'jt/jt-1/en.md': lines`
          ## {#opening}

          Words.
        `,
        'jt/jt-1/fr.md': lines`
          ## Un cas {#opening}

          Mots.
        `,
      }),
    ).toEqual([]);
  });
});
