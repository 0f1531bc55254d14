/** Rule content-unchanged: the text is still the one that was circulated, signed or corrected. */
import type { Fault } from '../../fault.ts';
import type { Change } from '../digest/changes.ts';
import type { Register } from '../register/register.ts';
import type { State } from '../register/state.ts';
import type { Stale } from '../standing.ts';

/** The rule of the message. It keeps nothing from being printed: the print says so itself. */
export const staleRule = 'content-unchanged';

const shown = 8;

/** What to tell the author whose text is no longer the one that the register speaks of. */
export function staleFault(register: Register, state: State, stale: Stale): Fault {
  const source = register.entries.findLast(
    ({ event }) =>
      event.root === stale.root && (event.type === 'circulated' || event.type === 'corrected'),
  );
  const day = source?.event.at.slice(0, 10);
  const done = state.isComplete || state.signatories.length > 0 ? 'signed' : 'circulated';
  return {
    place: source?.locate(['root']) ?? { file: register.file },
    rule: staleRule,
    level: 'error',
    reason: `Unexpected text that is not the one ${done} (event of ${day}), expected the digest \`${stale.root.slice(0, 12)}…\``,
    hint: `${told(stale.changes)} Undo the change, or ${(state.course.adopted ?? state.course.published ?? state.course.corrected[0]) ? 'record it with `minutier correct`' : 'circulate the text again: earlier answers and signatures do not hold for it'}.`,
  };
}

/** One change as a line: `en: clause D-04-01 changed`. */
export function spellChange({ what, lang, id }: Change): string {
  const subject =
    lang === undefined
      ? `fact ${id}`
      : id.startsWith('~')
        ? `section ${id.slice(1)} without an id`
        : id;
  return `${lang === undefined ? '' : `${lang}: `}${subject} ${what}`;
}

function told(changes: readonly Change[] | undefined): string {
  if (changes === undefined)
    return 'What changed cannot be told: the digest of that text was not kept, or the text cannot be hashed.';
  const more = changes.length - shown;
  const listed = changes.slice(0, shown).map(spellChange).join('; ');
  return `Since then: ${listed}${more > 0 ? `; and ${more} more` : ''}.`;
}
