import { integer, label, list, money, text } from '../fields/build.js';

/** A3. Options, cost and benefit, budget and who will own the implementation. */
export const businessCaseFields = {
  options: list(
    'Alternativ, också att avstå',
    'Options, doing nothing among them',
    label('Alternativ', 'Option', 400),
    [2, 20],
  ),
  chosen: label('Valt alternativ', 'Chosen option', 400),
  budget: money('Budget', 'Budget'),
  budgetSource: label('Finansiering', 'Financing', 400, { optional: true }),
  /** LOU 5:3: with options, extensions and payments to participants. */
  estimatedValue: money('Upphandlingens värde', 'Value of the procurement'),
  implementationOwner: label('Ansvarig för genomförandet', 'Owner of the implementation', 400),
  lifeCycleCost: text('Livscykelkostnad', 'Life-cycle cost', 4000, { optional: true }),
  benefits: text('Nyttor', 'Benefits', 4000, { optional: true }),
  sensitivity: text('Känslighet', 'Sensitivity', 4000, { optional: true }),
  changeCost: money('Kostnad för förändringen', 'Cost of the change', { optional: true }),
  priority: integer('Prioritet', 'Priority', [1, 5], { optional: true }),
} as const;
