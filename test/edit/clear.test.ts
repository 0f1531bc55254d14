import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { clearance } from '../../src/audience.ts';
import { clearSeries } from '../../src/edit/clear-facts.ts';
import { seriesSchema } from '../../src/read/schema/series.ts';
import { english, facts, page, rows, sectionsOf } from './fixture.ts';

const secret = 'Zuq-Vanter';

test.each([
  ['public', false, false],
  ['parties', true, false],
  ['secretariat', true, true],
])(
  'each audience reads what is meant for it and for those before it: %s',
  async (audience, forParties, forSecretariat) => {
    const edition = await english(
      `Seen: :restricted[one]{as=…}, :restricted[two]{as=… for=secretariat}, :restricted[three]{as=… for=nobody-knows}.

::::restricted[Closed.]{reason=health}
four

:::restricted[Closed further.]{reason=health for=secretariat}
five
:::
::::
`,
      { audience },
    );
    const said = JSON.stringify([edition.body, edition.sources()]);
    const seen = ['one', 'two', 'three', 'four', 'five'].map((word) => said.includes(word));
    expect(seen).toEqual([forParties, forSecretariat, forSecretariat, forParties, forSecretariat]);
  },
);

test('a body names its own audiences', async () => {
  const markdown = `---
series: { audiences: [public, board] }
---

:restricted[one]{as=…} and :restricted[two]{as=… for=board}`;
  // The series of these tests is declared, so that its audiences are the usual ones.
  await expect(english(markdown, { audience: 'board' })).rejects.toThrow(
    'Unexpected audience “board”, expected “public”, “parties”, “secretariat”',
  );
});

const table = `| Name | Place |
| --- | --- |
| :restricted{row reason=child}Ada | Here |
| :restricted{row reason=child}Ben | There |
| Cleo | Everywhere |
| :restricted{row reason=child for=secretariat}Dan | Nowhere |
`;

test.each([
  ['public', ['[restricted] —', 'Cleo Everywhere', '[restricted] —']],
  ['parties', ['Ada Here', 'Ben There', 'Cleo Everywhere', '[restricted] —']],
  ['secretariat', ['Ada Here', 'Ben There', 'Cleo Everywhere', 'Dan Nowhere']],
])(
  'marked rows that follow each other are one row to those who may not read them: %s',
  async (audience, expected) => {
    const edition = await english(table, { audience });
    const body = page(edition).split('<tbody>')[1] ?? '';
    const found = Array.from(body.matchAll(/<tr>(.*?)<\/tr>/gs), ([, row = '']) =>
      row
        .replace(/<[^>]*>/g, ' ')
        .trim()
        .replace(/\s+/g, ' '),
    );
    expect(found).toEqual(expected);
  },
);

const withItem = `${facts}agenda:
  - id: opening
    kind: opening
  - id: case
    title: About ${secret}
    presenters: [naptip]
    restricted:
      reason: health
      as: { en: A case, fr: Un cas }
      summary: { en: A case was discussed., fr: Un cas a été examiné. }
    items:
      - { id: inner, title: More of ${secret} }
  - { id: closing, kind: closing }
`;

const item = `## Opening {#opening}

Open.

## On ${secret} {#case}

${secret} was heard.[^n]

### Inner ${secret} {#inner}

:::decision{#D-1}
Help for ${secret}.
:::

## Closing {#closing}

Closed.[^m]

[^n]: About ${secret}.
[^m]: The end.
`;

test('of a closed item the public reads the title and the summary that were given', async () => {
  const edition = await english(item, { facts: withItem });
  expect(JSON.stringify(edition)).not.toContain(secret);
  expect(sectionsOf(edition.body).map(({ id }) => id)).toEqual(['opening', 'case', 'closing']);
  expect(rows(edition).flat()).toEqual([
    '<p>Open.</p>',
    '<p>A case was discussed.</p>',
    expect.stringContaining('Closed.'),
  ]);
  expect(edition.clauses).toEqual([]);
  expect(edition.facts.agenda[1]).toMatchObject({ id: 'case', items: [], presenters: [] });
});

test('those who may read a closed item read it as any other, with its mark', async () => {
  const edition = await english(item, { facts: withItem, audience: 'parties' });
  expect(sectionsOf(edition.body).map(({ id }) => id)).toEqual([
    'opening',
    'case',
    'inner',
    'closing',
  ]);
  expect(sectionsOf(edition.body)[1]?.reason).toBe('health');
  expect(edition.clauses.map(({ id }) => id)).toEqual(['D-1']);
  expect(edition.footnotes).toHaveLength(2);
  expect(edition.restriction).toMatchObject({
    reasons: ['health'],
    redactions: [{ kind: 'item', where: 'case', audience: 'parties' }],
  });
});

test('what is restricted among the facts is gone, or says what was given in its place', async () => {
  const edition = await english('Text.', {
    facts: `${facts}venue:
  name: House ${secret}
  city: ${secret}-town
  restricted: { reason: security, as: Niamey }
participants:
  - { name: Ada, organisation: naptip }
  - { name: ${secret}, organisation: naptip, restricted: { reason: investigation } }
  - { name: ${secret}, consent: none }
objectives:
  - { id: a, text: Hear ${secret}, restricted: { reason: health, as: Hear a witness } }
  - { id: b, text: See ${secret}, restricted: { reason: health } }
`,
  });
  expect(JSON.stringify(edition)).not.toContain(secret);
  expect(edition.facts.venue).toEqual({ city: { '*': 'Niamey' } });
  expect(edition.facts.participants.map(({ name }) => name)).toEqual(['Ada']);
  expect(edition.unnamed).toBe(true);
  expect(edition.facts.objectives).toEqual([{ id: 'a', text: { '*': 'Hear a witness' } }]);
});

const marked = (words: string) => `restricted: { reason: security, as: ${words} }`;

test('what stands in place of a closed fact has the shape of its kind', () => {
  const series = seriesSchema.parse(
    parse(`id: jt
title: Team
organisations: [{ id: home, name: ${secret}, abbr: HM, kind: ngo, party: ne, ${marked('A home')} }]
documents: [{ id: paper, kind: report, title: ${secret}, date: 2022-02-03, languages: [en], url: "https://example.org/${secret}", ${marked('A paper')} }]
activity:
  descriptions: [{ type: objectives, text: ${secret}, ${marked('An aim')} }]
  participating: [{ name: ${secret}, ref: ${secret}, role: funding, ${marked('A donor')} }]
`),
  );
  const left = clearSeries(series, clearance('public', ['public', 'parties']));
  expect(left).toEqual(seriesSchema.parse(left));
  expect(left.documents).toEqual([
    { id: 'paper', kind: 'other', title: { '*': 'A paper' }, languages: [] },
  ]);
  expect(left.activity?.descriptions).toEqual([{ type: 'general', text: { '*': 'An aim' } }]);
  expect(left.activity?.participating).toEqual([{ name: { '*': 'A donor' }, role: 'funding' }]);
});

test('no code and no address tells in an activity which the closed organisation is', () => {
  const { activity } = clearSeries(
    seriesSchema.parse(
      parse(`id: jt
title: Team
organisations:
  - { id: home, name: ${secret}, ${marked('A home')} }
  - { id: office, name: Office }
activity:
  reporting: { organisation: office, ref: XM-1 }
  participating:
    - { organisation: home, role: implementing, type: national-ngo, ref: ${secret}, activity: ${secret} }
    - { organisation: office, role: funding, ref: XM-1 }
  contact: { organisation: home, department: ${secret}, telephone: ${secret}, email: ${secret}@example.org, website: "https://example.org/${secret}", address: ${secret} }
  transactions:
    - { type: disbursement, date: 2022-02-03, value: 9, ref: T-1, receiver: { organisation: home, ref: ${secret} }, provider: { organisation: office, ref: XM-1 } }
`),
    ),
    clearance('public', ['public', 'parties']),
  );
  expect(JSON.stringify(activity)).not.toContain(secret);
  expect(activity?.reporting?.ref).toBe('XM-1');
  expect(activity?.participating).toEqual([
    { organisation: 'home', role: 'implementing', type: 'national-ngo' },
    { organisation: 'office', role: 'funding', ref: 'XM-1' },
  ]);
  expect(activity?.contact).toEqual({ organisation: 'home', type: 'general' });
  expect(activity?.transactions[0]).toMatchObject({
    ref: 'T-1',
    receiver: { organisation: 'home' },
    provider: { organisation: 'office', ref: 'XM-1' },
  });
});

test('who did not agree to be named stands nowhere by name or id', async () => {
  const markdown = ':::action{#A-1 owner="zuq naptip"}\nfoo\n:::';
  const said = `${facts}participants:
  - { person: zuq, name: ${secret}, consent: none }
coChairs: [zuq]
chair: zuq
agenda: [{ id: x, presenters: [zuq, naptip] }]
`;
  const open = await english(markdown, { facts: said });
  expect(JSON.stringify(open)).not.toMatch(/zuq/i);
  expect(open.clauses[0]?.owners).toEqual(['withheld', 'naptip']);
  const whole = await english(markdown, { facts: said, audience: 'parties' });
  expect(whole.facts.participants[0]?.name).toBe(secret);
  expect(whole.clauses[0]?.owners).toEqual(['zuq', 'naptip']);
});

test('a public edition tells nothing of restriction', async () => {
  expect((await english(table)).restriction).toBeUndefined();
});

test('whoever took part in confidence presides over nothing and is named nowhere', async () => {
  const edition = await english(':::action{#A-1 owner=zuq}\nfoo\n:::', {
    facts: `${facts}participants:
  - { person: zuq, name: ${secret}, restricted: { reason: security } }
agenda: [{ id: x, presenters: [zuq] }]
`,
  });
  expect(JSON.stringify(edition)).not.toMatch(/zuq/i);
});

test('rows that are closed for different reasons stay apart', async () => {
  const edition = await english(
    '| A |\n| --- |\n| :restricted{row reason=child}one |\n| :restricted{row reason=health}two |\n',
  );
  expect(page(edition).match(/\[restricted\]/g)).toHaveLength(2);
});

test('what stands below a closed item in the facts is closed wherever its heading stands', async () => {
  const markdown = item.replace('### Inner', '## Inner');
  const edition = await english(markdown, { facts: withItem });
  expect(JSON.stringify(edition)).not.toContain(secret);
  expect(sectionsOf(edition.body).map(({ id }) => id)).toEqual(['opening', 'case', 'closing']);
  const apart = await english(
    `${markdown}\n## More ${secret} {#inner}\n\nAbout ${secret}.\n`.replace(
      `## Inner ${secret} {#inner}`,
      '## Between {#between}\n\nOpen.',
    ),
    { facts: withItem },
  );
  expect(JSON.stringify(apart)).not.toContain(`About ${secret}`);
});

test('parties read of a closed item no more than is for them', async () => {
  const said = withItem
    .replace('reason: health', 'reason: health, for: secretariat')
    .replace(
      'restricted:\n      reason: health, for: secretariat\n      as',
      'restricted:\n      reason: health\n      for: secretariat\n      as',
    );
  const edition = await english(item, { facts: said, audience: 'parties' });
  expect(JSON.stringify([edition.body, edition.facts, edition.sources()])).not.toContain(secret);
});

test('what only the title of a closed item abbreviates is no term of those who may not read it', async () => {
  const said = withItem.replace(`About ${secret}`, 'About ECOWAS');
  expect((await english(item, { facts: said })).terms).toEqual([]);
  const whole = await english(item, { facts: said, audience: 'parties' });
  expect(whole.terms.map(({ abbr }) => abbr['en'])).toEqual(['ECOWAS']);
});
