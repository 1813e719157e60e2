import { boolean, choice, date, id, integer, label, list, object } from '../fields/build.js';
import { evidence } from './evidence.js';

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

const level = [1, 5] as const;

/**
 * A5. The risk register, and what must be lifted before the procurement may start.
 *
 * Required of each risk: what it is, its two levels and what is done about it. Owner and last day are required by rule where the risk is high,
 * and optional below that: a register full of empty columns is read by nobody.
 */
export const riskAnalysisFields = {
  risks: list(
    'Risker',
    'Risks',
    object('Risk', 'Risk', {
      id: id('Beteckning', 'Name'),
      text: label('Risk', 'Risk', 1000),
      category: choice('Slag', 'Category', categories, { optional: true }),
      cause: label('Orsak', 'Cause', 1000, { optional: true }),
      likelihood: integer('Sannolikhet', 'Likelihood', level),
      impact: integer('Konsekvens', 'Impact', level),
      response: label('Åtgärd', 'Response', 1000),
      owner: label('Ansvarig', 'Owner', 200, { optional: true }),
      dueOn: date('Klar senast', 'Due', { optional: true }),
      residualLikelihood: integer('Sannolikhet efter åtgärd', 'Likelihood after the response', level, {
        optional: true,
      }),
      residualImpact: integer('Konsekvens efter åtgärd', 'Impact after the response', level, { optional: true }),
      stop: boolean('Stoppar upphandlingen', 'Stops the procurement', { optional: true }),
    }),
    [1, 100],
    { kept: 'body' },
  ),
  stops: list('Stopp som inte är hävda', 'Stops that are not lifted', id('Risk', 'Risk'), [0, 100], { optional: true }),
  evidence,
} as const;
