import { join } from 'node:path';
import { openCaseRecord, Followers, RelayRecord, type CaseRecordOptions, type Clock } from '@behov/persistence';
import { windowKeysWith, windowUnsealing } from '@behov/sealing';
import { keyUnwrapping, keyWrapping, releaseIdentities } from '@behov/sealing/node';
import { openStorage, scannerAt } from '@behov/storage';
import { Context } from '@temporalio/activity';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { Logger } from 'pino';
import { heartbeats } from './activities/heartbeats.js';
import { outsideActivities } from './activities/outside/perform.js';
import { httpNotices } from './activities/outside/notices/http-notices.js';
import { smtpServer } from './activities/outside/smtp.js';
import { ownWorkflowOnly } from './activities/own-workflow.js';
import { reportMail } from './activities/record/report-mail.js';
import { recordActivities } from './activities/record/record-activities.js';
import type { Configuration } from './configuration/configuration.js';
import { HealthServer, type PartHealth } from './health/health-server.js';
import { Metrics } from './metrics/metrics.js';
import { CaseNames } from './relay/case-names.js';
import { Relay } from './relay/relay.js';
import { taskQueue, tell } from './relay/telling.js';
import { temporalClient } from './temporal.js';
import { workerDataConverter } from './worker-data-converter.js';
import { workflowBundle } from './workflow-code.js';

export interface WorkerParts {
  readonly log: Logger;
  /** Default: the database's. Tests that skip time give the time-skipping server's. */
  readonly clock?: Clock;
}

/** The worker with all its parts, running. */
export class WorkerProgram {
  private constructor(
    readonly relay: Relay,
    readonly health: HealthServer,
    /** Resolves when the worker has ended, by {@link stop} or by an error that it can't go on after. */
    readonly ended: Promise<void>,
    private readonly steps: readonly (() => Promise<unknown> | void)[],
  ) {}

  /** @throws when a part can't be reached or a port is taken */
  static async start(configuration: Configuration, { log, clock }: WorkerParts): Promise<WorkerProgram> {
    const record = openCaseRecord({ ...recordWithKeys(configuration), ...(clock ? { clock } : {}) });
    const relayRecord = new RelayRecord(configuration.relayDatabaseUrl);
    const audience = new Followers(configuration.relayDatabaseUrl);
    const names = new CaseNames(relayRecord);
    const mail = smtpServer(configuration.smtpUrl);
    const metrics = new Metrics();
    metrics.showLag(() => relayRecord.lag());
    const client = temporalClient(configuration);
    const connection = await NativeConnection.connect({ address: configuration.temporalAddress });
    const worker = await Worker.create({
      connection,
      namespace: configuration.temporalNamespace,
      taskQueue,
      dataConverter: workerDataConverter(configuration.codecKeys),
      workflowBundle: await workflowBundle(),
      activities: {
        ...recordActivities({ record, events: relayRecord, names }),
        ...outsideActivities({
          outside: record.outside,
          mail,
          mailFrom: configuration.mailFrom,
          audience,
          report: reportMail(record),
          triedForMs: () => Date.now() - Context.current().info.scheduledTimestampMs,
          notices: configuration.notices && httpNotices(configuration.notices),
          publicUrl: configuration.publicUrl,
          papers: { record, sources: relayRecord, storage: openStorage(configuration.files) },
          files: { record, storage: openStorage(configuration.files) },
          attachments: record.attachmentOpenings && {
            record,
            openings: record.attachmentOpenings,
            storage: openStorage(configuration.files),
            receiving: {
              folder: join(configuration.files.folder, 'received'),
              scanner: scannerAt(configuration.clamd),
            },
          },
          count: (kind, outcome) => metrics.countWork(kind, outcome),
        }),
      },
      interceptors: { activity: [heartbeats, ownWorkflowOnly(names)] },
      // A case that waits goes on with another worker this soon after its own was killed.
      stickyQueueScheduleToStartTimeout: '1s',
      shutdownGraceTime: '10s',
    });
    const relay = new Relay({
      record: relayRecord,
      names,
      tell: (name, news) => tell(client, name, news),
      perSecond: configuration.relayRate,
      log,
    });
    const ended = worker.run();
    const health = await HealthServer.start({
      port: configuration.metricsPort,
      host: configuration.mode === 'production' ? '0.0.0.0' : '127.0.0.1',
      registry: metrics.registry,
      parts: async () => ({
        worker: worker.getState() === 'RUNNING' ? 'up' : 'down',
        temporal: await isUp(() => client.connection.workflowService.getSystemInfo({}), 'degraded'),
        postgres: await isUp(() => record.receive(), 'degraded'),
        relay: relay.leads ? 'up' : 'degraded',
      }),
    });
    relay.start();
    return new WorkerProgram(relay, health, ended, [
      // The relay first: what it starts, a worker must be there to take.
      () => relay.stop(),
      () => (worker.getState() === 'RUNNING' ? worker.shutdown() : undefined),
      () => ended.catch(() => {}),
      () => health.stop(),
      () =>
        Promise.all([
          connection.close(),
          client.connection.close(),
          record.stop(),
          relayRecord.stop(),
          audience.stop(),
        ]),
      () => mail.close(),
    ]);
  }

  /** Stops in order; what is under way comes to its end. */
  async stop(): Promise<void> {
    for (const step of this.steps) await step();
  }
}

/** The record with both halves of the keys' management: this process alone can open a window. */
export function recordWithKeys({
  commandDatabaseUrl,
  relayDatabaseUrl,
  windowKeys: keys,
  signing,
}: Pick<Configuration, 'commandDatabaseUrl' | 'relayDatabaseUrl' | 'windowKeys' | 'signing'>): CaseRecordOptions {
  return {
    url: commandDatabaseUrl,
    windowKeys: windowKeysWith(keyWrapping(keys)),
    signing,
    opening: { url: relayDatabaseUrl, unsealing: windowUnsealing(keyUnwrapping(keys), releaseIdentities(keys)) },
  };
}

/** Work waits for a server that is away, so the worker stays. */
async function isUp(ask: () => Promise<unknown>, otherwise: PartHealth): Promise<PartHealth> {
  const late = AbortSignal.timeout(2_000);
  const tooLate = new Promise<PartHealth>((resolve) => late.addEventListener('abort', () => resolve(otherwise)));
  return Promise.race([
    ask().then(
      (): PartHealth => 'up',
      () => otherwise,
    ),
    tooLate,
  ]);
}
