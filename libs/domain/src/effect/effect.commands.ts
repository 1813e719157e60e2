import { command } from '../case/command.js';
import { needs } from '../case/roles.js';
import { date, id, text } from '../fields/build.js';
import { milestonesAreAccepted } from '../performance/delivery.rules.js';
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
    openMilestones: text(
      'Varför leveransen godkänns fast milstolpar återstår',
      'Why the delivery is accepted although milestones are left',
      4000,
      { optional: true },
    ),
  },
  by: needs,
  rules: [rules.acceptedIsPast, milestonesAreAccepted],
  causes: ({ body: { on, remarks, openMilestones }, track }) => {
    const apart = {
      ...(remarks === undefined ? {} : { remarks }),
      ...(openMilestones === undefined ? {} : { openMilestones }),
    };
    return [
      {
        type: 'DeliveryAccepted',
        facts: { track: track.id, on },
        ...(Object.keys(apart).length === 0 ? {} : { body: apart }),
      },
    ];
  },
  asks: () => [{}],
  example: { on: '2029-06-15' },
});

export const effectCommands = [acceptDelivery, ...measuringCommands, ...reviewCommands, ...futureCommands];
