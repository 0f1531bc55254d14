/** Check: clauses say the same facts in every language. */
import type { ContainerDirective } from 'mdast-util-directive';
import type { Check } from './check.ts';
import { idsIn } from './find/clauses.ts';
import { passagePairs } from './find/passages.ts';
import { nameOf, openingOf } from './find/place.ts';
import { textPairs } from './find/regions.ts';
import { lines } from './lines.ts';

const facts = ['owner', 'due', 'to', 'of', 'reason'] as const;

/** Finds clauses whose kind, owner, due date or the like differ from one language to another. */
export const clauseFactsAgree: Check = {
  name: 'clause-facts-agree',
  level: 'error',
  summary:
    'A clause is of the same kind, for the same people and due on the same day in every language.',
  why: 'Each side acts on its own text. If the dates differ both are right.',
  examples: [
    {
      title: 'Another day, another owner, another kind',
      content: {
        'jt/jt-1/en.md': lines`
          ## Work plan {#plan}

          :::action{#A-1 owner="ne ng" due=2024-03-31}
          Both parties comment on the work plan.
          :::

          :::action{#A-2 owner=office due=2024-04-30}
          The secretariat sends the work plan.
          :::

          :::decision{#D-1}
          The work plan is adopted.
          :::
        `,
        'jt/jt-1/fr.md': lines`
          ## Plan de travail {#plan}

          :::action{#A-1 owner="ng ne" due=2024-03-30}
          Les deux parties commentent le plan de travail.
          :::

          :::action{#A-2 due=2024-04-30}
          Le secrétariat transmet le plan de travail.
          :::

          :::recommendation{#D-1}
          Le plan de travail est adopté.
          :::
        `,
      },
      finds: [
        'jt/jt-1/fr.md:3:1: Unexpected `due=2024-03-30` in `A-1`, expected `due=2024-03-31` as in `en.md`',
        'jt/jt-1/fr.md:7:1: Unexpected missing `owner` in `A-2`, expected `owner=office` as in `en.md`',
        'jt/jt-1/fr.md:11:1: Unexpected `recommendation` with the id `D-1`, expected `decision` as in `en.md`',
      ],
    },
    {
      title: 'The same facts; owners may come in any order',
      content: {
        'jt/jt-1/en.md':
          ':::action{#A-1 owner="ne ng" due=2024-03-31}\nBoth parties comment on the work plan.\n:::\n',
        'jt/jt-1/fr.md':
          ':::action{#A-1 owner="ng, ne" due=2024-03-31}\nLes deux parties commentent le plan de travail.\n:::\n',
      },
      finds: [],
    },
  ],
  run: {
    *meeting(meeting) {
      for (const pair of textPairs(meeting)) {
        for (const { id, first, second } of passagePairs(pair)) {
          const places = {
            place: openingOf(pair.second.file, second.node),
            about: [openingOf(pair.first.file, first.node)],
          };
          const as = `as in \`${nameOf(pair.first.file)}\``;
          const hint = 'Look which language is right, and write the same in all.';
          if (first.node.name !== second.node.name) {
            yield {
              ...places,
              reason: `Unexpected \`${second.node.name}\` with the id \`${id}\`, expected \`${first.node.name}\` ${as}`,
              hint,
            };
            continue;
          }
          for (const fact of facts) {
            const [wanted, found] = [said(first.node, fact), said(second.node, fact)];
            if (wanted === found) continue;
            yield {
              ...places,
              reason: `Unexpected ${found === '' ? `missing \`${fact}\`` : `\`${fact}=${found}\``} in \`${id}\`, expected ${wanted === '' ? 'none' : `\`${fact}=${wanted}\``} ${as}`,
              hint,
            };
          }
        }
      }
    },
  },
};

function said({ attributes }: ContainerDirective, fact: (typeof facts)[number]): string {
  const written = attributes?.[fact]?.trim() ?? '';
  return fact === 'owner' || fact === 'to' ? [...idsIn(written)].sort().join(' ') : written;
}
