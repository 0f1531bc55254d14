/** How restricted text is marked, and why it is restricted. */
import type { Locale } from '../../locale/locale.ts';

/** The reason as readers know it; a reason of the author's own as it was written. */
export function reasonOf(speaker: Locale, reason: string): string {
  const reasons: Readonly<Record<string, string>> = speaker.words.reasons;
  return Object.hasOwn(reasons, reason) ? (reasons[reason] ?? reason) : reason;
}
