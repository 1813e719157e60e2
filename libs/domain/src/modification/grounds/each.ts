import type { Text } from '../../case/text.js';
import { sumOfKnown } from '../amounts.js';
import type { GroundId } from '../grounds.data.js';
import { shareOn } from '../limits.data.js';
import { share, type Check, type Tried } from './check.js';

const rise = (net: number | undefined) => (net === undefined ? undefined : Math.max(0, net));

/**
 * LOU 17:11–12: each modification may add at most half of the contract's value. A need may not be cut into parts to stay within it:
 * those that it belongs with count together with it.
 */
export function each(tried: Tried, ground: GroundId): readonly Check[] {
  const { contract, change, net } = tried;
  const on = contract.concludedOn;
  const percent = on === undefined ? undefined : shareOn('EACH', on)?.percent;
  const same = contract.earlier.filter((one) => one.ground === ground && (change.belongsWith ?? []).includes(one.id));
  const within = (id: string, says: Text, amount: number | undefined) =>
    share(tried, { id, says, amount, how: 'within', percent });
  return [
    within(
      'each',
      {
        sv: 'Ändringen ökar kontraktets värde med högst den tillåtna andelen.',
        en: "The change adds at most the permitted share of the contract's value.",
      },
      rise(net),
    ),
    ...(same.length === 0
      ? []
      : [
          within(
            'not-split',
            {
              sv: 'Detsamma gäller tillsammans med de tidigare ändringarna av samma behov.',
              en: 'So it does together with the earlier modifications of the same need.',
            },
            rise(sumOfKnown([...same.map((one) => one.net), net])),
          ),
        ]),
  ];
}
