import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { commands, type Actor, type CaseState, type Role } from '@behov/domain';
import { startStack, type LocalStack, type StackOptions } from '@behov/local-stack';
import { openCaseRecord, openPool, type CaseRecord, type Clock, type Outcome } from '@behov/persistence';
import { workflowIdOf } from '@behov/workflows';
import type { Client, WorkflowHandle } from '@temporalio/client';
import { pino } from 'pino';
import { configurationFrom } from '../configuration/configuration.js';
import { temporalClient } from '../temporal.js';
import { recordWithKeys, WorkerProgram } from '../worker-program.js';

/** Real servers, the record that people's commands go to, and workers to start. */
export class Running {
  readonly client: Client;
  readonly record: CaseRecord;
  private readonly owner;
  private readonly workers: WorkerProgram[] = [];

  private constructor(
    readonly stack: LocalStack,
    private readonly clock: Clock | undefined,
  ) {
    this.client = temporalClient(configurationFrom(stack.env));
    // As the API has it: people's commands make keys, and open nothing.
    const { opening: _, ...own } = recordWithKeys(configurationFrom(stack.env));
    this.record = openCaseRecord({ ...own, ...(clock ? { clock } : {}) });
    const { BEHOV_OWNER_DATABASE_URL: url = '' } = stack.env;
    this.owner = openPool({ url, name: 'specification', size: 2 });
  }

  static async start(options: StackOptions, clock?: Clock): Promise<Running> {
    return new Running(await startStack(options), clock);
  }

  /** A worker in this process. */
  async startWorker(): Promise<WorkerProgram> {
    const configuration = { ...configurationFrom(this.stack.env), metricsPort: 0 };
    const worker = await WorkerProgram.start(configuration, {
      log: pino({ level: 'silent' }),
      ...(this.clock ? { clock: this.clock } : {}),
    });
    this.workers.push(worker);
    return worker;
  }

  /** What the database has, asked as its owner. */
  async rows<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return (await this.owner.query(sql, [...values])).rows as Row[];
  }

  /** The mails that were sent in a case, as they came to the server. */
  async mails(caseId: string): Promise<readonly string[]> {
    const folder = join(this.stack.settings.stateDir, 'mail');
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
    const mails = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    return mails.filter((mail) => mail.includes(`X-Behov-Case: ${caseId}`));
  }

  async stop(): Promise<void> {
    for (const worker of this.workers) await worker.stop();
    await Promise.all([this.record.stop(), this.owner.end(), this.client.connection.close()]);
    await this.stack.stop();
  }
}

/** A person of Gothenburg's, named by role. */
export const person = (role: Role): Actor => ({
  id: `${role}@goteborg.example`,
  kind: 'person',
  organisationRoles: role === 'needs-owner' ? [{ organisation: 'goteborg', role }] : [],
  suppliers: [],
});
const people = (['procurer', 'decision-maker', 'matching-officer', 'line-manager', 'controller'] as const).map(
  (role) => ({ person: person(role).id, role }),
);

/** One case in the record and its workflow. */
export class RunningCase {
  readonly caseId = randomUUID();
  readonly reference = `GBG-${this.caseId.slice(0, 4)}`;

  constructor(private readonly running: Running) {}

  get workflowId(): string {
    return workflowIdOf({ caseId: this.caseId, organisation: 'goteborg', reference: this.reference });
  }

  get handle(): WorkflowHandle {
    return this.running.client.workflow.getHandle(this.workflowId);
  }

  begin(more: object = {}): Promise<Outcome> {
    const { reference } = this;
    return this.give('needs-owner', 'CreateCase', { ...commands['CreateCase']!.example, reference, people, ...more });
  }

  /** @throws Error when it is refused */
  async give(role: Role, type: string, body: object = commands[type]!.example): Promise<Outcome> {
    const { record } = this.running;
    const outcome = await record.execute({
      caseId: this.caseId,
      commandId: randomUUID(),
      command: { type, body: { ...body } },
      actor: person(role),
      receivedAt: await record.receive(),
    });
    if (outcome.status === 'refused') throw new Error(`${type}: ${outcome.refusal.code} ${outcome.refusal.says.en}`);
    return outcome;
  }

  /** What the workflow knows; undefined where it doesn't run or doesn't answer. */
  known = (): Promise<CaseState | undefined> => this.handle.query<CaseState>('state').catch(() => undefined);

  /** What the log has, oldest first. */
  async events(): Promise<readonly string[]> {
    const sql = 'select type from event where stream_id = $1 order by seq';
    return (await this.running.rows<{ type: string }>(sql, [this.caseId])).map(({ type }) => type);
  }

  /** Resolves when the workflow knows all that is in the log. */
  async untilKnown(withinMs = 15_000): Promise<void> {
    await until(async () => (await this.known())?.seq === (await this.events()).length, withinMs);
  }

  /** The keys of outside work by status. */
  async work(status: string): Promise<readonly string[]> {
    const sql = 'select key from outside_work where case_id = $1 and status = $2 order by key';
    return (await this.running.rows<{ key: string }>(sql, [this.caseId, status])).map(({ key }) => key);
  }
}

/** Resolves when it holds. @throws Error when it doesn't within the time */
export async function until(holds: () => Promise<boolean>, withinMs = 15_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`It did not come to hold within ${withinMs} ms: ${holds.toString()}`);
    await wait(20);
  }
}
