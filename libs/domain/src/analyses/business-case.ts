import { choice, date, integer, label, list, money, number, object, text } from '../fields/build.js';
import { evidence } from './evidence.js';

/**
 * A3. Options, cost and benefit, budget and who will own the implementation.
 *
 * Required: the options with the one of doing nothing, the choice, the budget, the procurement's value and the implementation's
 * owner: the start decision and the choice of rulebook read them. Calculations are optional, since a small purchase can be weighed without
 * them; where they are given their figures must be right.
 */
export const businessCaseFields = {
  problem: text('Problemet', 'The problem', 4000, { optional: true }),
  options: list(
    'Alternativ, också att avstå',
    'Options, doing nothing among them',
    label('Alternativ', 'Option', 400),
    [2, 20],
  ),
  doNothing: label('Vilket alternativ som är att avstå', 'Which of the options is doing nothing', 400),
  chosen: label('Valt alternativ', 'Chosen option', 400),
  budget: money('Budget', 'Budget'),
  budgetReason: label('Skäl till en budget under värdet', 'Reason for a budget below the value', 1000, {
    optional: true,
  }),
  budgetSource: label('Finansiering', 'Financing', 400, { optional: true }),
  fundingConditions: text('Villkor för finansieringen', 'Conditions of the financing', 4000, { optional: true }),
  budgetDecision: object(
    'Budgetbeslut',
    'Budget decision',
    { by: label('Fattat av', 'Taken by', 200), on: date('Dag', 'Date') },
    { optional: true },
  ),
  /** LOU 5:3: with options, extensions and payments to participants. */
  estimatedValue: money('Upphandlingens värde', 'Value of the procurement'),
  implementationOwner: label('Ansvarig för genomförandet', 'Owner of the implementation', 400),
  implementationOwnerIs: choice('Ansvarig är', 'The owner is', ['person', 'unit'], { optional: true }),
  lifeCycleCost: text('Livscykelkostnad', 'Life-cycle cost', 4000, { optional: true }),
  calculations: list(
    'Kalkyler, en per alternativ',
    'Calculations, one for each option',
    object('Kalkyl', 'Calculation', {
      option: label('Alternativ', 'Option', 400),
      investment: number('Grundinvestering, SEK', 'Investment at the beginning, SEK', [0, 1e12]),
      yearlyNet: number('Nytta minus kostnad per år, SEK', 'Benefit less cost each year, SEK', [-1e12, 1e12]),
      years: integer('År', 'Years', [1, 60]),
      discountPercent: number('Kalkylränta, procent', 'Discount rate, per cent', [0, 30]),
      netPresentValue: number('Nuvärde, SEK', 'Net present value, SEK', [-1e14, 1e14]),
      paybackYears: number('Återbetalningstid, år', 'Payback time, years', [0, 1e6], { optional: true }),
    }),
    [0, 20],
    { optional: true },
  ),
  benefitsPerYear: money('Nyttor i kronor per år', 'Benefits in money each year', { optional: true }),
  benefits: text('Nyttor, också sådana som inte mäts i pengar', 'Benefits, also those not in money', 4000, {
    optional: true,
  }),
  sensitivity: text('Känslighet', 'Sensitivity', 4000, { optional: true }),
  changeCost: money('Kostnad för förändringen', 'Cost of the change', { optional: true }),
  keyFigures: text('Nyckeltal', 'Key figures', 4000, { optional: true }),
  priority: integer('Prioritet', 'Priority', [1, 5], { optional: true }),
  scaling: text('Möjlighet att skala upp', 'Scaling potential', 4000, { optional: true }),
  evidence,
} as const;
