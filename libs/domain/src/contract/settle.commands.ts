import { contractor } from '../award/contractor.js';
import { command } from '../case/command.js';
import { id, text } from '../fields/build.js';
import { contentFields } from './content.fields.js';
import * as content from './content.rules.js';
import { contractBuysNothing, researchIsPaidByPhase } from '../phases/research-contract.rules.js';
import { settledContent } from './settled-content.js';
import * as rules from './contract.rules.js';
import * as terms from './payment-terms.rules.js';

/** The content that the parties will sign; it may be settled again until the authority has signed. */
export const settleContract = command({
  area: 'competition',
  when: 'listed',
  name: 'SettleContract',
  says: { sv: 'Fastställ avtalets innehåll', en: "Settle the contract's content" },
  fields: {
    lot: id('Anbudsdel', 'Lot', { optional: true }),
    ...contentFields,
    valueReasons: text(
      'Varför värdet skiljer sig från anbudets pris',
      "Why the value differs from the tender's price",
      4000,
      {
        optional: true,
      },
    ),
  },
  by: ['procurer'],
  relation: 'case',
  rules: [
    rules.awardStands,
    rules.notSignedYet,
    content.termIsInOrder,
    content.valueFitsThePrice,
    terms.idsAreDistinct,
    terms.milestonesAreInTheTerm,
    terms.optionsEndWithTheContract,
    terms.paymentIsComplete,
    contractBuysNothing,
    researchIsPaidByPhase,
  ],
  causes: ({ state, body, track }) => [
    {
      type: 'ContractSettled',
      facts: { track: track.id, supplier: contractor(state, track)!, content: settledContent(state, body) },
      ...(body.valueReasons === undefined ? {} : { body: { valueReasons: body.valueReasons } }),
    },
  ],
  asks: (state, track) => (content.isSettled(state, track) || !contractor(state, track) ? [] : [{}]),
  example: {
    value: { amount: 92_500_000, currency: 'SEK' },
    startsOn: '2027-10-18',
    endsOn: '2029-12-31',
    options: [
      {
        id: 'operation',
        text: 'Two years of operation and upkeep',
        months: 24,
        value: { amount: 3_000_000, currency: 'SEK' },
        exerciseBy: '2029-09-30',
      },
    ],
    milestones: [],
    payment: { model: 'fixed' },
    penalties: [{ id: 'delay', text: 'Delay of the handover', per: 'week', percent: 0.5, ceilingPercent: 10 }],
    terms: [
      {
        id: 'climate',
        text: 'At most 165 kg CO2e per m2 at the handover',
        keeps: ['criterion:climate', 'requirement:low-impact'],
      },
      {
        id: 'method',
        text: 'Every component has a declaration, tested on a built project',
        keeps: ['criterion:method'],
      },
      {
        id: 'children',
        text: 'Places for 144 children and their staff',
        keeps: ['requirement:children', 'need:places'],
      },
    ],
    subcontractors: [],
  },
});
