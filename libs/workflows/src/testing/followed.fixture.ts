import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { commands, due, type Actor, type Due } from '@behov/domain';
import type { Client, WorkflowHandle } from '@temporalio/client';
import { procurementCaseType, recorded, stateQuery, type CaseStart, type News } from '../case.messages.js';
import type { procurementCase } from '../case.workflow.js';
import { workflowIdOf } from '../workflow-id.js';
import type { InMemoryRecord } from './in-memory-record.fixture.js';
import { actorOf, type Player } from './people.fixture.js';

export interface Time {
  now(): Promise<string>;
  skip(ms: number): Promise<void>;
}

/** One case: its record, and its workflow, told by hand what the record has. */
export class Followed {
  readonly caseId = randomUUID();
  private reported = 0;

  constructor(
    private readonly client: Client,
    private readonly time: Time,
    readonly record: InMemoryRecord,
    private readonly taskQueue: string,
  ) {}

  get handle(): WorkflowHandle<typeof procurementCase> {
    return this.client.workflow.getHandle<typeof procurementCase>(this.workflowId);
  }

  get state() {
    return this.record.state;
  }

  now = (): Promise<string> => this.record.now();

  /** Gives the record a command, with its example content unless told otherwise. @throws when it is refused */
  async give(player: Player, type: string, body: object = commands[type]!.example): Promise<void> {
    await this.giveAs(actorOf(player), type, body);
  }

  /** The same, from anyone. */
  async giveAs(actor: Actor, type: string, body: object): Promise<void> {
    const decision = await this.record.give(actor, { type, body: { ...body } });
    if (!decision.ok) throw new Error(`${type} was refused: ${decision.refusal.code} ${decision.refusal.says.en}`);
  }

  /** Tells the workflow some events; starts it where it isn't running. */
  async signal(after: number, upTo = this.record.events.length): Promise<void> {
    await this.client.workflow.signalWithStart<(start: CaseStart) => Promise<unknown>, [News]>(procurementCaseType, {
      workflowId: this.workflowId,
      taskQueue: this.taskQueue,
      args: [{ caseId: this.caseId }],
      signal: recorded,
      signalArgs: [{ events: this.record.events.slice(after, upTo) }],
      workflowTaskTimeout: '5s',
    });
  }

  /** Tells all that the workflow hasn't read, until it has read all. */
  async tell(): Promise<void> {
    for (;;) {
      const seq = await this.seq();
      if (seq === this.record.events.length) return;
      await this.signal(seq);
      await until(async () => (await this.seq()) > seq);
    }
  }

  /** The last event that the workflow knows; 0 where it doesn't run yet. */
  seq = (): Promise<number> =>
    this.handle.query(stateQuery).then(
      (state) => state.seq,
      () => 0,
    );

  /** Tells what it hasn't told, without waiting: the server doesn't skip time before the workflow has read it. */
  async report(after = this.reported): Promise<void> {
    if (this.reported === this.record.events.length) return;
    this.reported = this.record.events.length;
    await this.signal(after, this.reported);
  }

  /** What is due next. */
  get next(): Due {
    return this.nextOrNone!;
  }

  get nextOrNone(): Due | undefined {
    return due(this.state)[0];
  }

  /** Tells, lets time come to the next deadline, and waits until the workflow has given its command. */
  async passDeadline(): Promise<void> {
    await this.tell();
    const before = this.record.events.length;
    await this.skipTo(this.next.at);
    await until(() => Promise.resolve(this.record.events.length > before));
    await this.tell();
  }

  async skipTo(at: string): Promise<void> {
    const left = Date.parse(at) - Date.parse(await this.time.now());
    if (left > 0) await this.time.skip(left + 1);
  }

  get workflowId(): string {
    const { organisation, reference } = this.state;
    return workflowIdOf({ caseId: this.caseId, organisation, reference });
  }
}

/** Resolves when it holds. @throws Error after fifteen seconds of real time */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 15_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`It did not come to hold: ${holds.toString()}`);
    await wait(10);
  }
}
