import { memoryOf } from './measure/processes.js';
import { rounded } from './measure/quantiles.js';
import { transactionFloor } from './floors/transaction.js';
import { updateFloor } from './floors/temporal-update.js';
import type { Options, PartName } from './options.js';
import { burst } from './parts/burst.js';
import { lag } from './parts/lag.js';
import { openMany, withOpenCases } from './parts/open-cases.js';
import { storage } from './parts/storage.js';
import { suppliers } from './parts/suppliers.js';
import { throughput } from './parts/throughput.js';
import { apiContestant } from './program/api-contestant.js';
import { Arrivals } from './program/arrivals.js';
import { registerAuthority, writtenCase } from './program/cases.js';
import { Program } from './program/program.js';
import { Telling } from './program/telling.js';
import { machine, versions } from './report/machine.js';
import type { Results } from './results.js';
import { type Amounts, amountsOf } from './amounts.js';

/** What the parts have in common. */
interface Bench {
  readonly program: Program;
  readonly telling: Telling;
  readonly arrivals: Arrivals;
  readonly amounts: Amounts;
  say(line: string): void;
}

/** Starts a stack, measures the parts asked for, stops the stack. */
export async function bench(options: Options, say: (line: string) => void): Promise<Results> {
  say('Starting PostgreSQL, Temporal and the program …');
  const program = await Program.start({ profile: options.profile });
  const interrupted = () => void program.stop().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted);
  const telling = Telling.open(program.env('BEHOV_OWNER_DATABASE_URL'));
  const arrivals = await Arrivals.open(program.env('TEMPORAL_ADDRESS'));
  try {
    await registerAuthority(program);
    const about = {
      measuredAt: new Date().toISOString(),
      quick: options.quick,
      note: options.note,
      machine: machine(),
    };
    const running = { program, telling, arrivals, amounts: amountsOf(options.quick), say };
    return { ...about, versions: await versions(program, telling), ...(await measure(running, options)) };
  } finally {
    await arrivals.close();
    await telling.close();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupted);
    await program.stop();
  }
}

/** In an order in which no part has more open cases around it than it says. What fails is told; the rest is measured. */
async function measure(running: Bench, options: Options): Promise<Partial<Results>> {
  const { program, telling, arrivals, amounts, say } = running;
  const failed: Record<string, string> = {};
  const part = async <T>(name: PartName, run: () => Promise<T>): Promise<T | undefined> => {
    if (!options.parts.includes(name) || name in failed) return undefined;
    say(`${name} …`);
    return run().catch((error: Error) => {
      say(`  ${error.stack}`);
      failed[name] = error.message;
      return undefined;
    });
  };
  const mine = await writtenCase(program);
  const { count, seconds } = amounts.openCases;
  const alone = await part('open-cases', () => withOpenCases(program, telling, mine, seconds));
  const measured: Partial<Results> = {
    ...(await part('throughput', () => againstFloors(running))),
    lag: await part('lag', () => lag({ program, telling, arrivals, ...amounts.lag })),
    burst: await part('burst', () => burst({ program, telling, arrivals, ...amounts.burst })),
    suppliers: await part('suppliers', () => suppliers(program, amounts.suppliers)),
    storage: await part('storage', () => storage(program, telling, amounts.finishedCases)),
  };
  const among = await part('open-cases', async () => {
    await openMany(program, count);
    return withOpenCases(program, telling, mine, seconds);
  });
  return { ...measured, ...(alone && among && { openCases: [alone, among] }), failed };
}

async function againstFloors({ program, telling, amounts, say }: Bench): Promise<Partial<Results>> {
  const contestants = [
    apiContestant(program, telling),
    await transactionFloor(program.env('BEHOV_OWNER_DATABASE_URL'), program.pid('postgres')),
    await updateFloor(program.env('TEMPORAL_ADDRESS'), program.pid('temporal')),
  ];
  const results = await throughput(contestants, amounts.throughput, say);
  const megabytes = (pid: number) => rounded(memoryOf(pid) / 1e6);
  const memoryMb = Object.fromEntries(
    Object.entries(contestants[0]!.processes).map(([name, pid]) => [name, megabytes(pid)]),
  );
  for (const one of contestants) await one.close();
  return { throughput: results, memoryMb };
}
