import {
  commands,
  decide,
  evolve,
  nothing,
  react,
  system,
  toInstant,
  type Actor,
  type Brought,
  type CaseState,
  type Command,
  type Decision,
  type RecordedEvent,
  type Work,
} from '@behov/domain';
import { windowKeys } from '@behov/domain/testing';
import type { CommandAnswer, SignedMessage } from '../case.messages.js';
import type { OutsideActivities, WorkOf } from '../outside.activities.js';
import type { DueAnswer, DueCommand, RecordActivities, TakenUp } from '../record.activities.js';

/** A record in memory: the domain's rules over a list of events. Stands in for PostgreSQL where only the workflow is tested. */
export class InMemoryRecord implements RecordActivities, OutsideActivities {
  readonly events: RecordedEvent[] = [];
  /** The keys of the outside work that was done. */
  readonly performed: string[] = [];
  /** What the workflow asked for, in order. */
  readonly asked: string[] = [];
  readonly messages: SignedMessage[] = [];
  /** Fails every attempt at outside work while it is set. */
  outsideIsDown = false;
  /** Refuses every due command while it is set. */
  dueIsRefused = false;
  /** By how many milliseconds the record's clock is behind. */
  behindMs = 0;
  /** What commands that bring submissions are given. */
  brought: Brought = {};
  state: CaseState = nothing;
  private readonly outcomes = new Map<string, DueAnswer>();

  constructor(private readonly clock: () => Promise<string>) {}

  async now(): Promise<string> {
    return this.state.training?.now ?? new Date(Date.parse(await this.clock()) - this.behindMs).toISOString();
  }

  /** @param commandId the one of a due command; people's are numbered */
  async give(actor: Actor, command: Command, commandId = `c${this.events.length}`): Promise<Decision> {
    const now = startOf(command) ?? (await this.now());
    const brings = commands[command.type]?.brings !== undefined;
    const decision = decide(this.state, command, actor, now, brings ? { keys: windowKeys, ...this.brought } : {});
    if (!decision.ok) return decision;
    for (const event of decision.events) {
      const { body: _kept, ...facts } = event;
      const place = { seq: this.state.seq + 1, at: now, commandId };
      const actorOf = { id: actor.id, ...decision.capacity };
      const recorded = JSON.parse(JSON.stringify({ ...facts, ...place, actor: actorOf })) as RecordedEvent;
      this.events.push(recorded);
      this.state = evolve(this.state, recorded);
    }
    return decision;
  }

  eventsAfter = (_caseId: string, seq: number): Promise<readonly RecordedEvent[]> => {
    this.asked.push('eventsAfter');
    return Promise.resolve(this.events.slice(seq, seq + 2));
  };

  takeUp = (): Promise<TakenUp> => {
    this.asked.push('takeUp');
    let state = nothing;
    const unfinished: Work[] = [];
    for (const event of this.events) {
      unfinished.push(...react(state, event).filter((work) => !this.performed.includes(work.key)));
      state = evolve(state, event);
    }
    return Promise.resolve({ state, unfinished });
  };

  executeDue = async (_caseId: string, due: DueCommand): Promise<DueAnswer> => {
    this.asked.push(due.commandId);
    const now = await this.now();
    if (now < due.at) return { status: 'early', now };
    const known = this.outcomes.get(due.commandId);
    if (known) return known;
    const answer = await this.decideDue(due);
    this.outcomes.set(due.commandId, answer);
    return answer;
  };

  executeSigned = (_caseId: string, message: SignedMessage): Promise<CommandAnswer> => {
    this.messages.push(message);
    const refusal = { code: 'SIGNED-MALFORMED', says: { sv: '', en: '' }, who: [] };
    return Promise.resolve({ status: 'refused', refusal, repeated: false });
  };

  perform = (_of: WorkOf, work: Work): Promise<void> => {
    if (this.outsideIsDown) return Promise.reject(new Error('The mail server is down'));
    this.performed.push(work.key);
    return Promise.resolve();
  };

  private async decideDue({ command, commandId }: DueCommand): Promise<DueAnswer> {
    if (this.dueIsRefused) return { status: 'refused', code: 'TEST' };
    const decision = await this.give(system, command, commandId);
    return decision.ok
      ? { status: 'accepted', seq: this.state.seq }
      : { status: 'refused', code: decision.refusal.code };
  }
}

/** A training case begins at its own time. */
function startOf({ type, body }: Command): string | undefined {
  const training = type === 'CreateCase' ? (body['training'] as { startsAt: string } | undefined) : undefined;
  return training && toInstant(training.startsAt);
}
