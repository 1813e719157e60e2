import type { ContractToChange } from './contract-to-change.js';
import type { Change } from './proposal.fields.js';

/** A contract of works for 100 million SEK, concluded where the threshold was 60. */
export const contract: ContractToChange = {
  regime: 'eu',
  works: true,
  supplier: 'supplier-a',
  concludedOn: '2027-10-01',
  value: { amount: 100_000_000, currency: 'SEK' },
  threshold: {
    of: 'works',
    amount: 60_000_000,
    currency: 'SEK',
    from: 'case',
    source: 'illustrative',
    verified: false,
  },
  clauses: [
    { id: 'components', ceiling: { amount: 3_000_000, currency: 'SEK' } },
    { id: 'share', ceilingPercent: 20 },
    { id: 'time' },
  ],
  earlier: [],
};

/** A change that leaves all as it is. */
export const change: Change = {
  natureSame: true,
  material: {
    othersAdmitted: false,
    otherTenderAccepted: false,
    moreParticipants: false,
    balanceShifts: false,
    considerablyWider: false,
  },
};
