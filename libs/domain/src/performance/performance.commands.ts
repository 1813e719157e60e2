import { datesCommands } from './dates.commands.js';
import { deliveryCommands } from './delivery.commands.js';
import { deviationCommands } from './deviation.commands.js';
import { followUpCommands } from './follow-up.commands.js';
import { optionCommands } from './option.commands.js';
import { paymentCommands } from './payment.commands.js';
import { penaltyCommands } from './penalty.commands.js';
import { subcontractorCommands } from './subcontractor.commands.js';

/** How a contract is carried out: deliveries, payments, penalties, deviations, subcontractors, special terms, options, dates. */
export const performanceCommands = [
  ...deliveryCommands,
  ...paymentCommands,
  ...penaltyCommands,
  ...deviationCommands,
  ...subcontractorCommands,
  ...followUpCommands,
  ...optionCommands,
  ...datesCommands,
];
