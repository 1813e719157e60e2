import type { Instant } from '../calendar/index.js';
import { lotOf } from '../case/lot-of.js';
import { command } from '../case/command.js';
import { boolean, choice, id, money, number, text } from '../fields/build.js';
import { contractDutiesAreDone, dutiesAreDone } from './gate-duties.rules.js';
import * as rules from './gate.rules.js';
import { inSamePhase, phaseOf, unassessed, workOf } from './partners.js';
import { gateGrounds } from '../documents/partnership-terms.js';
import { buyerIsNotAssessor, purchaseTermsAreMet } from './purchase.rules.js';

const lot = id('Anbudsdel och partner', 'Lot and partner', { optional: true });
const here = { area: 'implementation', relation: 'case', when: 'listed', by: ['decision-maker'] } as const;

const decideGate = command({
  ...here,
  name: 'DecideGate',
  says: { sv: 'Besluta vad som följer efter en etapp', en: 'Decide what follows after a phase' },
  fields: {
    lot,
    outcome: choice('Beslut', 'Decision', ['continue', 'end-contract', 'end-partnership']),
    ground: choice('Grund för att avsluta', 'Ground for ending', gateGrounds, { optional: true }),
    reasons: text('Skäl', 'Reasons', 8000),
  },
  rules: [
    rules.gateSaysWhy,
    rules.goesOnIfAllowed,
    rules.deciderIsNotAssessor,
    rules.endingWasStated,
    rules.isAssessed,
    rules.allAreAssessed,
    rules.groundWasStated,
    rules.groundIsRecorded,
    rules.onlySoManyGoOn,
    rules.competitionIsKept,
    rules.reachedTargetIsPaid,
    rules.resultsAreRecorded,
    dutiesAreDone,
  ],
  causes: ({ track, body: { outcome, ground, reasons } }) => {
    const why = { body: { reasons } };
    const partner = { track: track.id, phase: track.round };
    if (outcome === 'continue') return [{ type: 'GatePassed', facts: partner, ...why }];
    return outcome === 'end-contract'
      ? [{ type: 'PartnerEnded', facts: { ...partner, ground: ground! }, ...why }]
      : [{ type: 'PartnershipEnded', facts: { track: lotOf(track), ground: ground! }, ...why }];
  },
  asks: (state, track) => {
    const { assessment, paidAt } = workOf(state, track);
    const scarce = inSamePhase(state, track).length > (phaseOf(state, track)?.keepAtMost ?? 0);
    if (!assessment || !rules.isPaid(state, track) || (scarce && unassessed(state, track).length > 0)) return [];
    const compared = scarce ? inSamePhase(state, track) : [track];
    const since = latest([paidAt, ...compared.map((one) => workOf(state, one, track.round).assessment?.assessedAt)]);
    return [{ about: String(track.round), except: [assessment.by], ...(since === undefined ? {} : { since }) }];
  },
  example: { outcome: 'continue', reasons: 'The target is reached, and the partner is among the best two.' },
});

const decidePurchase = command({
  ...here,
  name: 'DecidePurchase',
  says: { sv: 'Besluta om köp av det som utvecklats', en: 'Decide on the purchase of what was developed' },
  fields: {
    lot,
    buy: boolean('Köps', 'Is bought'),
    performanceReached: number('Uppnådd prestandanivå', 'Performance level reached', [-1e12, 1e12]),
    cost: money('Kostnad', 'Cost'),
    reasons: text('Skäl', 'Reasons', 8000),
  },
  rules: [rules.gateSaysWhy, buyerIsNotAssessor, purchaseTermsAreMet, contractDutiesAreDone],
  causes: ({ track, body: { buy, performanceReached, cost, reasons } }) => [
    {
      type: 'PurchaseDecided',
      facts: { track: track.id, buy, performance: performanceReached, cost },
      body: { reasons },
    },
  ],
  asks: (state, track) => {
    const assessor = workOf(state, track, state.documents?.phases?.length ?? 1).assessment?.by;
    return [assessor === undefined ? {} : { except: [assessor] }];
  },
  example: {
    buy: true,
    performanceReached: 2.8,
    cost: { amount: 38_000_000, currency: 'SEK' },
    reasons: 'The level that was agreed is reached within the highest cost.',
  },
});

const latest = (instants: readonly (Instant | undefined)[]): Instant | undefined =>
  instants
    .filter((one) => one !== undefined)
    .sort()
    .at(-1);

export const gateCommands = [decideGate, decidePurchase];
