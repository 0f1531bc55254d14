/** Archives for tests: a content folder in, the files of its site out. */
import { build } from '../../../src/pipeline.ts';
import type { Report } from '../../../src/report.ts';
import { memoryWorld } from '../../memory-world.ts';
import { emptyPrinter } from '../../sample.ts';

/** What was built. */
export interface BuiltSite {
  readonly report: Report;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** A file below `public/` as text; empty where it is not there. */
  readonly text: (path: string) => string;
}

/** Builds the whole archive of a content folder as of a moment. */
export async function aSite(
  content: Readonly<Record<string, string>>,
  asOf = '2024-06-01T12:00:00Z',
): Promise<BuiltSite> {
  const world = memoryWorld(content, { printer: emptyPrinter });
  const report = await build(world, { asOf });
  return { report, files: world.written, text: textOf(world.written) };
}

/** Reads files below `public/` as text. */
export function textOf(files: ReadonlyMap<string, Uint8Array>): (path: string) => string {
  return (path) => new TextDecoder().decode(files.get(`public/${path}`));
}

/** A body of two parties, in English and in French. */
export const aSeries = `id: jt
title: { en: Joint Team, fr: Équipe conjointe }
titleAfterNoun: { en: of the Joint Team, fr: de l’Équipe conjointe }
languages: [en, fr]
parties:
  - { id: ne, name: Niger }
  - { id: ng, name: { en: Nigeria, fr: Nigéria } }
organisations:
  - { id: agence, name: { en: Agency, fr: Agence }, party: ne }
  - { id: board, name: { en: Board, fr: Conseil }, party: ng }
`;

/** The facts of a meeting. */
export function aMeeting(ordinal: number, day: string, more = ''): string {
  return `ordinal: ${ordinal}\nsessions:\n  - { id: day-1, date: ${day} }\n${more}`;
}

/** A joint team with two meetings, of which the second looks back at the first. */
export const twoMeetings: Readonly<Record<string, string>> = {
  'jt/series.yaml': aSeries,
  'jt/jt-1/meeting.yaml': aMeeting(1, '2024-01-10'),
  'jt/jt-1/en.md': text(
    'The plan is adopted.',
    'The Agency drafts.',
    'The Board pays.',
    'Both visit.',
  ),
  'jt/jt-1/fr.md': text('Le plan est adopté.', 'L’Agence rédige.', 'Le Conseil paie.', 'Visite.'),
  'jt/jt-2/meeting.yaml': aMeeting(
    2,
    '2024-05-02',
    `adopts: [{ minutes: jt-1, manner: consensus }]
followUp:
  - { meeting: jt-1, action: A-1, done: 2024-04-20 }
  - { meeting: jt-1, action: A-3, carriedBy: A-4 }
`,
  ),
  'jt/jt-2/en.md': `## Work {#work}

:::adoption{#AD-1 of=jt-1}
The minutes are adopted.
:::

:::action{#A-4 owner="ne ng" due=2024-12-01}
Both visit later.
:::
`,
  'jt/jt-2/fr.md': `## Travaux {#work}

:::adoption{#AD-1 of=jt-1}
Le procès-verbal est adopté.
:::

:::action{#A-4 owner="ne ng" due=2024-12-01}
Visite reportée.
:::
`,
};

function text(decision: string, first: string, second: string, third: string): string {
  return `## Work {#work}

:::decision{#D-1}
${decision}
:::

:::action{#A-1 owner=agence due=2024-03-01}
${first}
:::

:::action{#A-2 owner=board due=2024-05-01}
${second}
:::

:::action{#A-3 owner="ne ng" due=2024-04-01}
${third}
:::
`;
}
