import { command } from '../case/command.js';
import { id, integer, money, text } from '../fields/build.js';
import { penaltyProposal } from './penalty.js';
import * as rules from './penalty.rules.js';

const claimPenalty = command({
  area: 'implementation',
  relation: 'case',
  when: 'listed',
  name: 'ClaimPenalty',
  says: { sv: 'Kräv vite', en: 'Claim a penalty' },
  fields: {
    lot: id('Anbudsdel', 'Lot', { optional: true }),
    penalty: id('Vitesvillkor i avtalet', 'Penalty term of the contract'),
    milestone: id('Milstolpe som är försenad', 'Milestone that is late', { optional: true }),
    units: integer(
      'Antal påbörjade veckor eller dagar, eller tillfällen, när det inte följer av en milstolpe',
      "Begun weeks or days, or occasions, where it doesn't follow from a milestone",
      [1, 10_000],
      { optional: true },
    ),
    amount: money('Belopp; utan det vad villkoret ger', 'Amount; without it what the term gives', { optional: true }),
    reasons: text('Skäl', 'Reasons', 4000, { optional: true }),
  },
  by: ['procurer'],
  rules: [rules.penaltyIsAgreed, rules.penaltyIsOfAMilestone, rules.penaltyIsWithinTheTerm],
  causes: ({ state, track, today, body: { penalty, milestone, units, amount, reasons } }) => {
    const found = penaltyProposal(
      state,
      track,
      { penalty, ...(milestone === undefined ? {} : { milestone }), ...(units === undefined ? {} : { units }) },
      today,
    )!;
    return [
      {
        type: 'PenaltyClaimed',
        facts: {
          ...{ track: track.id, penalty, units: found.units, on: today },
          ...(milestone === undefined ? {} : { milestone }),
          amount: amount ?? { amount: found.amount, currency: found.currency },
        },
        ...(reasons === undefined ? {} : { body: { reasons } }),
      },
    ];
  },
  example: { penalty: 'delay', milestone: 'frame' },
});

export const penaltyCommands = [claimPenalty];
