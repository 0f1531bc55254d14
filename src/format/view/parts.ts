/** The parts of the minutes that are made from facts, in the order of print. */
import { labelled } from './heading.ts';
import type { Said, Voice } from './said.ts';
import { type PlainWord, word } from './said.ts';

/** A part with a heading of its own. */
export interface Part {
  readonly id: string;
  /** The template that prints it. */
  readonly template: PartName;
  readonly title: Said;
}

type PartName =
  | 'summary'
  | 'objectives'
  | 'agenda'
  | 'participants'
  | 'redactions'
  | 'committees'
  | 'abbreviations';

/** What there is to print; a part without anything is left out. */
type Facts = Readonly<
  Record<
    | 'decisions'
    | 'actions'
    | 'recommendations'
    | 'objectives'
    | 'relatedEvents'
    | 'agenda'
    | 'participants'
    | 'redactions'
    | 'committees'
    | 'abbreviations',
    readonly unknown[]
  >
>;

/** The parts before the body, and the annexes with their numbers. */
export function partsOf(
  voice: Voice,
  facts: Facts,
  unnamed: boolean,
): { readonly before: readonly Part[]; readonly after: readonly Part[] } {
  const part = (
    template: PartName,
    title: PlainWord,
    ...content: readonly (readonly unknown[])[]
  ) =>
    content.some(({ length }) => length > 0)
      ? [{ id: `part-${template}`, template, title: word(voice, title) }]
      : [];
  const annexes = [
    ...part('participants', 'participants', facts.participants, unnamed ? [unnamed] : []),
    ...part('committees', 'subCommittees', facts.committees),
    ...part('abbreviations', 'abbreviations', facts.abbreviations),
    ...part('redactions', 'redactions', facts.redactions),
  ];
  return {
    before: [
      ...part('summary', 'summary', facts.decisions, facts.actions, facts.recommendations),
      ...part('objectives', 'objectives', facts.objectives, facts.relatedEvents),
      ...part('agenda', 'agenda', facts.agenda),
    ],
    after: annexes.map((annex, index) => ({
      ...annex,
      title: labelled(
        annex.title,
        voice.speakers.map(({ words }) => `${words.annex} ${index + 1}`),
      ),
    })),
  };
}
