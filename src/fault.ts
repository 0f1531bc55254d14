/** How a fault in content reaches its author: one message on the file, at the place, with a rule and a hint. */
import type { Place } from './meeting.ts';

/** What is wrong with a source, and what would be right. */
export interface Fault {
  readonly place: Place;
  /** The rule that was broken, as in docs/checks.md. */
  readonly rule: string;
  /** `error`: the minutes must not go out like this. `warning`: somebody should look. */
  readonly level: 'error' | 'warning';
  /** “Unexpected X, expected Y”, without a full stop. */
  readonly reason: string;
  /** What to do about it. */
  readonly hint?: string | undefined;
}

/** Puts the fault on its file as a VFile message. */
export function raise({ place, rule, level, reason, hint }: Fault): void {
  const message = place.file.message(reason, {
    ...(place.position ? { place: place.position } : {}),
    ruleId: rule,
    source: 'minutier',
  });
  message.fatal = level === 'error';
  if (hint) message.note = hint;
}
