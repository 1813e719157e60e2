import type { Contestant } from '../floors/contestant.js';
import { closedLoop } from '../measure/closed-loop.js';
import { cpuOf } from '../measure/processes.js';
import { p50, p99, rounded } from '../measure/quantiles.js';
import type { ThroughputResult } from '../results.js';

export interface Amount {
  readonly clients: readonly number[];
  readonly rounds: number;
  readonly seconds: number;
}

interface Round {
  readonly latenciesMs: readonly number[];
  readonly perSecond: number;
  readonly cpuMs: Readonly<Record<string, number>>;
}

/** All contestants with each number of open cases, in alternating rounds, so that what disturbs the machine disturbs all. */
export async function throughput(
  contestants: readonly Contestant[],
  { clients, rounds, seconds }: Amount,
  say: (line: string) => void,
): Promise<readonly ThroughputResult[]> {
  for (const one of contestants) await measure(one, Math.min(8, Math.max(...clients)), seconds);
  const results: ThroughputResult[] = [];
  for (const open of clients) {
    const measured = new Map<Contestant, Round[]>(contestants.map((one) => [one, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const one of contestants) {
        const done = await measure(one, open, seconds);
        measured.get(one)!.push(done);
        say(
          `  ${one.name}, ${open} open, round ${round + 1}: ${done.perSecond.toFixed(0)}/s, p50 ${p50(done.latenciesMs)} ms`,
        );
      }
    }
    results.push(...contestants.map((one) => resultOf(one, open, measured.get(one)!)));
  }
  return results;
}

async function measure(contestant: Contestant, clients: number, seconds: number): Promise<Round> {
  const step = await contestant.steps(clients);
  const before = cpuOf(contestant.processes);
  const { latenciesMs, perSecond } = await closedLoop(clients, seconds, step);
  await contestant.settle();
  const after = cpuOf(contestant.processes);
  const cpuMs = Object.fromEntries(Object.entries(after).map(([name, ms]) => [name, ms - before[name]!]));
  return { latenciesMs, perSecond, cpuMs };
}

function resultOf({ name, processes }: Contestant, clients: number, rounds: readonly Round[]): ThroughputResult {
  const latencies = rounds.flatMap((one) => one.latenciesMs);
  const used = [...Object.keys(processes), 'driver'].map((each) => {
    const ms = rounds.reduce((sum, one) => sum + one.cpuMs[each]!, 0);
    return [each, rounded(ms / latencies.length)];
  });
  return {
    contestant: name,
    clients,
    commands: latencies.length,
    perSecond: rounds.map((one) => rounded(one.perSecond)),
    p50Ms: p50(latencies),
    p99Ms: p99(latencies),
    cpuMsPerCommand: Object.fromEntries(used) as Record<string, number>,
  };
}
