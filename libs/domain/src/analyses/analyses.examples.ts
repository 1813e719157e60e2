import type { Body } from '../fields/field.js';
import type { businessCaseFields } from './business-case.js';
import type { landscapeAnalysisFields } from './landscape-analysis.js';
import type { marketAnalysisFields } from './market-analysis.js';
import type { needsAnalysisFields } from './needs-analysis.js';
import type { procurementStrategyFields } from './procurement-strategy.js';
import type { riskAnalysisFields } from './risk-analysis.js';

const value = (amount: number) => ({ value: amount, source: 'illustrative' });

/** A fossil-free preschool: the six analyses, as the documentation shows them. */
export const needs: Body<typeof needsAnalysisFields> = {
  statement: 'Preschool places for 144 children, built and run with no fossil materials, fuels or energy.',
  whose: 'Children, staff and neighbours in the district.',
  needs: [
    { id: 'places', text: 'Room for 144 children all year round' },
    { id: 'fossil-free', text: 'Buildings without fossil materials, fuels or energy' },
  ],
  goal: 'Lower emissions',
  indicators: [
    {
      id: 'construction',
      text: 'Climate impact of construction against a conventional preschool',
      unit: 'kg CO2e per m2 heated area',
      serves: ['fossil-free'],
      baseline: value(550),
      target: value(220),
      source: { name: 'Climate declaration of the building' },
      owner: 'needs-owner',
      measuredAt: ['handover'],
    },
    {
      id: 'operation',
      text: 'Bought energy in operation',
      unit: 'kWh per m2 and year',
      serves: ['fossil-free'],
      baseline: value(95),
      target: value(60),
      source: { name: 'Energy meters of the building' },
      owner: 'needs-owner',
      measuredAt: ['P1Y', 'P2Y'],
    },
  ],
};

export const landscape: Body<typeof landscapeAnalysisFields> = {
  internal: 'Structure and foundations dominate the climate impact of the buildings we have.',
  external: 'Almost nothing on the market is fossil-free.',
};

export const businessCase: Body<typeof businessCaseFields> = {
  options: [
    'do nothing',
    'conventional building',
    'timber building with selected fossil-free components',
    'fully fossil-free building',
  ],
  doNothing: 'do nothing',
  chosen: 'timber building with selected fossil-free components',
  budget: { amount: 95_000_000, currency: 'SEK' },
  estimatedValue: { amount: 95_000_000, currency: 'SEK' },
  implementationOwner: "The district's preschool administration",
};

export const market: Body<typeof marketAnalysisFields> = {
  onMarket: 'adaptable',
  supply: 'few',
  summary: 'Components exist for most parts of the building; foundations and insulation have to be developed.',
};

export const risks: Body<typeof riskAnalysisFields> = {
  risks: [
    {
      id: 'components',
      text: 'No component exists in time',
      likelihood: 4,
      impact: 3,
      response: 'Alternatives are investigated from foundation to roof.',
    },
  ],
  stops: [],
};

export const strategy: Body<typeof procurementStrategyFields> = {
  procedure: 'competitive-procedure-with-negotiation',
  ground: 'innovation',
  why: 'The need is known, the solution must be adapted and partly developed.',
  businessModel: 'Partnering contract, design and build',
  awardBasis: 'best-price-quality',
  model: 'A',
  lots: [{ id: '1', title: 'The preschool' }],
  notDivided: 'The parts of one building depend on each other.',
};
