import { toInstant } from '../../calendar/index.js';
import { system, type Actor } from '../../case/actor.js';
import { due } from '../../case/due.js';
import { needsOwner } from '../people.js';
import { Play } from '../play.js';
import type { Moment, Position } from './position.js';
import type { Story } from './story.js';

/**
 * A play that remembers each moment at which something was given. A training case's clock is moved by commands, and what
 * time brings on the way is done, as in a real one.
 */
export class Recording extends Play {
  readonly moments: Moment[] = [];
  private story: Story | undefined;
  private toldOf = 0;

  override give(actor: Actor, type: string, body: { readonly [name: string]: unknown } = {}): this {
    return this.caughtUp().note(actor, type, body);
  }

  /** Where the case stands now. */
  position(): Position {
    for (const event of this.events.slice(this.toldOf)) this.story = { event, before: this.story };
    this.toldOf = this.events.length;
    return { state: this.state, now: this.now, story: this.story };
  }

  private note(actor: Actor, type: string, body: { readonly [name: string]: unknown }): this {
    const moment = { ...this.position(), given: { actor, command: { type, body }, brought: this.bringing() } };
    this.moments.push(moment);
    super.give(actor, type, body);
    return this;
  }

  /** Moves a training case's clock to where the play is. */
  caughtUp(): this {
    const { training } = this.state;
    if (!training || training.now >= this.now) return this;
    const wanted = this.now;
    this.now = training.now;
    for (let next = due(this.state)[0]; next && next.at < wanted; next = due(this.state)[0]) {
      this.advance(toInstant(next.at));
      this.note(system, next.command.type, next.command.body);
    }
    this.advance(wanted);
    return this;
  }

  private advance(to: string): void {
    if (to <= this.now) return;
    this.note(needsOwner, 'AdvanceClock', { to });
    this.now = to;
  }
}
