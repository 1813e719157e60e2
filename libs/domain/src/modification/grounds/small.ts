import { holdsAgainst, inWords, sumOfKnown } from '../amounts.js';
import { shareOn } from '../limits.data.js';
import { natureIsTheSame, share, supplierIsTheSame, type Check, type Tried } from './check.js';

/**
 * What the modifications on this ground come to with the new one: rises and falls net out, and a fall counts by its size as a rise
 * does. Both are the program's own reading of the net cumulative value (LOU 17:9; not verified): modifications on other grounds
 * have their own tests and aren't counted here.
 */
export function cumulative({ contract, net }: Pick<Tried, 'contract' | 'net'>): number | undefined {
  const earlier = contract.earlier.filter((one) => one.ground === 'small').map((one) => one.net);
  return sumOfKnown([...earlier, net]);
}

const size = (amount: number | undefined) => (amount === undefined ? undefined : Math.abs(amount));

function belowTheThreshold({ contract, net }: Tried): Check {
  const amount = size(cumulative({ contract, net }));
  const limit = contract.threshold?.amount ?? undefined;
  const kronor = contract.value === undefined || contract.value.currency === 'SEK';
  return {
    id: 'threshold',
    says: {
      sv: 'Ändringarnas sammanlagda nettovärde är lägre än tröskelvärdet.',
      en: 'The net cumulative value of the modifications is below the threshold.',
    },
    holds: kronor ? holdsAgainst(amount, 'below', 100, limit) : 'unknown',
    numbers: {
      sv: `Sammanlagt ${inWords(amount, contract.value?.currency)}; tröskelvärdet när avtalet slöts är ${inWords(limit)}.`,
      en: `Altogether ${inWords(amount, contract.value?.currency)}; the threshold when the contract was concluded is ${inWords(limit)}.`,
    },
  };
}

/** LOU 17:9: below the threshold, and below 10 per cent of the contract's value, of a works contract 15 per cent. */
export function small(tried: Tried): readonly Check[] {
  const { contract } = tried;
  const on = contract.concludedOn;
  return [
    natureIsTheSame(tried),
    supplierIsTheSame(tried),
    belowTheThreshold(tried),
    share(tried, {
      id: 'share',
      says: {
        sv: 'Det är också lägre än den tillåtna andelen av kontraktets värde.',
        en: "It is also below the permitted share of the contract's value.",
      },
      amount: size(cumulative(tried)),
      how: 'below',
      percent: on === undefined ? undefined : shareOn(contract.works ? 'SMALL-WORKS' : 'SMALL', on)?.percent,
    }),
  ];
}
