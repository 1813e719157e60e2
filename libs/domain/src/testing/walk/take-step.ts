import { decide } from '../../case/decide.js';
import type { RecordedEvent } from '../../case/event.js';
import { evolve } from '../../case/evolve.js';
import type { CaseState } from '../../case/state.js';
import { frozen } from './frozen.js';
import type { Given, Position } from './position.js';
import type { WalkStep } from './step.js';
import type { Story } from './story.js';

/** Gives a command at a position: real rules, the events recorded through JSON, the state evolved. */
export function takeStep({ state, now, story }: Position, { actor, command, brought }: Given): WalkStep {
  frozen(command);
  frozen(brought);
  const decision = decide(state, command, actor, now, brought);
  const events: RecordedEvent[] = [];
  const states: CaseState[] = [];
  let [after, told]: [CaseState, Story | undefined] = [state, story];
  for (const { type, facts } of decision.ok ? decision.events : []) {
    const by = { id: actor.id, ...(decision.ok ? decision.capacity : {}) };
    const event = throughJson({ type, facts, seq: after.seq + 1, at: now, actor: by, commandId: `c${after.seq}` });
    after = frozen(evolve(after, event));
    told = { event, before: told };
    events.push(event);
    states.push(after);
  }
  return { before: state, now, actor, command, brought, decision, events, states, after, story: told };
}

/** Nothing that JSON loses may be relied upon. */
const throughJson = (event: unknown) => frozen(JSON.parse(JSON.stringify(event)) as RecordedEvent);
