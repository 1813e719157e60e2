import { holdsAgainst, inWords, sumOfKnown } from '../amounts.js';
import type { KnownClause } from '../contract-to-change.js';
import { natureIsTheSame, share, yes, type Check, type Tried } from './check.js';

const ceilingSays = {
  sv: 'Ändringarna enligt klausulen håller sig sammanlagt inom dess tak.',
  en: 'The modifications by the clause stay altogether within its ceiling.',
};

/** What the clause's ceiling says of all that was changed by it, this change included. */
function withinTheCeiling(tried: Tried, { id, ceiling, ceilingPercent }: KnownClause): readonly Check[] {
  const { contract, net } = tried;
  const earlier = contract.earlier.filter((one) => one.ground === 'clause' && one.clause === id).map((one) => one.net);
  const amount = sumOfKnown([...earlier, net]);
  if (ceilingPercent !== undefined) {
    const [what, says, percent] = ['ceiling', ceilingSays, ceilingPercent] as const;
    return [share(tried, { id: what, says, amount, how: 'within', percent })];
  }
  if (!ceiling) return [];
  const same = ceiling.currency === (contract.value?.currency ?? ceiling.currency);
  return [
    {
      id: 'ceiling',
      says: ceilingSays,
      holds: same ? holdsAgainst(amount, 'within', 100, ceiling.amount) : 'unknown',
      numbers: {
        sv: `Sammanlagt ${inWords(amount, ceiling.currency)}; taket är ${inWords(ceiling.amount, ceiling.currency)}.`,
        en: `Altogether ${inWords(amount, ceiling.currency)}; the ceiling is ${inWords(ceiling.amount, ceiling.currency)}.`,
      },
    },
  ];
}

/** LOU 17:10: as a clear, precise and unequivocal clause of the original documents says. */
export function clause(tried: Tried): readonly Check[] {
  const { contract, change } = tried;
  const known = contract.clauses.find((one) => one.id === change.clause);
  const names = contract.clauses.map((one) => one.id).join(', ') || '–';
  return [
    {
      id: 'clause',
      says: {
        sv: 'En ändringsklausul eller option fanns i de ursprungliga dokumenten.',
        en: 'A review clause or option stood in the original documents.',
      },
      holds: yes(known !== undefined),
      numbers: { sv: `Här: ${names}.`, en: `Here: ${names}.` },
    },
    {
      id: 'within-clause',
      says: {
        sv: 'Ändringen ligger inom klausulens omfattning och art.',
        en: 'The change lies within the scope and nature of the clause.',
      },
      holds: yes(change.withinClause),
    },
    natureIsTheSame(tried),
    ...(known ? withinTheCeiling(tried, known) : []),
  ];
}
