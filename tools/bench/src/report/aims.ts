import type { ContestantName } from '../floors/contestant.js';
import { rounded } from '../measure/quantiles.js';
import type { Results, ThroughputResult } from '../results.js';

/** What was aimed at, and what came of it. */
export interface Aim {
  readonly says: string;
  readonly figure: string;
  readonly reached: boolean;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The aims that a run has figures for. */
export function aims(results: Results): readonly Aim[] {
  return [...againstFloors(results), ...lagAim(results), ...burstAim(results), ...suppliersAim(results)];
}

function againstFloors({ throughput = [] }: Results): readonly Aim[] {
  const find = (contestant: ContestantName, clients: number): ThroughputResult | undefined =>
    throughput.find((one) => one.contestant === contestant && one.clients === clients);
  const times = [8, 32].flatMap((clients) => {
    const [ours, update] = [find('api', clients), find('update', clients)];
    if (!ours || !update) return [];
    const ratio = mean(ours.perSecond) / mean(update.perSecond);
    const says = `With ${clients} open cases at least 3 times as many a second as the bare Update`;
    return [{ says, figure: `${rounded(ratio)} times`, reached: ratio >= 3 }];
  });
  const [ours, floor] = [find('api', 1), find('transaction', 1)];
  if (!ours || !floor) return times;
  const ratio = ours.p50Ms / floor.p50Ms;
  const says = "One after the other, p50 at most 3 times the hand-written transaction's";
  return [...times, { says, figure: `${rounded(ratio)} times`, reached: ratio <= 3 }];
}

function lagAim({ lag = [] }: Results): readonly Aim[] {
  const calm = lag.find((one) => one.load === 'calm');
  if (!calm) return [];
  const says = 'The workflow lags behind by at most 60 ms (p50) at five commands a second';
  return [{ says, figure: `${calm.p50Ms} ms`, reached: calm.p50Ms <= 60 }];
}

function burstAim({ burst }: Results): readonly Aim[] {
  if (!burst) return [];
  const { commands, cases, lastWorkflowAfterSeconds: seconds } = burst;
  const says = `A burst of ${commands} commands over ${cases} cases is drained in 15 s`;
  return [{ says, figure: `${seconds} s`, reached: seconds <= 15 }];
}

function suppliersAim({ suppliers }: Results): readonly Aim[] {
  if (!suppliers) return [];
  const { suppliers: count, acknowledged } = suppliers;
  const says = `${count} of ${count} suppliers who submit at once are acknowledged`;
  return [{ says, figure: `${acknowledged} in ${suppliers.seconds} s`, reached: acknowledged === count }];
}
