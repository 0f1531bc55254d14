/** Which meetings must not go out, for the faults that were found in them. */
import { styleRule } from './format/pdf/lint/faulty-styles.ts';
import { leakRule } from './guard/gate.ts';
import type { Meeting } from './meeting.ts';
import { staleRule } from './seal/check/stale-fault.ts';

/** Whether a meeting has faults with which it must not go out. Of a text that changed since it was signed, the print says so. */
export function isRefused(meeting: Meeting): boolean {
  return [...meeting.sources, meeting.series.locate([]).file].some(({ messages }) =>
    messages.some(({ fatal, ruleId }) => fatal && ruleId !== staleRule),
  );
}

/** Rules without which nobody can say what the public may read: not even a draft goes out where one is broken. */
const guards: ReadonlySet<string> = new Set([
  'consent-possible',
  'restricted-agree',
  'restricted-facts',
  'restricted-item-found',
  'restricted-marks',
  'restricted-reason',
  'restricted-summary',
  'sensitive-marked',
  'restricted-repeated',
  'directive-closed',
  // Whatever else stands in such a file, marks may be among it.
  'yaml-syntax',
]);

/** Rules that stay errors in a draft. */
export const firm: ReadonlySet<string> = new Set(['machine', styleRule, leakRule, ...guards]);

/** Whether marks of restricted passages are broken, or differ between languages. */
export function isUnsafe({ sources, series }: Meeting): boolean {
  return [...sources, series.locate([]).file].some(({ messages }) =>
    messages.some(({ fatal, ruleId }) => fatal && guards.has(ruleId ?? '')),
  );
}
