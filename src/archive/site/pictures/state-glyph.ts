/** The mark of a state: a shape of its own, so that nobody has to tell colours apart. */
import type { ActionState } from '../../../action-progress.ts';
import { round } from './svg.ts';

/** The mark around a point, about ten units wide. */
export function stateGlyph(state: ActionState, x: number, y: number): string {
  const at = (dx: number, dy: number) => `${round(x + dx)} ${round(y + dy)}`;
  const shapes: Readonly<Record<ActionState, string>> = {
    done: `<circle class="glyph done" cx="${round(x)}" cy="${round(y)}" r="5"/><path class="stroke-paper" d="M${at(-2.4, 0.2)} L${at(-0.6, 2)} L${at(2.6, -1.8)}"/>`,
    open: `<circle class="glyph open" cx="${round(x)}" cy="${round(y)}" r="4.2"/>`,
    overdue: `<path class="glyph overdue" d="M${at(0, -5.4)} L${at(5.6, 4.4)} L${at(-5.6, 4.4)} Z"/>`,
    carried: `<path class="glyph carried" d="M${at(-4.4, -4.6)} L${at(4.8, 0)} L${at(-4.4, 4.6)} Z"/>`,
    dropped: `<path class="glyph dropped" d="M${at(-4, -4)} L${at(4, 4)} M${at(-4, 4)} L${at(4, -4)}"/>`,
  };
  return shapes[state];
}
