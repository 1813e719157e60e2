import { setTimeout as wait } from 'node:timers/promises';
import { closedLoop } from '../measure/closed-loop.js';
import { p50, p99, rounded } from '../measure/quantiles.js';
import { arrivalOf, type Arrival, type Arrivals } from '../program/arrivals.js';
import { type OpenCase, takeStep, writtenCases } from '../program/cases.js';
import type { Program } from '../program/program.js';
import type { Telling } from '../program/telling.js';
import type { LagResult } from '../results.js';

export interface LagOptions {
  readonly program: Program;
  readonly telling: Telling;
  readonly arrivals: Arrivals;
  readonly cases: number;
  readonly seconds: number;
}

interface Acknowledged {
  readonly open: OpenCase;
  readonly seq: number;
  readonly atMs: number;
}

const calmPerSecond = 5;

/** How long the workflows lag behind the acknowledgements: with five commands a second, and with as many as there can be. */
export async function lag(options: LagOptions): Promise<readonly LagResult[]> {
  const { program, telling, seconds } = options;
  const cases = await writtenCases(program, options.cases);
  await telling.allTold(120);
  const calm = await measured('calm', options, (step) => calmly(cases, seconds * 2, step));
  const full = await measured('full', options, async (step) => {
    await closedLoop(cases.length, seconds, (client) => step(cases[client]!));
  });
  return [calm, full];
}

async function measured(
  load: LagResult['load'],
  { program, telling, arrivals }: LagOptions,
  run: (step: (open: OpenCase) => Promise<void>) => Promise<void>,
): Promise<LagResult> {
  const acknowledged: Acknowledged[] = [];
  const from = performance.now();
  await run(async (open) => {
    const seq = await takeStep(program, open);
    acknowledged.push({ open, seq, atMs: Date.now() });
  });
  const perSecond = (acknowledged.length * 1000) / (performance.now() - from);
  await telling.allTold(300);
  const last = new Map(acknowledged.toSorted((a, b) => a.seq - b.seq).map(({ open, seq }) => [open, seq]));
  const known = new Map<OpenCase, readonly Arrival[]>();
  for (const [open, seq] of last) known.set(open, await arrivals.upTo(seq, open));
  // The answer may reach the driver after the workflow has the news already.
  const lags = acknowledged.map(({ open, seq, atMs }) => Math.max(0, arrivalOf(known.get(open)!, seq) - atMs));
  return { load, commands: lags.length, perSecond: rounded(perSecond), p50Ms: p50(lags), p99Ms: p99(lags) };
}

/** At even intervals, whether or not the one before was answered. */
async function calmly(
  cases: readonly OpenCase[],
  seconds: number,
  step: (open: OpenCase) => Promise<void>,
): Promise<void> {
  const steps: Promise<void>[] = [];
  for (let number = 0; number < seconds * calmPerSecond; number += 1) {
    steps.push(step(cases[number % cases.length]!));
    await wait(1000 / calmPerSecond);
  }
  await Promise.all(steps);
}
