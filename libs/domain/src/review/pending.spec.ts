import { describe, expect, it } from 'vitest';
import { entered, having, track } from '../case/case.fixture.js';
import type { CaseEnd, CaseState } from '../case/state.js';
import { pendingOfCancellation, pendingReviews, tenDaysEndOn } from './pending.js';
import type { Review } from './review.state.js';

const filed: Review = { id: 'review-1', filedOn: '2027-06-10', status: 'tried', interim: false };
const over: Partial<Review> = { status: 'decided', outcome: 'rejected' };
const ended = (how: CaseEnd['how']) => ({ end: { how, at: entered } });
const ofLot = (...reviews: readonly Partial<Review>[]): CaseState =>
  having([], { reviews: { '1': reviews.map((one, at) => ({ ...filed, id: `review-${at + 1}`, ...one })) } });
const idsOf = (reviews: readonly Review[]) => reviews.map((one) => one.id);

describe('What holds a contract back', () => {
  it.each<[string, Partial<Review>, readonly string[]]>([
    ['an application that the first court tries', {}, ['review-1']],
    ['nothing once that court has decided', over, []],
    ['an order of a higher court after that', { ...over, interim: true }, ['review-1']],
    ['no application about a cancellation', { of: 'cancellation' }, []],
    ['no order about a cancellation', { of: 'cancellation', interim: true }, []],
  ])('is %s', (_what, review, held) => {
    expect(idsOf(pendingReviews(ofLot(review), track('1', 'standstill')))).toEqual(held);
  });

  it('is found by the lot that its partners competed for', () => {
    const partner = track('1:supplier-m', 'signing', { partner: { lot: '1', supplier: 'supplier-m' } });
    expect(idsOf(pendingReviews(ofLot({}), partner))).toEqual(['review-1']);
    expect(pendingReviews(ofLot({}), track('2', 'signing'))).toEqual([]);
  });

  it('ends with the last of all ten days, whichever of the reviews they belong to', () => {
    const lot = track('1', 'standstill');
    const [first, last] = [{ tenDaysEndOn: '2027-06-21' }, { tenDaysEndOn: '2027-06-28' }];
    expect(tenDaysEndOn(ofLot(first, last), lot)).toBe('2027-06-28');
    expect(tenDaysEndOn(ofLot(last, first), lot)).toBe('2027-06-28');
    expect(tenDaysEndOn(ofLot(first, {}), lot)).toBe('2027-06-21');
    expect(tenDaysEndOn(ofLot({}), lot)).toBeUndefined();
  });
});

describe('What may undo a cancellation yet', () => {
  const of = 'cancellation' as const;
  it.each<[string, Partial<Review>, readonly string[]]>([
    ['an application that is tried', { of }, ['review-1']],
    ['nothing once it is decided', { of, ...over }, []],
    ['a decision that is appealed, with an order in force', { of, ...over, interim: true }, ['review-1']],
    ['no application about the award that was made before', {}, []],
    ['no order about that award', { interim: true }, []],
  ])('is %s', (_what, review, left) => {
    expect(idsOf(pendingOfCancellation(ofLot(review), track('1', 'award', ended('cancelled'))))).toEqual(left);
  });

  it('is nothing where the procurement goes on, or ended otherwise', () => {
    expect(pendingOfCancellation(ofLot({ of }), track('1', 'award'))).toEqual([]);
    expect(pendingOfCancellation(ofLot({ of }), track('1', 'award', ended('ended')))).toEqual([]);
  });
});
