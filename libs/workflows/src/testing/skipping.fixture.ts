import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { findTemporal } from '@behov/local-stack';
import { Client } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import {
  bundleWorkflowCode,
  DefaultLogger,
  Runtime,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { caseSearchAttributes } from '../search-attributes.js';
import { Followed, type Time } from './followed.fixture.js';
import { InMemoryRecord } from './in-memory-record.fixture.js';

/** Who acts, in the histories: not the machine that they were recorded on. */
const identity = 'behov';

/**
 * The time-skipping server for one story: it doesn't skip time while a workflow waits for a worker, or an activity for its
 * next attempt. Time moves only when it is skipped.
 */
export class Skipping implements Time {
  private constructor(
    private readonly environment: TestWorkflowEnvironment,
    /** Doesn't skip time while it waits, as the environment's own client does. */
    readonly client: Client,
    readonly workflowBundle: WorkflowBundleWithSourceMap,
  ) {}

  static async start(workflowBundle: WorkflowBundleWithSourceMap): Promise<Skipping> {
    const path = await findTemporal('test-server');
    const environment = await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path } },
    });
    await addSearchAttributes(environment);
    const client = new Client({ connection: environment.connection, identity });
    return new Skipping(environment, client, workflowBundle);
  }

  now = async (): Promise<string> => new Date(await this.environment.currentTimeMs()).toISOString();

  skip = (ms: number): Promise<void> => this.environment.sleep(ms);

  /** Follows a case in a record of its own while `play` runs. */
  async follow(play: (followed: Followed) => Promise<void>): Promise<void> {
    const record = new InMemoryRecord(this.now);
    const taskQueue = randomUUID();
    const worker = await Worker.create({
      connection: this.environment.nativeConnection,
      identity,
      taskQueue,
      workflowBundle: this.workflowBundle,
      activities: { ...record },
    });
    await worker.runUntil(play(new Followed(this.client, this, record, taskQueue)));
  }

  stop = (): Promise<void> => this.environment.teardown();
}

/** Of the SDK, only errors are worth reading here. */
export const quietly = (): void => {
  const logging = { filter: 'ERROR', forward: {} };
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging } });
};

/** The code that runs in the workflow sandbox. */
export const workflowCode = (): Promise<WorkflowBundleWithSourceMap> =>
  bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('../all-workflows.js', import.meta.url)),
    logger: new DefaultLogger('ERROR'),
  });

/** The test server can't list what it has, so they are added without asking. */
async function addSearchAttributes({ connection, namespace = 'default' }: TestWorkflowEnvironment): Promise<void> {
  const types = { KEYWORD: 2, BOOL: 5, DATETIME: 6 } as const;
  const searchAttributes = Object.fromEntries(caseSearchAttributes.map(({ name, type }) => [name, types[type]]));
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
}
