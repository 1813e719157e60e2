import { arrivalOf, type Arrivals } from '../program/arrivals.js';
import { takeStep, writtenCases } from '../program/cases.js';
import { Http } from '../program/http.js';
import type { Program } from '../program/program.js';
import type { Telling } from '../program/telling.js';
import { rounded } from '../measure/quantiles.js';
import type { BurstResult } from '../results.js';

export interface BurstOptions {
  readonly program: Program;
  readonly telling: Telling;
  readonly arrivals: Arrivals;
  readonly cases: number;
  readonly commands: number;
  readonly connections: number;
}

/** All commands at once, over all cases in turn: when are they acknowledged, when does the last workflow have them? */
export async function burst(options: BurstOptions): Promise<BurstResult> {
  const { program, telling, arrivals, commands, connections } = options;
  const cases = await writtenCases(program, options.cases);
  await telling.allTold(300);
  const http = new Http(program.env('BEHOV_PUBLIC_URL'), connections);
  const fromMs = Date.now();
  const seqs = await Promise.all(
    Array.from({ length: commands }, (_, number) => takeStep(program, cases[number % cases.length]!, http)),
  );
  const acknowledgedMs = Date.now();
  http.close();
  await telling.allTold(600);
  const last = cases.map((_, place) => Math.max(...seqs.filter((_seq, number) => number % cases.length === place)));
  let lastMs = 0;
  for (const [place, open] of cases.entries()) {
    lastMs = Math.max(lastMs, arrivalOf(await arrivals.upTo(last[place]!, open), last[place]!));
  }
  return {
    commands,
    cases: cases.length,
    connections,
    allAcknowledgedAfterSeconds: rounded((acknowledgedMs - fromMs) / 1000),
    lastWorkflowAfterSeconds: rounded((lastMs - fromMs) / 1000),
  };
}
