import { choice, date, id, integer, label, list, object } from '../fields/build.js';

const categories = [
  'market',
  'technical',
  'legal',
  'state-aid',
  'ipr',
  'security',
  'data',
  'change',
  'lock-in',
  'financing',
  'time',
] as const;

/** A5. The risk register, and what must be lifted before the procurement may start. */
export const riskAnalysisFields = {
  risks: list(
    'Risker',
    'Risks',
    object('Risk', 'Risk', {
      id: id('Beteckning', 'Name'),
      text: label('Risk', 'Risk', 1000),
      category: choice('Slag', 'Category', categories, { optional: true }),
      likelihood: integer('Sannolikhet', 'Likelihood', [1, 5]),
      impact: integer('Konsekvens', 'Impact', [1, 5]),
      response: label('Åtgärd', 'Response', 1000),
      owner: label('Ansvarig', 'Owner', 200, { optional: true }),
      dueOn: date('Klar senast', 'Due', { optional: true }),
    }),
    [1, 100],
    { kept: 'body' },
  ),
  stops: list('Stopp som inte är hävda', 'Stops that are not lifted', id('Risk', 'Risk'), [0, 100], { optional: true }),
} as const;
