import fc from 'fast-check';
import { toString as plainText } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { align } from '../../src/edit/align.ts';
import type { BlockRow, SectionRow } from '../../src/edit/rows.ts';
import type { Block, Section, Text } from '../../src/meeting.ts';
import { parseMarkdown } from '../../src/read/markdown.ts';
import { structure } from '../../src/read/structure.ts';
import { both, rows } from './fixture.ts';

const file = new VFile();

function textOf(markdown: string, lang = 'en'): Text {
  const tree = parseMarkdown(markdown);
  return { lang, file, unmarked: true, tree, ...structure(tree) };
}

test.each([
  ['the same', 'One.\n\nTwo.', 'Un.\n\nDeux.', ['One.|Un.', 'Two.|Deux.']],
  [
    'a paragraph is missing in the second',
    'The meeting was opened by both co-chairs at 16:15.\n\nThanks.\n\nThe minutes were adopted unanimously by the members present.',
    'La réunion a été ouverte par la coprésidence à 16 h 15.\n\nLe procès-verbal a été adopté à l’unanimité des membres présents.',
    ['The meeting was', 'Thanks.|–', 'The minutes were'],
  ],
  [
    'a paragraph is missing in the first',
    'NAPTIP reported on Kano.\n\nANLTP thanked Agadez.',
    'La NAPTIP a parlé de Kano.\n\nICMPD a remercié Niamey pour les 3 jours.\n\nL’ANLTP a remercié Agadez.',
    ['NAPTIP', '–|ICMPD', 'ANLTP'],
  ],
  [
    'kinds never mix',
    'One.\n\n- a\n\nTwo.',
    'Un.\n\nDeux.\n\n> q',
    ['One.|Un.', 'a|–', 'Two.|Deux.', '–|q'],
  ],
  [
    'ids face each other though their order differs',
    ':::decision{#D-1}\none\n:::\n\n:::decision{#D-2}\ntwo\n:::\n\nEnd.',
    ':::decision{#D-2}\ndeux\n:::\n\n:::decision{#D-1}\nun\n:::\n\nFin.',
    ['one|un', 'two|deux', 'End.|Fin.'],
  ],
  [
    'different ids never face each other',
    ':::decision{#D-1}\none\n:::',
    ':::decision{#D-2}\ndeux\n:::',
    ['one|–', '–|deux'],
  ],
  [
    'a clause without id may face one with id',
    ':::decision{#D-1}\none\n:::',
    ':::decision\nun\n:::',
    ['one|un'],
  ],
  [
    'a clause that stands in another section comes to its counterpart',
    '## A {#a}\n\n:::decision{#D-1}\none\n:::\n\n## B {#b}\n\nTwo.',
    '## A {#a}\n\n## B {#b}\n\nDeux.\n\n:::decision{#D-1}\nun\n:::',
    ['one|un', 'Two.|Deux.'],
  ],
  [
    'a section of another depth comes to its counterpart',
    '## A {#a}\n\nOne.\n\n## B {#b}\n\nTwo.',
    '## A {#a}\n\nUn.\n\n### B {#b}\n\nDeux.',
    ['One.|Un.', 'Two.|Deux.'],
  ],
  [
    'sections without ids go by their place between those with ids',
    '## One\n\nA 1.\n\n## Two {#two}\n\nB.\n\n## Three\n\nC.',
    '## Deux {#two}\n\nB.\n\n## Trois\n\nC.',
    ['A 1.|–', 'B.|B.', 'C.|C.'],
  ],
  ['nothing in the second', 'One.', '', ['One.|–']],
])('%s', (_name, en, fr, expected) => {
  const flat = flatten(align([textOf(en), textOf(fr)])).map(printed);
  expect(flat).toHaveLength(expected.length);
  for (const [index, start] of expected.entries()) expect(flat[index]).toContain(start);
});

test('three languages', async () => {
  const body = align([
    textOf('## A {#a}\n\n1'),
    textOf('## B {#b}\n\n2'),
    textOf('## B {#b}\n\n3\n\n## A {#a}\n\n4'),
  ]);
  expect(body.sections.map(({ cells }) => cells.map((cell) => cell?.id ?? '–').join(' '))).toEqual([
    'a – a',
    '– b b',
  ]);
});

test('a gap is seen in the edition', async () => {
  expect(rows(await both('One 1.\n\nTwo 2.', 'Deux 2.'))).toEqual([
    ['<p>One 1.</p>', undefined],
    ['<p>Two 2.</p>', '<p>Deux 2.</p>'],
  ]);
});

/** Blocks of some kind, with or without an id, that say a number of their own. */
const block = fc.record({
  kind: fc.constantFrom('prose', 'list', 'decision', 'restricted'),
  id: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  length: fc.integer({ min: 1, max: 40 }),
});
const section = fc.record({
  id: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  depth: fc.integer({ min: 1, max: 3 }),
  blocks: fc.array(block, { maxLength: 6 }),
});
const text = fc.array(section, { maxLength: 5 }).map((sections) =>
  textOf(
    sections
      .map(({ id, depth, blocks }, s) =>
        [
          `${'#'.repeat(depth + 1)} S${s}${id === undefined ? '' : ` {#s-${id}}`}`,
          ...blocks.map(({ kind, id: n, length }, b) => {
            const words = `${s}.${b} ${'word '.repeat(length).trim()}`;
            const given = n === undefined ? '' : `{#${kind}-${n}}`;
            if (kind === 'prose') return words;
            if (kind === 'list') return `- ${words}`;
            if (kind === 'decision') return `:::decision${given}\n${words}\n:::`;
            return `::::restricted${given}\n${words}\n\n:::decision${n === undefined ? '' : `{#inner-${n}}`}\n${words}\n:::\n::::`;
          }),
        ].join('\n\n'),
      )
      .join('\n\n'),
  ),
);

test('each block and section of each language is there once', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
      const body = align(texts);
      for (const [column, { body: whole }] of texts.entries()) {
        const sections = sectionsOf(body).flatMap(({ cells }) => cells[column] ?? []);
        expect(new Set(sections)).toEqual(new Set(sectionsIn(whole)));
        expect(sections).toHaveLength(sectionsIn(whole).length);
        const blocks = flatten(body).flatMap(({ cells }) => cells[column] ?? []);
        expect(new Set<Block>(blocks)).toEqual(new Set(blocksIn(whole)));
        expect(blocks).toHaveLength(blocksIn(whole).length);
      }
    }),
  );
});

test('the first language keeps its order, and no row is empty or of two kinds', () => {
  fc.assert(
    fc.property(text, text, (first, second) => {
      const body = align([first, second]);
      expect(sectionsOf(body).flatMap(({ cells }) => cells[0] ?? [])).toEqual(
        sectionsIn(first.body),
      );
      const leaders: readonly Block[] = flatten(body).flatMap(({ cells }) => cells[0] ?? []);
      expect(leaders).toEqual(blocksIn(first.body));
      for (const { cells, type } of flatten(body)) {
        expect(cells).toHaveLength(2);
        expect(cells.some(Boolean)).toBe(true);
        for (const cell of cells) if (cell) expect(cell.type).toBe(type);
      }
    }),
  );
});

test('the same ids face each other, different ids never do', () => {
  fc.assert(
    fc.property(text, text, (first, second) => {
      const body = align([first, second]);
      const shared = [...firstBearers(first.body)].filter(([id]) =>
        firstBearers(second.body).has(id),
      );
      for (const [id, bearer] of shared) {
        const row = flatten(body).find(({ cells }) => cells[0] === bearer);
        expect(row?.cells[1]).toBe(firstBearers(second.body).get(id));
      }
      for (const { cells } of flatten(body)) {
        const ids = cells.flatMap((cell) =>
          cell && cell.type !== 'prose' && cell.id !== undefined && isFirst(cell, first, second)
            ? [cell.id]
            : [],
        );
        expect(new Set(ids).size).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('without ids the order of each language stays', () => {
  const plain = fc.array(
    fc.record({ kind: fc.constantFrom('', '- ', '> '), n: fc.integer({ min: 1, max: 99 }) }),
  );
  fc.assert(
    fc.property(plain, plain, (a, b) => {
      const [first, second] = [a, b].map((blocks) =>
        textOf(
          blocks.map(({ kind, n }) => `${kind}${n} ${'x'.repeat(n)}`).join('\n\n<!-- -->\n\n'),
        ),
      );
      if (!first || !second) throw new Error('two texts');
      const body = align([first, second]);
      expect(flatten(body).flatMap(({ cells }) => cells[1] ?? [])).toEqual(second.body.blocks);
    }),
  );
});

test('what is left out of a translation leaves a gap, and nothing after it drifts', () => {
  const sentences = fc.uniqueArray(fc.integer({ min: 1000, max: 9999 }), {
    minLength: 1,
    maxLength: 15,
  });
  fc.assert(
    fc.property(sentences, fc.infiniteStream(fc.boolean()), (numbers, keeps) => {
      const keep = numbers.filter(() => keeps.next().value);
      const en = textOf(numbers.map((n) => `In the year ${n} it was so.`).join('\n\n'));
      const fr = textOf(keep.map((n) => `En l’an ${n} il en fut ainsi.`).join('\n\n'));
      const flat = flatten(align([en, fr])).map(printed);
      expect(flat).toEqual(
        numbers.map((n) =>
          keep.includes(n)
            ? `In the year ${n} it was so.|En l’an ${n} il en fut ainsi.`
            : `In the year ${n} it was so.|–`,
        ),
      );
    }),
  );
});

test('one language stays as it is', () => {
  fc.assert(
    fc.property(text, (only) => {
      const body = align([only]);
      expect(flatten(body).map(({ cells }) => cells)).toEqual(
        blocksIn(only.body).map((block) => [block]),
      );
      expect(sectionsOf(body).map(({ cells }) => cells)).toEqual(
        sectionsIn(only.body).map((one) => [one]),
      );
    }),
  );
});

test('very long texts are aligned within bounds', () => {
  const long = (count: number) =>
    textOf(Array.from({ length: count }, (_, n) => `Paragraph ${n}.`).join('\n\n'));
  const [en, fr] = [long(4000), long(3000)];
  const body = align([en, fr]);
  expect(flatten(body).flatMap(({ cells }) => cells[1] ?? [])).toEqual(fr.body.blocks);
});

function sectionsOf(row: SectionRow): readonly SectionRow[] {
  return row.sections.flatMap((below) => [below, ...sectionsOf(below)]);
}

function flatten(row: SectionRow): readonly BlockRow[] {
  const inner = (block: BlockRow): readonly BlockRow[] =>
    block.type === 'restricted' ? [block, ...block.blocks.flatMap(inner)] : [block];
  return [...row.blocks.flatMap(inner), ...row.sections.flatMap(flatten)];
}

function sectionsIn({ sections }: Section): readonly Section[] {
  return sections.flatMap((below) => [below, ...sectionsIn(below)]);
}

function blocksIn({ blocks, sections }: Section): readonly Block[] {
  const inner = (one: Block): readonly Block[] =>
    one.type === 'restricted' ? [one, ...one.blocks.flatMap(inner)] : [one];
  return [...blocks.flatMap(inner), ...sections.flatMap(blocksIn)];
}

/** Who bears an id: of two blocks with one id the first. */
function firstBearers(body: Section): ReadonlyMap<string, Block> {
  const bearers = new Map<string, Block>();
  for (const one of blocksIn(body)) {
    if (one.type !== 'prose' && one.id && !bearers.has(`${one.type} ${one.id}`))
      bearers.set(`${one.type} ${one.id}`, one);
  }
  return bearers;
}

function isFirst(one: Block, ...texts: readonly Text[]): boolean {
  return texts.some(({ body }) => [...firstBearers(body).values()].includes(one));
}

function printed({ cells }: BlockRow): string {
  const words = (cell: Block | undefined) => (cell ? plainText(cell.node) : '–');
  return cells.map(words).join('|');
}
