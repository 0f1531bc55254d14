/** Who may read what: audiences in order, from everybody to those who read all. */

/** The name of an audience: `public`, or another that the series names. What it may not read is gone from its edition, not hidden in it. */
export type Audience = string;

/** Everybody. */
export const everybody = 'public';

/** The audiences of a series that names none, in order: each reads what those before it read, and more. */
export const usualAudiences = [everybody, 'parties', 'secretariat'] as const;

/** What one audience may read. */
export interface Clearance {
  readonly audience: Audience;
  /** Whether it may read all there is. */
  readonly seesAll: boolean;
  /** Whether it may read what is marked as meant for `level` and those after it; without a level, for all but everybody. */
  readonly opens: (level?: Audience | null) => boolean;
}

/**
 * The clearance of an audience in a series. A level that nobody knows is open only to those who read all.
 * @throws {Error} where the series has no such audience.
 */
export function clearance(audience: Audience, audiences: readonly Audience[]): Clearance {
  const rank = audiences.indexOf(audience);
  if (rank < 0)
    throw new Error(
      `Unexpected audience “${audience}”, expected ${audiences.map((one) => `“${one}”`).join(', ')}`,
    );
  const seesAll = rank > 0 && rank === audiences.length - 1;
  return { audience, seesAll, opens: (level) => rank >= levelOf(level, audiences) };
}

/**
 * The place in the order of audiences of the first one that may read what is marked for `level`: 1, the one after everybody, where a
 * mark names none. For whom nobody knows the last audience stands in.
 */
export function levelOf(
  level: Audience | null | undefined,
  audiences: readonly Audience[],
): number {
  if (!level?.trim()) return 1;
  const at = audiences.indexOf(level.trim());
  return Math.max(at < 0 ? audiences.length - 1 : at, 1);
}

/** Who gets what is sent to the parties: the first audience after everybody. */
export function partiesAudience([, next = everybody]: readonly Audience[]): Audience {
  return next;
}

/** The folder of an audience's files: what is not for everybody is apart, in a folder that can be shut as one. */
export function audienceFolder(audience: Audience): string {
  return audience === everybody ? everybody : `restricted/${audience}`;
}
