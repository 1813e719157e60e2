import { command } from '../case/command.js';
import type { CaseState } from '../case/state.js';
import { documentsAreWritten, isTheNewestVersion } from '../documents/documents.rules.js';
import { termsOf } from '../evaluation/consensus.js';
import { integer, money } from '../fields/build.js';
import { definitionOf } from '../procedures/registry.js';
import { isToBeSimulated } from './simulation.rules.js';
import { simulate } from './simulate.js';

/** Around what prices are expected, where nobody says: the price that gives full weight, the estimated value, or a million. */
function expectedPrice({ documents, estimatedValue }: CaseState): number {
  const reference = documents?.criteria.find(({ measure }) => measure === 'inverse')?.reference;
  return [reference, estimatedValue?.amount].find((one) => one !== undefined && one > 0) ?? 1_000_000;
}

const simulateModel = command({
  name: 'SimulateModel',
  says: { sv: 'Pröva utvärderingsmodellen på påhittade anbud', en: 'Try the evaluation model on made-up tenders' },
  area: 'competition',
  fields: {
    version: integer('Version', 'Version', [1, 10_000]),
    expectedPrice: money('Pris som anbuden väntas ligga kring', 'Price that tenders are expected around', {
      optional: true,
    }),
    seed: integer('Tal som anbuden dras från', 'Number that the tenders are drawn from', [1, 1_000_000], {
      optional: true,
    }),
  },
  by: ['procurer', 'evaluator'],
  relation: 'case',
  when: 'listed',
  rules: [documentsAreWritten, isTheNewestVersion],
  causes: ({ state, body: { version, seed = version, expectedPrice: given } }) => {
    const expected = given && given.amount > 0 ? given.amount : expectedPrice(state);
    const { tenders, ranking, warnings } = simulate(termsOf(state), expected, seed);
    const results = ranking.map(({ supplier, rank, result, exact }) => ({
      supplier,
      rank,
      result,
      ...(exact === undefined ? {} : { exact }),
    }));
    return [
      {
        type: 'ModelSimulated',
        facts: { version, seed, expectedPrice: expected, tenders, ranking: results, warnings },
      },
    ];
  },
  asks: (state, track) =>
    state.documents?.status === 'draft' && isToBeSimulated(state, definitionOf(track.definition))
      ? [{ about: String(state.documents.version) }]
      : [],
  example: { version: 1 },
});

export const simulationCommands = [simulateModel];
