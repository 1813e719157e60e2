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
import { leftOut } from '../left-out.js';
import { caseSearchAttributes } from '../search-attributes.js';
import { Followed, type Time } from './followed.fixture.js';
import { InMemoryRecord } from './in-memory-record.fixture.js';
import { activitiesOf } from './records.fixture.js';

/** Who acts, in the histories: not the machine that they were recorded on. */
const identity = 'behov';

/** What is played with a case. */
export type Play<T> = (kase: Followed) => Promise<T>;

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

  /**
   * Time from an instant on, whatever day the machine has. Where the machine is past it, records are behind the workflows by the
   * difference, and the workflows learn it.
   */
  async from(instant: string): Promise<Time> {
    const ahead = Date.parse(await this.now()) - Date.parse(instant);
    if (ahead < 0) await this.skip(-ahead);
    const behindMs = Math.max(0, ahead);
    const now = async () => new Date(Date.parse(await this.now()) - behindMs).toISOString();
    return { now, skip: this.skip };
  }

  /** Follows a case in a record of its own while `play` runs. */
  follow = async (play: Play<void>): Promise<void> => {
    const [outcome] = await this.followAll([play]);
    if (outcome?.status === 'rejected') throw outcome.reason;
  };

  /**
   * Follows cases, each in a record of its own, while they are played beside each other; one worker has them all.
   * @param time whose time the records have
   */
  async followAll<T>(plays: readonly Play<T>[], time: Time = this): Promise<readonly PromiseSettledResult<T>[]> {
    const taskQueue = randomUUID();
    const cases = plays.map(() => new Followed(this.client, time, new InMemoryRecord(time.now), taskQueue));
    const worker = await Worker.create({
      connection: this.environment.nativeConnection,
      identity,
      taskQueue,
      workflowBundle: this.workflowBundle,
      activities: activitiesOf(new Map(cases.map(({ caseId, record }) => [caseId, record]))),
    });
    return worker.runUntil(Promise.allSettled(plays.map((play, at) => play(cases[at]!))));
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
    ignoreModules: [...leftOut],
    logger: new DefaultLogger('ERROR'),
  });

/** The test server can't list what it has, so they are added without asking. */
async function addSearchAttributes({ connection, namespace = 'default' }: TestWorkflowEnvironment): Promise<void> {
  const types = { KEYWORD: 2, BOOL: 5, DATETIME: 6, KEYWORD_LIST: 7 } as const;
  const searchAttributes = Object.fromEntries(caseSearchAttributes.map(({ name, type }) => [name, types[type]]));
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
}
