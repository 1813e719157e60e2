import { listed } from '../case/because.js';
import { rule } from '../case/rule.js';
import { exact } from '../evaluation/exact.js';
import type { Money } from '../fields/field.js';
import { contentOf, milestonesOf } from './contract-now.js';
import { penaltyProposal, type PenaltyAsked } from './penalty.js';

export interface Claiming extends PenaltyAsked {
  readonly amount?: Money;
}

export const penaltyIsAgreed = rule<Claiming>({
  id: 'PENALTY-TERM',
  says: { sv: 'Vitet finns i avtalet.', en: 'The penalty is one of the contract.' },
  basis: 'Own rule: only what was agreed is claimed; another sanction would change the contract (LOU 17:8).',
  holds: ({ state, track, body }) => contentOf(state, track)?.penalties.some(({ id }) => id === body.penalty) === true,
  because: ({ state, track }) =>
    listed(
      (contentOf(state, track)?.penalties ?? []).map(({ id }) => id),
      { sv: 'Här:', en: 'Here:' },
    ),
  field: 'penalty',
});

export const penaltyIsOfAMilestone = rule<Claiming>({
  id: 'PENALTY-MILESTONE',
  says: {
    sv: 'Milstolpen som vitet gäller finns i avtalet.',
    en: 'The milestone of the penalty is one of the contract.',
  },
  basis: 'Own rule: delay is counted from an agreed day.',
  holds: ({ state, track, body }) =>
    body.milestone === undefined || milestonesOf(state, track).some(({ id }) => id === body.milestone),
  because: ({ state, track }) =>
    listed(
      milestonesOf(state, track).map(({ id }) => id),
      { sv: 'Här:', en: 'Here:' },
    ),
  field: 'milestone',
});

export const penaltyIsWithinTheTerm = rule<Claiming>({
  id: 'PENALTY-AMOUNT',
  says: {
    sv: 'Vitet är något, och inte mer än villkoret ger med sitt tak.',
    en: 'The penalty is something, and no more than its term gives with its ceiling.',
  },
  basis: 'Own rule: the amount follows from the contract and can be computed by both parties.',
  holds: ({ state, track, body, today }) => {
    const found = penaltyProposal(state, track, body, today);
    if (!found) return false;
    const { amount, currency } = body.amount ?? found;
    return currency === found.currency && amount > 0 && exact(amount).compare(exact(found.amount)) <= 0;
  },
  because: ({ state, track, body, today }) => {
    const found = penaltyProposal(state, track, body, today);
    return listed(found ? [`${found.arithmetic} ${found.currency}`] : [], { sv: 'Högst:', en: 'At most:' });
  },
  field: 'amount',
});
