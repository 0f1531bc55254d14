/** References in facts to what is not there. */
import type { Locate } from '../../meeting.ts';
import type { Finding } from '../check.ts';
import type { FactReference } from './fact-references.ts';
import { suggest } from './suggest.ts';

/** A finding for each reference that leads nowhere; `otherwise` is the hint where no id is like it. */
export function* absent(
  references: readonly FactReference[],
  locate: Locate,
  otherwise: string,
): Generator<Finding> {
  for (const { id, path, what, known, open = known } of references) {
    if (id === undefined || known.includes(id)) continue;
    yield {
      place: locate(path),
      reason: `Unexpected \`${id}\`, expected ${what}`,
      hint: suggest(id, open, otherwise),
    };
  }
}
