import type { Decision } from '../../case/decide.js';
import type { RecordedEvent } from '../../case/event.js';
import type { CaseState } from '../../case/state.js';
import type { Given, Position } from './position.js';
import type { Story } from './story.js';

/** One command of a walk and what came of it. */
export interface WalkStep extends Given {
  readonly before: CaseState;
  readonly now: Position['now'];
  readonly decision: Decision;
  /** As the record has them, after JSON; none for a refusal. */
  readonly events: readonly RecordedEvent[];
  /** The state after each of the events. */
  readonly states: readonly CaseState[];
  readonly after: CaseState;
  /** All events of the case, the new ones included. */
  readonly story: Story | undefined;
}

/** Where the case stands after a step. */
export const positionAfter = ({ after, now, story }: WalkStep): Position => ({
  state: after,
  now: after.training && after.training.now > now ? after.training.now : now,
  story,
});
