import { command } from '../case/command.js';
import { needs } from '../case/roles.js';
import { date, id, text } from '../fields/build.js';
import * as rules from './effect.rules.js';
import { futureCommands } from './future.commands.js';
import { measuringCommands } from './measuring.commands.js';
import { reviewCommands } from './review.commands.js';

const acceptDelivery = command({
  area: 'implementation',
  relation: 'case',
  when: 'listed',
  name: 'AcceptDelivery',
  says: { sv: 'Godkänn leveransen', en: 'Accept the delivery' },
  fields: {
    lot: id('Anbudsdel', 'Lot', { optional: true }),
    on: date('Dag då leveransen godkändes', 'Day on which the delivery was accepted'),
    remarks: text('Anmärkningar', 'Remarks', 4000, { optional: true }),
  },
  by: needs,
  rules: [rules.acceptedIsPast],
  causes: ({ body, track }) => [
    {
      type: 'DeliveryAccepted',
      facts: { track: track.id, on: body.on },
      ...(body.remarks === undefined ? {} : { body: { remarks: body.remarks } }),
    },
  ],
  asks: () => [{}],
  example: { on: '2029-06-15' },
});

export const effectCommands = [acceptDelivery, ...measuringCommands, ...reviewCommands, ...futureCommands];
