/** What the public gets is the same, byte for byte, whatever the restricted text says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { build } from '../../src/pipeline.ts';
import { printWithFields } from '../command/print-with-fields.ts';
import { memoryWorld } from '../memory-world.ts';

/** Words that stand nowhere in the open. */
const word = fc
  .array(fc.constantFrom('qua', 'zix', 'vok', 'jum', 'xer', 'wyb'), { minLength: 3, maxLength: 6 })
  .map((syllables) => syllables.join(''));
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));
/** Of a note to which perhaps nothing leads: other words than those of names, which may stand nowhere in the open. */
const aside = fc
  .array(fc.constantFrom('lodnip', 'teflod', 'niptef'), { minLength: 1, maxLength: 6 })
  .map((all) => all.join(' '));
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Words inside a line, with what Markdown has for them. */
const phrase = fc.oneof(
  words,
  words.map((text) => `**${text}**`),
  words.map((text) => `\`${text}\``),
  fc.tuple(words, word).map(([text, host]) => `[${text}](https://${host}.example.org/)`),
  words.map((text) => capital(text)),
);

/** Whole blocks; `id` is the id of what has one in it. */
const block = (id: string) =>
  fc.oneof(
    phrase,
    fc
      .array(phrase, { minLength: 1, maxLength: 4 })
      .map((all) => all.map((one) => `- ${one}`).join('\n')),
    words.map((text) => `#### ${text}`),
    words.map((text) => `> ${text}`),
    words.map((text) => `    ${text}`),
    fc.tuple(words, words).map(([a, b]) => `| ${a} |\n| --- |\n| ${b} |`),
    phrase.map((text) => `:::decision{#${id}}\n${text}\n:::`),
    words.map((text) => `<!-- ${text} -->`),
    phrase.map((text) => `${text}[^closed]`),
  );

/** What stands at a restricted place, in one way and in another. */
interface Filling {
  readonly phrases: readonly string[];
  readonly blocks: readonly string[];
  readonly rows: readonly string[];
  readonly facts: readonly string[];
  readonly note: string;
}

const filling: fc.Arbitrary<Filling> = fc.record({
  phrases: fc.array(phrase, { minLength: 6, maxLength: 6 }),
  blocks: fc
    .tuple(
      ...Array.from({ length: 3 }, (_, n) =>
        fc.array(block(`Z-${n}`), { minLength: 1, maxLength: 1 }),
      ),
    )
    .map((all) => all.map((inner) => inner.join('\n\n'))),
  rows: fc.array(words, { minLength: 1, maxLength: 5 }),
  facts: fc.array(words, { minLength: 4, maxLength: 4 }),
  note: aside,
});

/** Which marks a text has, and where. */
const shape = fc.array(
  fc.constantFrom(
    'open',
    'inline',
    'heading',
    'list',
    'quotation',
    'block',
    'rows',
    'item',
    'note',
  ),
  { minLength: 1, maxLength: 8 },
);

function text(kinds: readonly string[], { phrases, blocks, rows, note }: Filling): string {
  const [used, sections] = [{ phrase: 0, block: 0, row: 0, item: 0 }, [] as string[]];
  const mark = () => `:restricted[${phrases[used.phrase++ % phrases.length]}]{as="somebody"}`;
  for (const [index, kind] of kinds.entries()) {
    switch (kind) {
      case 'inline':
        sections.push(`The meeting heard ${mark()} and went on.`);
        break;
      case 'heading':
        sections.push(`### About ${mark()} {#h-${index}}\n\nOpen words.`);
        break;
      case 'list':
        sections.push(`- one\n- two ${mark()}`);
        break;
      case 'quotation':
        sections.push(`> It was said: ${mark()}.`);
        break;
      case 'block': {
        const inner = blocks[used.block++];
        if (inner !== undefined)
          sections.push(`::::restricted[A case was discussed.]{reason=health}\n${inner}\n::::`);
        break;
      }
      case 'rows':
        if (used.row++ === 0)
          sections.push(
            `| Name |\n| --- |\n| Open |\n${rows.map((one) => `| :restricted{row reason=child}${one} |`).join('\n')}`,
          );
        break;
      case 'note':
        sections.push(`Open words.[^open-${index}]\n\n[^open-${index}]: Said by ${mark()}.`);
        break;
      default:
        sections.push('Open words of the meeting.');
    }
  }
  return `## Opening {#opening}

${sections.join('\n\n')}

## ${capital(phrases[5] ?? '')} {#case}

${blocks.join('\n\n').replaceAll(/\{#Z-(\d)\}/g, '{#Y-$1}')}

## Closing {#closing}

:::action{#A-1 owner="hidden naptip" due=2022-05-01}
Open.
:::

[^closed]: ${note}
`;
}

function files(kinds: readonly string[], filled: Filling): Record<string, string> {
  const [town = '', name = '', objective = '', title = ''] = filled.facts;
  return {
    'jt/series.yaml': `title: Joint Team
organisations: [{ id: naptip, name: National Agency }]
people:
  - { id: hidden, name: "${capital(name)}", function: "${title}", organisation: naptip, consent: none }
`,
    'jt/jt-1/en.md': text(kinds, filled),
    'jt/jt-1/meeting.yaml': `ordinal: 1
sessions: [{ id: day-1, date: 2022-02-03 }]
venue: { city: "${town}", restricted: { reason: security, as: A town } }
participants:
  - { person: hidden }
  - { name: Ada Sample, organisation: naptip }
objectives: [{ id: o, text: "${objective}", restricted: { reason: negotiation } }]
agenda:
  - { id: opening, kind: opening }
  - { id: case, title: "${title}", restricted: { reason: health, as: A case, summary: A case was discussed. } }
  - { id: closing, kind: closing }
`,
  };
}

async function published(content: Record<string, string>): Promise<Record<string, string>> {
  const printer = { print: async (html: string) => printWithFields(html) };
  const world = memoryWorld(content, { printer, site: 'https://minutes.example.org' });
  const report = await build(world, { draft: true, asOf: '2022-06-01T00:00:00Z' });
  expect(report.refused).toEqual([]);
  expect(report.failures).toBe(0);
  return Object.fromEntries(
    [...world.written]
      .filter(([path]) => path.startsWith('public/'))
      .map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')]),
  );
}

test('the public gets the same bytes whatever is restricted', async () => {
  await fc.assert(
    fc.asyncProperty(shape, filling, filling, async (kinds, one, other) => {
      const [first, second] = [
        await published(files(kinds, one)),
        await published(files(kinds, other)),
      ];
      expect(Object.keys(first).length).toBeGreaterThan(10);
      expect(second).toEqual(first);
    }),
    { numRuns: 20, endOnFailure: true },
  );
});
