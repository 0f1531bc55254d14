/** What the parts of one build share. */
import type { FontFile } from '../format/assets.ts';
import type { Kit } from '../format/format.ts';
import type { Gate } from '../guard/gate.ts';
import type { Request } from '../plan.ts';
import type { Prepared } from '../prepare.ts';
import type { World } from '../world.ts';
import type { Attempts } from './attempts.ts';
import type { Outbox } from './outbox.ts';

/** One build at work. */
export interface Job {
  readonly world: World;
  readonly request: Request;
  readonly prepared: Prepared;
  readonly kit: Kit;
  /** Empty where no pages are made. */
  readonly fonts: readonly FontFile[];
  readonly gate: Gate;
  readonly outbox: Outbox;
  readonly attempts: Attempts;
}
