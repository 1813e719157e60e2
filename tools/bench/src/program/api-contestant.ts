import type { Contestant } from '../floors/contestant.js';
import { type OpenCase, takeStep, writtenCases } from './cases.js';
import type { Program } from './program.js';
import type { Telling } from './telling.js';

/** Our own way: token, DTO, rules, log and read model, with the relay telling the workflows. */
export function apiContestant(program: Program, telling: Telling): Contestant {
  let cases: readonly OpenCase[] = [];
  return {
    name: 'api',
    processes: {
      api: program.pid('api'),
      worker: program.pid('worker'),
      postgres: program.pid('postgres'),
      temporal: program.pid('temporal'),
    },
    async steps(clients) {
      const missing = clients - cases.length;
      if (missing > 0) cases = [...cases, ...(await writtenCases(program, missing))];
      await telling.allTold(120);
      return async (client) => void (await takeStep(program, cases[client]!));
    },
    settle: () => telling.allTold(120),
    close: async () => {},
  };
}
