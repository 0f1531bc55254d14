/** Hashes that chain events: each names the hash of the one before, the first that of its meeting. */
import type { Json } from '../digest/canonical-json.ts';
import { type Hash, hash } from '../digest/hash.ts';

/** The hash of an event, all that it says included. */
export function eventHash(event: Json): Hash {
  return hash('event', event);
}

/** What the first event of a register names. */
export function startHash(seriesId: string, meetingId: string): Hash {
  return hash('register', { series: seriesId, meeting: meetingId });
}
