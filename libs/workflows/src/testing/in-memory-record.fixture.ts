import {
  decide,
  evolve,
  nothing,
  react,
  system,
  type Actor,
  type CaseState,
  type Command,
  type Decision,
  type RecordedEvent,
  type Work,
} from '@behov/domain';
import type { CommandAnswer, SignedMessage } from '../case.messages.js';
import type { OutsideActivities, WorkOf } from '../outside.activities.js';
import type { DueAnswer, DueCommand, RecordActivities, TakenUp } from '../record.activities.js';

/** A record in memory: the domain's rules over a list of events. Stands in for PostgreSQL where only the workflow is tested. */
export class InMemoryRecord implements RecordActivities, OutsideActivities {
  readonly events: RecordedEvent[] = [];
  readonly performed: string[] = [];
  readonly asked: { readonly activity: string; readonly commandId?: string }[] = [];
  /** Fails every attempt at outside work while it is set. */
  outsideIsDown = false;
  state: CaseState = nothing;
  private readonly outcomes = new Map<string, DueAnswer>();

  constructor(private readonly now: () => Promise<string>) {}

  async give(actor: Actor, command: Command): Promise<Decision> {
    const now = this.state.training?.now ?? (await this.now());
    const decision = decide(this.state, command, actor, now);
    if (!decision.ok) return decision;
    for (const event of decision.events) {
      const { body: _kept, ...facts } = event;
      const place = { seq: this.state.seq + 1, at: now, commandId: `c${this.events.length}` };
      const actorOf = { id: actor.id, ...decision.capacity };
      const recorded = JSON.parse(JSON.stringify({ ...facts, ...place, actor: actorOf })) as RecordedEvent;
      this.events.push(recorded);
      this.state = evolve(this.state, recorded);
    }
    return decision;
  }

  eventsAfter = (_caseId: string, seq: number): Promise<readonly RecordedEvent[]> => {
    this.asked.push({ activity: 'eventsAfter' });
    return Promise.resolve(this.events.slice(seq, seq + 2));
  };

  takeUp = (): Promise<TakenUp> => {
    this.asked.push({ activity: 'takeUp' });
    let state = nothing;
    const unfinished: Work[] = [];
    for (const event of this.events) {
      unfinished.push(...react(state, event).filter((work) => !this.performed.includes(work.key)));
      state = evolve(state, event);
    }
    return Promise.resolve({ state, unfinished });
  };

  executeDue = async (_caseId: string, due: DueCommand): Promise<DueAnswer> => {
    this.asked.push({ activity: 'executeDue', commandId: due.commandId });
    const now = this.state.training?.now ?? (await this.now());
    if (now < due.at) return { status: 'early', now };
    const known = this.outcomes.get(due.commandId);
    if (known) return known;
    const decision = await this.give(system, due.command);
    const answer: DueAnswer = decision.ok
      ? { status: 'accepted', seq: this.state.seq }
      : { status: 'refused', code: decision.refusal.code };
    this.outcomes.set(due.commandId, answer);
    return answer;
  };

  executeSigned = (_caseId: string, message: SignedMessage): Promise<CommandAnswer> => {
    this.asked.push({ activity: 'executeSigned' });
    const refusal = { code: 'SIGNED-MALFORMED', says: { sv: String(message), en: String(message) }, who: [] };
    return Promise.resolve({ status: 'refused', refusal, repeated: false });
  };

  perform = (_of: WorkOf, work: Work): Promise<void> => {
    if (this.outsideIsDown) return Promise.reject(new Error('The mail server is down'));
    this.performed.push(work.key);
    return Promise.resolve();
  };
}
