import { addDays, dateInStockholm } from '../../../calendar/index.js';
import type { RecordedEvent } from '../../../case/event.js';
import { modifiedBy } from '../../../modification/current.js';
import { definitionOf } from '../../../procedures/registry.js';
import type { WalkStep } from '../step.js';
import { before, caused, invariant, lotIn, ofType, sinceRedone, type Of } from './invariant.js';

const ofLot =
  (lot: string) =>
  ({ facts }: RecordedEvent): boolean =>
    'track' in facts && lotIn(String(facts.track)) === lot;

/** Whether a court holds the contract back on a day: it tries a review of the award, has made an interim order, or decided less than ten days ago. */
function heldByCourt(history: readonly RecordedEvent[], lot: string, on: string): boolean {
  const since = history.filter(ofLot(lot));
  return ofType(since, 'ReviewApplied').some(({ facts: { review, of } }) => {
    if (of === 'cancellation') return false;
    const about = ofType(since, 'ReviewDecided', 'InterimOrderMade', 'InterimOrderLifted').filter(
      (one) => one.facts.review === review,
    );
    const last = about.at(-1);
    if (!last || last.type === 'InterimOrderMade') return true;
    return 'tenDaysEndOn' in last.facts && on <= addDays(last.facts.on, 10);
  });
}

function mayBeSigned(step: WalkStep, event: Of<'ContractSignedByAuthority'>): boolean {
  const track = step.before.tracks[event.facts.track];
  if (!track) return false;
  const { standstill } = definitionOf(track.definition);
  const lot = lotIn(track.id);
  const today = dateInStockholm(event.at);
  const history = sinceRedone(before(step, event));
  const awarded = ofType(history, 'AwardDecided').findLast(ofLot(lot));
  if (!awarded?.facts.suppliers.includes(event.facts.supplier)) return false;
  const since = history.filter((one) => one.seq > awarded.seq);
  const told = ofType(since, 'TenderersNotified').findLast(ofLot(lot));
  const exAnte = ofType(since, 'ExAnteNoticePublished').findLast(ofLot(lot));
  const kept = [
    ...(told && standstill === 'statutory'
      ? [addDays(dateInStockholm(told.facts.sentAt), told.facts.electronic ? 10 : 15)]
      : []),
    ...(told?.facts.standstillEndsOn === undefined ? [] : [told.facts.standstillEndsOn]),
    ...(exAnte ? [addDays(dateInStockholm(exAnte.facts.publishedAt), 10)] : []),
  ];
  if (standstill === 'statutory' && !told) return false;
  return (
    kept.every((last) => today > last) &&
    (standstill === 'none' || kept.length === 0 || !heldByCourt(history, lot, today))
  );
}

const inOrder = (step: WalkStep, event: Of<'ContractConcluded'>): boolean => {
  const own = sinceRedone(before(step, event)).filter(
    (one) => 'track' in one.facts && one.facts.track === event.facts.track,
  );
  const authority = ofType(own, 'ContractSignedByAuthority').at(-1);
  const supplier = ofType(own, 'ContractSignedBySupplier').at(-1);
  return authority !== undefined && supplier !== undefined && authority.seq < supplier.seq;
};

/** Contracts and what follows from them. */
export const contracts = [
  invariant({
    name: 'no-contract-before-standstill',
    says: 'No contract is signed before the standstill after its notification or ex-ante notice is over, nor while a court holds it back.',
    holds: (step) => caused(step, 'ContractSignedByAuthority').every((event) => mayBeSigned(step, event)),
  }),
  invariant({
    name: 'a-contract-has-both-signatures',
    says: 'A contract is concluded when the authority has signed, and the supplier after it.',
    holds: (step) => caused(step, 'ContractConcluded').every((event) => inOrder(step, event)),
  }),
  invariant({
    name: 'no-purchase-in-pcp-and-purchase-only-on-terms',
    says: 'A pre-commercial procurement buys nothing; what an innovation partnership developed is bought only at the agreed level and cost.',
    holds: (step) =>
      caused(step, 'PurchaseDecided').every(({ facts }) => {
        const track = step.before.tracks[facts.track];
        const terms = step.before.documents?.purchase;
        if (!track || track.definition.id === 'pre-commercial-procurement') return false;
        if (!facts.buy) return true;
        if (!terms) return false;
        const { direction, level, highestCost } = terms;
        const reached = direction === 'at-least' ? facts.performance >= level : facts.performance <= level;
        return reached && facts.cost.currency === highestCost.currency && facts.cost.amount <= highestCost.amount;
      }),
  }),
  invariant({
    name: 'no-payment-beyond-the-contract',
    says: 'What is paid under a contract is never more than its value, its exercised options and its modifications together.',
    holds: (step) =>
      caused(step, 'PaymentApproved').every((event) => {
        const { track } = event.facts;
        const history = [...sinceRedone(before(step, event)), event];
        const paid = ofType(history, 'PaymentApproved').filter((one) => one.facts.track === track);
        const bought = ofType(history, 'PurchaseDecided').filter((one) => one.facts.track === track && one.facts.buy);
        const used = ofType(history, 'OptionExercised').filter((one) => one.facts.track === track);
        const value = bought.at(-1)?.facts.cost.amount ?? step.before.contracts[track]?.content?.value.amount ?? 0;
        const added = used.reduce((sum, one) => sum + (one.facts.value?.amount ?? 0), 0);
        const changed = Math.max(0, modifiedBy(step.before, { id: track }) ?? Infinity);
        const most = value + added + changed;
        return paid.reduce((sum, one) => sum + one.facts.amount.amount, 0) <= most;
      }),
  }),
  invariant({
    name: 'nothing-is-performed-that-a-court-forbids',
    says: 'While a court has ordered that a contract may not be performed, nothing under it is delivered, accepted, paid or bought.',
    holds: (step) =>
      caused(step, 'DeliveryReported', 'MilestoneAccepted', 'PaymentApproved', 'OptionExercised', 'PhasePaid').every(
        (event) => {
          const own = before(step, event).filter(
            (one) => 'track' in one.facts && one.facts.track === event.facts.track,
          );
          const orders = ofType(own, 'PerformanceForbidden', 'PerformanceAllowed', 'ValidityDecided');
          // A contract that is ineffective is no longer performed, but settled: the orders fall with it.
          const ineffective = orders.findLastIndex(
            (one) => 'outcome' in one.facts && one.facts.outcome === 'ineffective',
          );
          const standing = orders.slice(ineffective + 1);
          const last = Object.fromEntries(standing.map((one) => [one.facts.review, one.type]));
          return !Object.values(last).includes('PerformanceForbidden');
        },
      ),
  }),
  invariant({
    name: 'nobody-pays-for-what-they-accepted',
    says: 'Who has accepted a delivery under a contract approves no payment under it.',
    holds: (step) =>
      caused(step, 'PaymentApproved').every((event) => {
        const own = sinceRedone(before(step, event)).filter(
          (one) => 'track' in one.facts && one.facts.track === event.facts.track,
        );
        const accepted = ofType(own, 'MilestoneAccepted', 'DeliveryAccepted').map(({ actor }) => actor.id);
        return !accepted.includes(event.actor.id);
      }),
  }),
  invariant({
    name: 'payment-within-ceiling',
    says: 'What a partner is paid for a phase never exceeds the ceiling that the documents state.',
    holds: (step) =>
      caused(step, 'PhasePaid').every((event) => {
        const { track, phase } = event.facts;
        const paid = [...ofType(sinceRedone(before(step, event)), 'PhasePaid'), event]
          .filter(({ facts }) => facts.track === track && facts.phase === phase)
          .reduce((sum, { facts }) => sum + facts.amount.amount, 0);
        return paid <= (step.before.documents?.phases?.[phase - 1]?.ceiling.amount ?? 0);
      }),
  }),
];
