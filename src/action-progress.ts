/** What became of an action as of a moment: from what later meetings and the secretariat noted, never from a guess. */
import type { FollowUp } from './read/schema/follow-up.ts';

/** How an action stands. */
export type ActionState = 'open' | 'overdue' | 'done' | 'dropped' | 'carried';

/** All of them, in the order in which they are listed. */
export const actionStates: readonly ActionState[] = [
  'overdue',
  'open',
  'carried',
  'done',
  'dropped',
];

/** How an action stands, and who says so. */
export interface Progress {
  readonly state: ActionState;
  /** Day on which it was done, or given up. */
  readonly day: string | undefined;
  /** The action in which it goes on. */
  readonly carriedBy: { readonly meeting: string; readonly action: string } | undefined;
  /** The meeting that noted it; `undefined` where the secretariat did between meetings. */
  readonly notedAt: string | undefined;
  readonly note: FollowUp['note'];
}

/** What was noted of actions. */
export interface Noted {
  readonly entry: FollowUp;
  /** The meeting that noted it. */
  readonly at: string | undefined;
}

/** Who notes what became of actions: the meetings of a body, oldest first, and its secretariat between them. */
export interface Noting {
  readonly meetings: readonly { readonly id: string; readonly followUp: readonly FollowUp[] }[];
  readonly followUp: readonly FollowUp[];
}

/** Everything that was noted, by `meeting#action`, oldest first. */
export function notesOf(bodies: readonly Noting[]): ReadonlyMap<string, readonly Noted[]> {
  const found = new Map<string, Noted[]>();
  const add = (entry: FollowUp, at: string | undefined) => {
    const key = `${entry.meeting}#${entry.action}`;
    found.set(key, [...(found.get(key) ?? []), { entry, at }]);
  };
  for (const { meetings, followUp } of bodies) {
    for (const { id, followUp: own } of meetings) for (const entry of own) add(entry, id);
    for (const entry of followUp) add(entry, undefined);
  }
  return found;
}

/** Whether somebody still has to act. */
export function isPending(state: ActionState | undefined): boolean {
  return state === 'open' || state === 'overdue';
}

/** How an action stands on the day `today`. */
export function progressOf(
  due: string | undefined,
  noted: readonly Noted[],
  today: string,
): Progress {
  const known = noted.filter(({ entry }) => (entry.done ?? entry.dropped ?? '') <= today);
  const last =
    known.find(({ entry }) => entry.done !== undefined) ??
    known.find(({ entry }) => entry.dropped !== undefined) ??
    known.findLast(({ entry }) => entry.carriedBy !== undefined) ??
    known.at(-1);
  const about = { notedAt: last?.at, note: last?.entry.note, carriedBy: undefined };
  const entry = last?.entry;
  if (entry?.done !== undefined) return { ...about, state: 'done', day: entry.done };
  if (entry?.dropped !== undefined) return { ...about, state: 'dropped', day: entry.dropped };
  if (entry?.carriedBy !== undefined && last?.at !== undefined) {
    const carriedBy = { meeting: last.at, action: entry.carriedBy };
    return { ...about, state: 'carried', day: undefined, carriedBy };
  }
  const isLate = due !== undefined && due < today;
  return { ...about, state: isLate ? 'overdue' : 'open', day: undefined };
}
