import type { Actor } from '../case/actor.js';
import type { Brought } from '../case/command.js';
import { decide, type Decision } from '../case/decide.js';
import { due } from '../case/due.js';
import type { CaseEvent, RecordedEvent } from '../case/event.js';
import type { WholeEvent } from '../papers/source.js';
import { evolve } from '../case/evolve.js';
import { system } from '../case/actor.js';
import { nothing, type CaseState } from '../case/state.js';
import { startOfDay, toInstant } from '../calendar/index.js';
import { unsent } from '../award/sending.js';
import { windowKeys } from './window-keys.js';

/** A case played in memory for specifications: real rules, an own clock, the events kept. */
export class Play {
  state: CaseState = nothing;
  readonly events: RecordedEvent[] = [];
  /** The same events with what the record keeps apart of them. */
  readonly whole: WholeEvent[] = [];
  now = startOfDay('2027-01-11');
  brought: Brought = {};
  /** Whether the program's notifications of awards go at once. */
  mailGoes = true;
  private commands = 0;

  /** Sets the clock: a date (its start in Stockholm) or an instant. */
  on(when: string): this {
    this.now = when.length === 10 ? startOfDay(when) : toInstant(when);
    return this;
  }

  /** What would be decided; changes nothing. */
  ask(actor: Actor, type: string, body: { readonly [name: string]: unknown } = {}): Decision {
    return decide(this.state, { type, body }, actor, this.now, this.bringing());
  }

  /** What the record would bring: keys for whatever is announced, and what the specification says. */
  protected bringing(): Brought {
    return { keys: windowKeys, ...this.brought };
  }

  /** Gives a command that must be accepted. @throws Error with the refusal otherwise */
  give(actor: Actor, type: string, body: { readonly [name: string]: unknown } = {}): this {
    const decision = this.ask(actor, type, body);
    if (!decision.ok) throw new Error(`${type} was refused: ${JSON.stringify(decision.refusal)}`);
    this.commands += 1;
    for (const event of decision.events) {
      this.record(event, { id: actor.id, ...decision.capacity });
    }
    if (type === 'NotifyTenderers' && this.mailGoes) this.mailed();
    return this;
  }

  /** The mail server takes every notification that the program sends. */
  mailed(): this {
    for (const [lot, { sending }] of Object.entries(this.state.awards)) {
      if (!sending?.mailed) continue;
      for (const supplier of unsent(sending)) {
        this.give(system, 'RecordNotificationSent', { lot, supplier, sentAt: this.now, how: 'electronic' });
      }
    }
    return this;
  }

  /** The code of the refusal, or `accepted`. */
  refused(actor: Actor, type: string, body: { readonly [name: string]: unknown } = {}): string {
    const decision = this.ask(actor, type, body);
    return decision.ok ? 'accepted' : decision.refusal.code;
  }

  /** Appends events as given, whatever the rules say: to begin a specification in the middle of a case. */
  happened(...events: readonly CaseEvent[]): this {
    for (const event of events) this.record(event, { id: 'system', role: 'system' });
    return this;
  }

  /** Moves the clock to the next deadline and lets the system do what it brings. */
  untilNextDeadline(): this {
    const [next] = due(this.state);
    if (!next) throw new Error('nothing is due');
    if (next.at > this.now) this.now = next.at;
    return this.give(system, next.command.type, next.command.body);
  }

  private record(event: CaseEvent, actor: RecordedEvent['actor']): void {
    const { body, ...facts } = event;
    // Through JSON, as the record does it: nothing that JSON loses may be relied upon.
    const recorded = JSON.parse(
      JSON.stringify({ ...facts, seq: this.state.seq + 1, at: this.now, actor, commandId: `c${this.commands}` }),
    ) as RecordedEvent;
    this.events.push(recorded);
    this.whole.push(body === undefined ? recorded : { ...recorded, body });
    this.state = evolve(this.state, recorded);
  }
}
