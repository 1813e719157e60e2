import { choice, integer, object } from '../fields/build.js';
import { envelopeChoices, type EnvelopeChoice } from '../windows/envelopes.js';

/** How tenders are sealed: the parts that are opened one after the other, and whether the key is split among the openers. */
export interface SealingTerms {
  /** Default: the whole tender in one part. */
  readonly envelopes?: EnvelopeChoice;
  /** Each window's keys are split among the openers with a registered key; so many shares make the key. */
  readonly keySplit?: { readonly threshold: number };
}

/** Fields of the procurement documents for how tenders are sealed. */
export const sealingFields = {
  envelopes: choice(
    'Delar som öppnas var för sig: allt tillsammans, priset för sig, eller kvalificering, kvalitet och pris',
    'Parts that are opened apart: all together, the price apart, or qualification, quality and price',
    envelopeChoices,
    { optional: true },
  ),
  keySplit: object(
    'Nyckeln delas mellan öppnarna, så att ingen annan kan öppna',
    'The key is split among the openers, so that nobody else can open',
    { threshold: integer('Så många delar behövs', 'So many shares are needed', [2, 10]) },
    { optional: true },
  ),
} as const;
