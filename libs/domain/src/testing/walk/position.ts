import type { Actor } from '../../case/actor.js';
import type { Brought, Command } from '../../case/command.js';
import type { Instant } from '../../calendar/index.js';
import type { CaseState } from '../../case/state.js';
import type { Story } from './story.js';

/** A case at a moment. Nothing in it changes, so that any number of walks can begin at it. */
export interface Position {
  readonly state: CaseState;
  readonly now: Instant;
  readonly story: Story | undefined;
}

/** A command as it was given: who, what, and what the record brought. */
export interface Given {
  readonly actor: Actor;
  readonly command: Command;
  readonly brought: Brought;
}

/** Something that was given and accepted, and where. */
export interface Moment extends Position {
  readonly given: Given;
}
