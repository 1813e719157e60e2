import { describe, expect, it } from 'vitest';
import { entered, happened, having, track } from '../case/case.fixture.js';
import { evolve } from '../case/evolve.js';
import type { CaseState } from '../case/state.js';
import type { Contract } from '../contract/contract.state.js';
import type { Review } from './review.state.js';

const review: Review = { id: 'review-1', filedOn: '2027-06-10', status: 'tried', interim: false };
const award = { standstillEnded: true, courtCheckedAt: entered };
const lots = [track('1', 'standstill'), track('2', 'standstill')];
const partner = track('1:supplier-m', 'signing', { partner: { lot: '1', supplier: 'supplier-m' } });
const open: Contract = { supplier: 'supplier-a' };
const signed: Contract = { ...open, signedByAuthority: { by: 'chief', on: '2027-06-11', way: 'by-hand' } };

const applied = (state: CaseState, of?: 'cancellation') =>
  evolve(
    state,
    happened('ReviewApplied', { track: '1', review: 'review-1', filedOn: '2027-06-10', ...(of ? { of } : {}) }),
  );
const about = { track: '1', review: 'review-1', on: '2027-06-14' } as const;
const ordered = (state: CaseState) =>
  evolve(state, happened('InterimOrderMade', { ...about, court: 'court-of-appeal' }));

describe('What was recorded of a court', () => {
  it('is an application, with what it is about where that is a cancellation', () => {
    expect(applied(having(lots)).reviews).toStrictEqual({ '1': [review] });
    expect(applied(having(lots), 'cancellation').reviews).toStrictEqual({ '1': [{ ...review, of: 'cancellation' }] });
  });

  it.each([
    ['an application', applied],
    ['an interim order', ordered],
  ])('as %s has the court asked again about that lot before signing', (_what, recorded) => {
    const state = recorded(having(lots, { awards: { '1': award, '2': award }, reviews: { '1': [review] } }));
    expect(state.awards).toStrictEqual({ '1': { standstillEnded: true }, '2': award });
    expect(recorded(having(lots, { awards: { '2': award } })).awards).toStrictEqual({ '2': award });
  });

  it('as an order concerns the review that it names', () => {
    const other = { ...review, id: 'review-2' };
    const state = ordered(having(lots, { reviews: { '1': [review, other], '2': [review] } }));
    expect(state.reviews).toEqual({ '1': [{ ...review, interim: true }, other], '2': [review] });
    expect(ordered(having(lots)).reviews).toEqual({ '1': [] });
  });

  it('as a lifted order begins ten days only where it says so', () => {
    const state = having(lots, { reviews: { '1': [{ ...review, interim: true }] } });
    const lifted = (facts: { tenDaysEndOn?: string }) =>
      evolve(state, happened('InterimOrderLifted', { ...about, ...facts })).reviews['1'];
    expect(lifted({})).toStrictEqual([review]);
    expect(lifted({ tenDaysEndOn: '2027-06-24' })).toStrictEqual([{ ...review, tenDaysEndOn: '2027-06-24' }]);
  });
});

describe('What was settled before signing', () => {
  const revoked = (contracts: CaseState['contracts']) =>
    evolve(having([...lots, partner], { contracts }), happened('AwardRevoked', { track: '1', reopens: 'award' }))
      .contracts;
  const redone = (contracts: CaseState['contracts']) =>
    evolve(having(lots, { contracts }), happened('ProcurementRedone', { before: 'contract' })).contracts;

  it('falls with the award of its lot, and stays in other lots', () => {
    expect(revoked({ '1': open, '2': open })).toEqual({ '2': open });
  });

  it('falls for each partner of the lot', () => {
    expect(revoked({ '1:supplier-m': open, '2': open })).toEqual({ '2': open });
  });

  it('stays where the authority has signed', () => {
    expect(revoked({ '1': signed, '1:supplier-m': open, '2': signed })).toEqual({ '1': signed, '2': signed });
  });

  it('falls in all lots when the procurement is done again, unless it is signed', () => {
    expect(redone({ '1': open, '2': open })).toEqual({});
    expect(redone({ '1': signed, '2': open })).toEqual({ '1': signed });
  });
});

describe('A procurement that is done again', () => {
  it('has its selection, competition and reviews before it', () => {
    const before = having(lots, {
      selectionDecided: true,
      awards: { '1': award },
      reviews: { '1': [review] },
      redone: 1,
    });
    expect(evolve(before, happened('ProcurementRedone', { before: 'contract' }))).toMatchObject({
      selectionDecided: false,
      awards: {},
      reviews: {},
      redone: 2,
    });
  });
});
