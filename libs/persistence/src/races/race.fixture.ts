import { system, type Actor } from '@behov/domain';
import { verify } from '../audit/verify.js';
import { openPool } from '../connection/pool.js';
import { openCaseRecord, type CaseRecord } from '../record/case-record.js';
import type { Outcome } from '../record/command-request.js';
import { eventfulAggregate, person, TestCase } from '../testing/case.fixture.js';
import { testDatabase, type TestDatabase } from '../testing/record.fixture.js';
import { TestUnsealing, testKeys } from '../testing/sealing.fixture.js';

export const openers = ['opener-1', 'opener-2', 'opener-3'].map((id) => person(id));
export const openersOfCase = openers.map(({ id }) => ({ person: id, role: 'opener' as const }));

/** Of what is drawn by chance: given by `RACE_SEED` to see the same draw again, else by the clock, and printed. */
export function seedOf(what: string): number {
  const seed = Number(process.env['RACE_SEED'] ?? Date.now() % 1_000_000_007);
  console.log(`${what}: RACE_SEED=${seed}`);
  return seed;
}

export const codeOf = (outcome: { readonly status: string; readonly refusal?: { readonly code: string } }) =>
  outcome.refusal?.code ?? outcome.status;

/** Opens what is sealed, and can be held up with what it has opened in its hands. */
export class HeldUnsealing extends TestUnsealing {
  private held: Promise<void> | undefined;
  private reached = () => {};

  override async unseal(what: Parameters<TestUnsealing['unseal']>[0]) {
    const unsealed = await super.unseal(what);
    this.reached();
    await this.held;
    return unsealed;
  }

  /** From now on nothing is given out before `release`; `isHeld` resolves when the first comes so far. */
  hold(): { readonly isHeld: Promise<void>; release(): void } {
    const [reached, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    this.reached = reached.resolve;
    this.held = held.promise;
    return {
      isHeld: reached.promise,
      release: () => {
        this.held = undefined;
        held.resolve();
      },
    };
  }
}

/** A database that several of the program's processes share, each with caches, lanes and connections of its own. */
export class SharedDatabase {
  private constructor(
    readonly database: TestDatabase,
    readonly processes: readonly CaseRecord[],
    readonly unsealing: readonly HeldUnsealing[],
  ) {}

  static async start(count: number): Promise<SharedDatabase> {
    const database = await testDatabase();
    const unsealing = Array.from({ length: count }, () => new HeldUnsealing());
    const own = { url: database.commandUrl, aggregate: eventfulAggregate, windowKeys: testKeys };
    const processes = unsealing.map((one) =>
      openCaseRecord({ ...own, opening: { url: database.relayUrl, unsealing: one } }),
    );
    return new SharedDatabase(database, processes, unsealing);
  }

  async stop(): Promise<void> {
    await Promise.all(this.processes.map((one) => one.stop()));
    await this.database.stop();
  }

  /** The case as one of the processes sees it. */
  through(process: number, { id }: Pick<TestCase, 'id'>): TestCase {
    return new TestCase(this.processes[process % this.processes.length]!, id);
  }

  /** The facts of a case's events of a type, in order. */
  async facts<F>({ id }: Pick<TestCase, 'id'>, type: string): Promise<readonly F[]> {
    return (await this.events(id)).filter((one) => one.type === type).map(({ facts }) => JSON.parse(facts) as F);
  }

  /** A case's whole log, in order. */
  async events(id: string) {
    const { rows } = await this.database.owner.query<{ seq: number; type: string; facts: string; body: string | null }>(
      `select e.seq, e.type, e.facts, b.body from event e
       left join event_body b on b.stream_id = e.stream_id and b.seq = e.seq where e.stream_id = $1 order by e.seq`,
      [id],
    );
    return rows;
  }

  /** What the audit finds wrong with a case, its windows' chains and its snapshot. */
  async breaks({ id }: Pick<TestCase, 'id'>) {
    const pool = openPool({ url: this.database.ownerUrl, size: 1, name: 'specification' });
    const client = await pool.connect();
    try {
      return (await verify(client, id)).breaks;
    } finally {
      client.release();
      await pool.end();
    }
  }
}

/** A command of a race: who gives it, through which process. */
export interface Move {
  readonly process: number;
  readonly actor: Actor;
  readonly type: string;
  readonly body: { readonly [name: string]: unknown };
  readonly commandId: string;
}

/** Gives all of them in the same moment. */
export const atOnce = (shared: SharedDatabase, one: TestCase, moves: readonly Move[]): Promise<readonly Outcome[]> =>
  Promise.all(
    moves.map(({ process, actor, type, body, commandId }) =>
      shared.through(process, one).send(actor, type, body, { commandId }),
    ),
  );

/** The opening of a window: closed by time, asked for by two, opened by time. */
export async function openedByTwo(one: TestCase, window: string): Promise<readonly string[]> {
  const asked = { window };
  const outcomes = [
    await one.send(openers[0]!, 'RequestOpening', asked),
    await one.send(openers[1]!, 'RequestOpening', asked),
    await one.send(system, 'OpenWindow', asked),
  ];
  return outcomes.map(codeOf);
}
