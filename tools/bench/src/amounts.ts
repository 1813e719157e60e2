import type { Amount } from './parts/throughput.js';

/** How much of everything is measured. */
export interface Amounts {
  readonly throughput: Amount;
  readonly lag: { readonly cases: number; readonly seconds: number };
  readonly burst: { readonly cases: number; readonly commands: number; readonly connections: number };
  readonly suppliers: number;
  readonly finishedCases: number;
  readonly openCases: { readonly count: number; readonly seconds: number };
}

const whole: Amounts = {
  throughput: { clients: [1, 8, 32, 128], rounds: 3, seconds: 5 },
  lag: { cases: 32, seconds: 15 },
  burst: { cases: 200, commands: 10_000, connections: 1_000 },
  suppliers: 500,
  finishedCases: 3,
  openCases: { count: 10_000, seconds: 10 },
};

const quick: Amounts = {
  throughput: { clients: [1, 8], rounds: 1, seconds: 0.5 },
  lag: { cases: 4, seconds: 1 },
  burst: { cases: 4, commands: 40, connections: 20 },
  suppliers: 10,
  finishedCases: 1,
  openCases: { count: 10, seconds: 0.5 },
};

export const amountsOf = (isQuick: boolean): Amounts => (isQuick ? quick : whole);
