/** Headings with their printed labels. */
import type { EditedSection } from '../../edition.ts';
import { line } from './cells.ts';
import { escaped } from './raised.ts';
import type { Said, Voice } from './said.ts';

/** The words of a heading, its label first. `words`: without links, for use inside a link. */
export function headingOf(
  voice: Voice,
  { labels, heading }: Pick<EditedSection, 'labels' | 'heading'>,
  keep: 'links' | 'words' = 'links',
): Said {
  return labelled(line(voice, heading, keep), labels);
}

/** Words with their labels before them: “a. Opening remarks”, “Agenda item 1 — Shelters”. */
export function labelled(said: Said, labels: readonly string[] | undefined): Said {
  return said.map((one, index) => {
    const label = labels?.[index];
    if (label === undefined) return one;
    // “a.” can hang in the margin; “Agenda item 1” reads on.
    const hangs = /[.)\]]$/.test(label);
    const joint = hangs ? ' ' : ' — ';
    return {
      ...one,
      text: `${label}${joint}${one.text}`,
      html: `<span class="${hangs ? 'label' : 'prefix'}">${escaped(label)}</span>${joint}${one.html}`,
    };
  });
}
