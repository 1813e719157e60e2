import { boolean, choice, date, id, integer, label, list, object, text } from '../fields/build.js';
import { evidence } from './evidence.js';

/** What the choice of procedure asks; each is a fact, and none is guessed where it is not answered. */
const inputs = {
  specPossible: boolean('Kraven kan specificeras', 'The requirements can be specified', { optional: true }),
  rdNeeded: choice(
    'Forskning och utveckling som behövs',
    'Research and development needed',
    ['none', 'development', 'research'],
    { optional: true },
  ),
  highUncertainty: boolean('Hög osäkerhet', 'High uncertainty', { optional: true }),
  buyVolumesInSameContract: boolean('Volymer köps i samma kontrakt', 'Volumes are bought in the same contract', {
    optional: true,
  }),
  planOnly: boolean('Bara en plan eller formgivning', 'Only a plan or a design', { optional: true }),
  meansUndefined: boolean(
    'Medlen eller den rättsliga eller finansiella utformningen kan inte anges',
    'The means or the legal or financial set-up cannot be defined',
    { optional: true },
  ),
  severalSolutionTypes: boolean('Flera slags lösningar är möjliga', 'Several types of solution are possible', {
    optional: true,
  }),
  adaptationNeeded: boolean('Lösningen måste anpassas', 'The solution has to be adapted', { optional: true }),
  qualificationHeavy: boolean('Kvalificeringen är omfattande', 'The qualification is heavy', { optional: true }),
  urgency: boolean('Brådska', 'Urgency', { optional: true }),
  exclusiveRight: boolean('Ensamrätt', 'Exclusive right', { optional: true }),
} as const;

/**
 * A6. Which procedure, why, and on what business terms.
 *
 * Required: the procedure with its reasons, the business model, the award basis and model, and the lots: the start decision and the
 * competition read them. The inputs to the choice are optional facts, since a choice can be made by those who know the answer without them.
 */
export const procurementStrategyFields = {
  procedure: id('Förfarande', 'Procedure'),
  ground: id('Laglig grund', 'Legal ground', { optional: true }),
  why: text('Skäl', 'Reasons', 8000),
  alternatives: text('Alternativ som valdes bort', 'Alternatives rejected', 8000, { optional: true }),
  ...inputs,
  businessModel: text('Affärsmodell', 'Business model', 4000),
  awardBasis: choice('Grund för tilldelning', 'Award basis', ['best-price-quality', 'cost', 'price']),
  model: choice('Utvärderingsmodell', 'Evaluation model', ['A', 'B', 'C']),
  lots: list(
    'Anbudsdelar',
    'Lots',
    object('Anbudsdel', 'Lot', { id: id('Beteckning', 'Name'), title: label('Namn', 'Title') }),
    [1, 50],
  ),
  notDivided: text('Skäl att inte dela upp (4:14)', 'Reasons for not dividing into lots (4:14)', 4000, {
    optional: true,
  }),
  framework: boolean('Ramavtal', 'Framework agreement', { optional: true }),
  payment: choice(
    'Ersättningsmodell',
    'Payment model',
    ['fixed', 'milestone', 'shared-risk', 'bonus', 'outcome-based'],
    { optional: true },
  ),
  paymentTerms: text('Ersättning', 'Payment terms', 4000, { optional: true }),
  ipr: choice(
    'Rättigheter till resultaten',
    'Rights to the results',
    ['supplier-owns-with-licence', 'joint', 'authority-owns'],
    { optional: true },
  ),
  iprTerms: text('Villkor för rättigheterna', 'Terms of the rights', 4000, { optional: true }),
  contractMonths: integer('Avtalstid i månader', 'Contract length in months', [1, 600], { optional: true }),
  extensionMonths: integer('Möjlig förlängning i månader', 'Possible extension in months', [0, 600], {
    optional: true,
  }),
  exit: text('Hur avtalet kan lämnas', 'How the contract can be left', 4000, { optional: true }),
  gates: list(
    'Grindar',
    'Gates',
    object('Grind', 'Gate', {
      id: id('Beteckning', 'Name'),
      title: label('Vad som ska vara nått', 'What is to be reached', 400),
      on: date('Planerad dag', 'Planned date', { optional: true }),
    }),
    [0, 20],
    { optional: true },
  ),
  resources: text('Resurser', 'Resources', 4000, { optional: true }),
  evaluationTeam: list('Utvärderingsgrupp', 'Evaluation team', id('Person', 'Person'), [0, 50], { optional: true }),
  evidence,
} as const;
