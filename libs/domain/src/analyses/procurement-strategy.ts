import { choice, id, integer, label, list, object, text } from '../fields/build.js';

/** A6. Which procedure, why, and on what business terms. */
export const procurementStrategyFields = {
  procedure: id('Förfarande', 'Procedure'),
  ground: id('Laglig grund', 'Legal ground', { optional: true }),
  why: text('Skäl', 'Reasons', 8000),
  alternatives: text('Alternativ som valdes bort', 'Alternatives rejected', 8000, { optional: true }),
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
  payment: text('Ersättning', 'Payment', 4000, { optional: true }),
  ipr: text('Rättigheter', 'Rights', 4000, { optional: true }),
  contractMonths: integer('Avtalstid i månader', 'Contract length in months', [1, 600], { optional: true }),
  exit: text('Hur avtalet kan lämnas', 'How the contract can be left', 4000, { optional: true }),
  resources: text('Resurser', 'Resources', 4000, { optional: true }),
} as const;
