import {
  due,
  evolve,
  nextDeadline,
  nothing,
  react,
  stateShape,
  tasks,
  tasksAt,
  type CaseState,
  type Due,
  type RecordedEvent,
} from '@behov/domain';
import {
  allHandlersFinished,
  ApplicationFailure,
  CancellationScope,
  condition,
  continueAsNew,
  log,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { Alarm } from './alarm.js';
import {
  commandSignal,
  commandUpdate,
  deadlinesQuery,
  recorded,
  stateQuery,
  tasksQuery,
  type CaseEnd,
  type CaseStart,
  type CommandAnswer,
  type News,
  type SignedMessage,
} from './case.messages.js';
import { detailsOf } from './details.js';
import { dueCommandId } from './due-command.js';
import type { RecordActivities } from './record.activities.js';
import { isUnsealed, type Unsealed } from './payload-converter.js';
import { searchAttributesOf } from './search-attributes.js';
import { WorkInHand } from './work-in-hand.js';

const record = proxyActivities<RecordActivities>({
  startToCloseTimeout: '60s',
  heartbeatTimeout: '5s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '10s' },
});

/** The longest signed command that an Update takes, in characters. A Signal can't refuse. */
const longestMessage = 400_000;

/**
 * Events of a run after which the case goes on as a new one at the next quiet moment, if the server hasn't asked for it: a worker that
 * takes a case over reads its run from the beginning, and Temporal asks at 4,096.
 */
const longestRun = 1_500;

/** A case as its workflow follows it: what the record tells comes in, what it asks for goes out. */
export class Following {
  private state: CaseState = nothing;
  private last: RecordedEvent | undefined;
  private readonly caseId: string;
  private readonly work: WorkInHand;
  private readonly news: News[] = [];
  private readonly alarm = new Alarm();
  /** By how much the record's clock was found to be behind the workflow's. */
  private behindMs = 0;
  /** What a due command led to and the relay hasn't told yet. */
  private expectedSeq = 0;
  /** Due commands that were refused as the case stands: they wait for news. */
  private refused: { readonly seq: number; readonly ids: Set<string> } = { seq: 0, ids: new Set() };
  private shown = '';

  constructor(start: CaseStart | Unsealed<CaseStart>) {
    // Whoever starts a run in clear text may say which case it is of, and no more: the record tells the rest.
    const { caseId, carried } = isUnsealed(start) ? { caseId: namedIn(start) } : start;
    this.caseId = caseId;
    // A state of another shape is of another release: the log tells it anew.
    const fits = carried?.state.shape === stateShape;
    if (fits) this.state = carried.state;
    this.work = new WorkInHand(fits ? carried.unfinished : []);
    setHandler(recorded, (news) => this.hear(news), { description: 'New events of the record' });
    setHandler(commandSignal, async (message) => void (await this.signed(message)), {
      description: 'A command signed by a service account',
    });
    setHandler(commandUpdate, (message) => this.signed(message), {
      description: 'A command signed by a service account, answered',
      validator: mustBeShort,
    });
    setHandler(stateQuery, () => this.state);
    setHandler(tasksQuery, () => tasks(this.state));
    setHandler(deadlinesQuery, () => due(this.state));
  }

  /** Reads what has come, and the log where the workflow begins in the middle of a case. */
  async begin(): Promise<void> {
    const first = this.news[0]?.events[0];
    if (this.state.seq === 0 && first?.seq !== 1) {
      const { state, unfinished } = await record.takeUp(this.caseId);
      this.state = state;
      this.work.add(unfinished);
    }
    await this.readNews();
  }

  get end(): CaseEnd | undefined {
    return this.state.end;
  }

  get tracks(): CaseState['tracks'] {
    return this.state.tracks;
  }

  /** Evolves the state by what the record told, and sets going what it asks for. */
  async readNews(): Promise<void> {
    for (let news = this.news.shift(); news; news = this.news.shift()) {
      for (const event of news.events) {
        // Without a hole nothing is waited for: in the sandbox each promise costs a stack trace.
        if (event.seq > this.state.seq + 1) await this.fillUpTo(event);
        this.apply(event);
      }
    }
    this.work.perform({ caseId: this.caseId, training: this.state.training !== null });
    this.show();
  }

  /** The next deadline that the case doesn't know the outcome of. */
  get next(): Due | undefined {
    if (this.state.seq < this.expectedSeq) return undefined;
    const { seq } = this.state;
    const waits = this.refused.seq === seq ? this.refused.ids : undefined;
    return due(this.state).find((one) => !waits?.has(dueCommandId(one, seq)));
  }

  /** Whether something is due still, or what a due command led to hasn't been told yet. */
  get hasMoreToDo(): boolean {
    return this.next !== undefined || this.state.seq < this.expectedSeq;
  }

  /** Whether a deadline has come, in the case's time. */
  hasCome({ at }: Due): boolean {
    if (this.state.training) return at <= this.state.training.now;
    const time = this.wakeAt(at);
    return time <= Date.now() || this.alarm.rangFor(time);
  }

  /** Waits until the record tells something, the deadline comes, or the run has grown long. A training case has no timers. */
  async newsOr(next: Due | undefined): Promise<void> {
    const timed = this.state.training ? undefined : next;
    this.alarm.set(timed && this.wakeAt(timed.at), timed?.says.en);
    await condition(() => this.news.length > 0 || this.alarm.rang || this.isLong);
  }

  /** The deadline speaks, by the same way as people. */
  async execute(one: Due): Promise<void> {
    const { seq } = this.state;
    const commandId = dueCommandId(one, seq);
    const answer = await record.executeDue.executeWithOptions({ summary: one.says.en }, [
      this.caseId,
      { commandId, at: one.at, command: one.command, training: this.state.training !== null },
    ]);
    if (answer.status === 'accepted') this.expectedSeq = answer.seq;
    if (answer.status === 'early') this.behindMs = Math.max(1, Date.now() - Date.parse(answer.now));
    if (answer.status === 'refused') this.refuse(seq, commandId);
  }

  /** Whether the history asks for a new run and nothing that came is unread. */
  get isLong(): boolean {
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    return (continueAsNewSuggested || historyLength > longestRun) && this.news.length === 0;
  }

  /** Goes on as a new run, unless something came meanwhile. */
  async renew(): Promise<void> {
    this.work.pause();
    await condition(() => this.work.still && allHandlersFinished());
    if (this.news.length > 0) return;
    const carried = { state: this.state, unfinished: this.work.unfinished };
    await continueAsNew<(start: CaseStart) => Promise<CaseEnd>>({ caseId: this.caseId, carried });
  }

  /** Lets what is under way come to its end. */
  async finish(): Promise<CaseEnd> {
    this.alarm.set(undefined);
    await condition(() => this.work.idle && allHandlersFinished());
    return this.state.end!;
  }

  /** What came in clear text isn't the relay's: anyone could say that a case has ended. */
  private hear(news: News | Unsealed<News>): void {
    if (isUnsealed(news)) log.warn('news that is not sealed was dropped');
    else this.news.push(news);
  }

  private async fillUpTo(event: RecordedEvent): Promise<void> {
    while (event.seq > this.state.seq + 1) {
      const missing = await record.eventsAfter(this.caseId, this.state.seq);
      if (missing.length === 0) throw new Error(`The record has no event ${this.state.seq + 1}, but told ${event.seq}`);
      for (const one of missing) this.apply(one);
    }
  }

  private apply(event: RecordedEvent): void {
    if (event.seq !== this.state.seq + 1) return;
    this.work.add(react(this.state, event));
    this.state = evolve(this.state, event);
    this.last = event;
  }

  private signed(sent: SignedMessage | Unsealed<SignedMessage>): Promise<CommandAnswer> {
    // Its signature is its seal: it may come in clear text, as from Temporal's command line.
    const message = isUnsealed(sent) ? sent.unsealed : sent;
    // A request to cancel the workflow is no reason to drop a command.
    return CancellationScope.nonCancellable(() => record.executeSigned(this.caseId, message));
  }

  private refuse(seq: number, commandId: string): void {
    if (this.refused.seq !== seq) this.refused = { seq, ids: new Set() };
    this.refused.ids.add(commandId);
  }

  private wakeAt(at: string): number {
    return Date.parse(at) + this.behindMs;
  }

  private show(): void {
    const now = this.state.training?.now ?? new Date(Date.now()).toISOString();
    const { state } = this;
    const standing = { state, now, waiting: tasksAt(state, now), next: nextDeadline(state) };
    setCurrentDetails(detailsOf(standing, this.last));
    const attributes = searchAttributesOf(standing);
    const shown = JSON.stringify(attributes);
    if (shown === this.shown) return;
    this.shown = shown;
    upsertSearchAttributes(attributes);
  }
}

function namedIn({ unsealed }: Unsealed<CaseStart>): string {
  if (unsealed === null) throw ApplicationFailure.nonRetryable('The start cannot be read');
  return unsealed.caseId;
}

/** Sync: an async validator would not refuse but hang the caller. What it refuses leaves no trace, so it refuses size only. */
function mustBeShort(message: SignedMessage | Unsealed<SignedMessage>): void {
  const length = typeof message === 'string' ? message.length : (JSON.stringify(message) ?? '').length;
  if (length > longestMessage) throw ApplicationFailure.nonRetryable('The command is too long', 'SIGNED-MALFORMED');
}
