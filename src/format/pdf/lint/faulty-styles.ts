/** The style sheets of the print, with the faults that keep PDFs from being made on them as messages. */
import { VFile } from 'vfile';
import { raise } from '../../../fault.ts';
import { styleFaults } from './style-faults.ts';

/** The rule of these messages. */
export const styleRule = 'print-style';

/** What is in the document that is printed. */
const printed = ['base.css', 'print.css'];

/** Files with messages; none where all is well. */
export function faultyStyles(styles: ReadonlyMap<string, string>): readonly VFile[] {
  return printed.flatMap((name) => {
    const faults = styleFaults(styles.get(name) ?? '');
    if (faults.length === 0) return [];
    const file = new VFile({ path: `template:styles/${name}` });
    for (const { line, column, reason, hint } of faults)
      raise({
        place: { file, position: { line, column } },
        rule: styleRule,
        level: 'error',
        reason,
        hint,
      });
    return [file];
  });
}
