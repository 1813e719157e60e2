import { describe, expect, it } from 'vitest';
import type { CaseState } from '../case/state.js';
import { directAwardV1 } from '../procedures/direct-award/direct-award.v1.js';
import { nationalAdvertisedV1 } from '../procedures/national-advertised/national-advertised.v1.js';
import { openV1 } from '../procedures/open/open.v1.js';
import { preCommercialProcurementV1 } from '../procedures/pre-commercial-procurement/pre-commercial-procurement.v1.js';
import { concluded, notified } from '../testing/competed.js';
import { awardNoticeDuty, reportDuty, reportPeriod } from './duties.js';

type Definition = { readonly id: string; readonly version: number };

/** A contract of 4 October 2027 under a procedure. */
const under = ({ id, version }: Definition, changes: Partial<CaseState> = {}) => {
  const { state } = concluded('2027-10-04');
  return { state: { ...state, ...changes }, track: { ...state.tracks['1']!, definition: { id, version } } };
};
const sek = (amount: number) => ({ estimatedValue: { amount, currency: 'SEK' } });
const inThirtyDays = [{ since: '2027-10-03T22:00:00.000Z', dueAt: '2027-11-03T23:00:00.000Z' }];
const notice = ({ state, track }: ReturnType<typeof under>) => awardNoticeDuty(state, track);
const report = ({ state, track }: ReturnType<typeof under>) => reportDuty(state, track);
const health = { cpv: ['85100000-0'], contractType: 'services' } as const;

describe('The award notice', () => {
  it.each([openV1, nationalAdvertisedV1])('is a duty under chapters 1–19, whatever the value ($id)', (definition) => {
    expect(notice(under(definition, sek(1)))).toEqual(inThirtyDays);
  });

  it.each([
    [699_999, []],
    [700_000, inThirtyDays],
    [700_001, inThirtyDays],
  ])('is a duty of a direct award from the limit on (%d SEK)', (amount, duty) => {
    expect(notice(under(directAwardV1, sek(amount)))).toEqual(duty);
  });

  it.each([
    ['is not known', { estimatedValue: undefined }],
    ['stands in another currency', { estimatedValue: { amount: 1, currency: 'EUR' } }],
  ])('is taken to be a duty of a direct award whose value %s', (_what, changes) => {
    expect(notice(under(directAwardV1, changes as Partial<CaseState>))).toEqual(inThirtyDays);
  });
});

describe('Report or documentation', () => {
  it.each([
    [100_000, []],
    [100_001, inThirtyDays],
  ])('is a duty of a direct award above the limit (%d SEK)', (amount, duty) => {
    expect(report(under(directAwardV1, sek(amount)))).toEqual(duty);
  });

  it('is taken to be a duty of a direct award of a day whose limit is not known', () => {
    const { state, track } = under(directAwardV1, sek(0));
    const contracts = { 1: { ...state.contracts['1']!, concludedOn: '2021-06-01' } };
    expect(reportDuty({ ...state, contracts }, track)).toHaveLength(1);
  });

  it.each([openV1, nationalAdvertisedV1])('is a duty under chapters 1–19, whatever the value ($id)', (definition) => {
    expect(report(under(definition, sek(1)))).toEqual(inThirtyDays);
  });

  it.each([
    ['a report under the whole act', openV1, {}, 'REPORT'],
    ['documentation under chapter 19', nationalAdvertisedV1, {}, 'DOCUMENTATION'],
    ['a report under chapter 19 for a service of annex 2', nationalAdvertisedV1, health, 'REPORT'],
    ['documentation of a direct award', directAwardV1, {}, 'DOCUMENTATION'],
    ['documentation of a direct award for a service of annex 2', directAwardV1, health, 'DOCUMENTATION'],
  ])('is %s', (_what, definition, changes, period) => {
    const { state, track } = under(definition, changes);
    expect(reportPeriod(state, track, '2027-10-04')).toBe(period);
  });
});

describe('Neither award notice nor report', () => {
  it('is a duty outside the act', () => {
    const research = under(preCommercialProcurementV1);
    expect([notice(research), report(research)]).toEqual([[], []]);
  });

  it('is a duty before the contract is concluded', () => {
    const { state } = notified('2027-09-30');
    const track = state.tracks['1']!;
    expect([awardNoticeDuty(state, track), reportDuty(state, track)]).toEqual([[], []]);
  });
});
