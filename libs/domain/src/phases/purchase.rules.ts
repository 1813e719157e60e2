import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import type { Money } from '../fields/field.js';
import { workOf } from './partners.js';

export interface Buying {
  readonly buy: boolean;
  readonly performanceReached: number;
  readonly cost: Money;
  readonly reasons: string;
}

function reached({ state, body }: Deciding<Buying>): boolean {
  const terms = state.documents?.purchase;
  if (!terms) return false;
  const performs =
    terms.direction === 'at-most' ? body.performanceReached <= terms.level : body.performanceReached >= terms.level;
  const { amount, currency } = terms.highestCost;
  return performs && body.cost.currency === currency && body.cost.amount <= amount;
}

export const purchaseTermsAreMet = rule<Buying>({
  id: 'PURCHASE-TERMS',
  says: {
    sv: 'Det som utvecklats köps bara om den avtalade prestandanivån är nådd till högst den avtalade kostnaden.',
    en: 'What was developed is bought only if the agreed performance level is reached at no more than the agreed cost.',
  },
  basis: 'LOU 6:30; Directive 2014/24/EU, Article 31(2): then, and only then, without a new procurement.',
  holds: (ctx) => !ctx.body.buy || reached(ctx),
  because: ({ state }) => {
    const terms = state.documents?.purchase;
    if (!terms) return { says: { sv: 'Inget köp är avtalat.', en: 'No purchase was agreed.' } };
    const sign = terms.direction === 'at-most' ? '≤' : '≥';
    const { amount, currency } = terms.highestCost;
    const expected = `${sign} ${terms.level} ${terms.unit}, ≤ ${amount} ${currency}`;
    return { says: { sv: `Avtalat: ${expected}.`, en: `Agreed: ${expected}.` }, expected };
  },
  field: 'buy',
});

export const buyerIsNotAssessor = rule({
  id: 'PURCHASE-FOUR-EYES',
  says: {
    sv: 'Den som bedömde den sista etappen beslutar inte om köpet, inte heller genom ersättare.',
    en: 'Whoever assessed the last phase does not decide on the purchase, not through a deputy either.',
  },
  basis: 'Two persons see every decision (rule of organisation, not of law).',
  holds: ({ state, track, actor, capacity }) => {
    const last = state.documents?.phases?.length ?? 1;
    return ![actor.id, capacity.deputyFor].includes(workOf(state, track, last).assessment?.by ?? '');
  },
  who: ['decision-maker'],
});
