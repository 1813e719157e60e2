import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { findTemporal } from '@behov/local-stack';
import { Client, type WorkflowHandle } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { bundleWorkflowCode, DefaultLogger, Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { procurementCaseType, recorded, stateQuery, type News } from '../case.messages.js';
import type { procurementCase } from '../case.workflow.js';
import { caseSearchAttributes } from '../search-attributes.js';
import { workflowIdOf } from '../workflow-id.js';
import { InMemoryRecord } from './in-memory-record.fixture.js';

/** The time-skipping server, and the workflow's code, for a file of specifications. Time moves only when it is skipped. */
export class Skipping {
  /** Doesn't skip time while it waits, as the environment's own client does. */
  readonly client: Client;

  private constructor(
    private readonly environment: TestWorkflowEnvironment,
    private readonly workflowBundle: WorkflowBundleWithSourceMap,
  ) {
    this.client = new Client({ connection: environment.connection });
  }

  static async start(): Promise<Skipping> {
    const path = await findTemporal('test-server');
    const environment = await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path } },
    });
    await addSearchAttributes(environment);
    const workflowsPath = fileURLToPath(new URL('../all-workflows.js', import.meta.url));
    return new Skipping(environment, await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') }));
  }

  now = async (): Promise<string> => new Date(await this.environment.currentTimeMs()).toISOString();

  skip = (ms: number): Promise<void> => this.environment.sleep(ms);

  /** Follows a case in a record of its own while `play` runs. */
  async follow(play: (followed: Followed) => Promise<void>): Promise<void> {
    const record = new InMemoryRecord(this.now);
    const taskQueue = randomUUID();
    const worker = await Worker.create({
      connection: this.environment.nativeConnection,
      taskQueue,
      workflowBundle: this.workflowBundle,
      activities: { ...record },
    });
    await worker.runUntil(play(new Followed(this, record, taskQueue)));
  }

  stop = (): Promise<void> => this.environment.teardown();
}

/** One case: its record, and its workflow, told by hand what the record has. */
export class Followed {
  readonly caseId = randomUUID();

  constructor(
    private readonly skipping: Skipping,
    readonly record: InMemoryRecord,
    private readonly taskQueue: string,
  ) {}

  get handle(): WorkflowHandle<typeof procurementCase> {
    return this.skipping.client.workflow.getHandle<typeof procurementCase>(this.workflowId);
  }

  /** Tells the workflow the events after a sequence; starts it where it isn't running. */
  async signal(after: number, upTo = this.record.events.length): Promise<void> {
    const news: News = { events: this.record.events.slice(after, upTo) };
    await this.skipping.client.workflow.signalWithStart<typeof procurementCase, [News]>(procurementCaseType, {
      workflowId: this.workflowId,
      taskQueue: this.taskQueue,
      args: [{ caseId: this.caseId }],
      signal: recorded,
      signalArgs: [news],
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

  private seq(): Promise<number> {
    return this.handle.query(stateQuery).then(
      (state) => state.seq,
      () => 0,
    );
  }

  /** Tells, lets time bring what is due at the next deadline, and tells what came of it. */
  async untilNextDeadline(at: string): Promise<void> {
    await this.tell();
    const before = this.record.events.length;
    const left = Date.parse(at) - Date.parse(await this.skipping.now());
    if (left > 0) await this.skipping.skip(left + 1);
    await until(() => Promise.resolve(this.record.events.length > before));
    await this.tell();
  }

  private get workflowId(): string {
    const { organisation, reference } = this.record.state;
    return workflowIdOf({ caseId: this.caseId, organisation, reference });
  }
}

/** The test server can't list what it has, so they are added without asking. */
async function addSearchAttributes({ connection, namespace = 'default' }: TestWorkflowEnvironment): Promise<void> {
  const types = { KEYWORD: 2, BOOL: 5, DATETIME: 6 } as const;
  const searchAttributes = Object.fromEntries(caseSearchAttributes.map(({ name, type }) => [name, types[type]]));
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
}

/** Resolves when it holds. @throws Error after fifteen seconds of real time */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 15_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`It did not come to hold: ${holds.toString()}`);
    await wait(20);
  }
}
