import { describe, expect, it } from 'vitest';
import type { ContractContent } from '../contract/content.state.js';
import type { Effect } from '../effect/effect.state.js';
import { contracted } from '../testing/contracted.js';
import {
  acceptors,
  exerciseBy,
  isAccepted,
  lastDay,
  milestonesOf,
  openMilestones,
  subcontractorsOf,
  valueNow,
} from './contract-now.js';
import { contractRecord, contractRecords } from './contract-record.js';
import { contractDates, tellings } from './dates.js';
import { noPerformance, type Delivery, type Performance } from './performance.state.js';

const sek = (amount: number) => ({ amount, currency: 'SEK' });
const of = { id: '1' };
const none = { id: '2' };
const play = contracted();
const yard = { id: 'yard', text: 'The yard', value: sek(2_000_000), months: 6, exerciseBy: '2029-03-31' };
const operation = { id: 'operation', text: 'Operation', months: 12 };
const exercised = (...options: readonly string[]) => options.map((option) => ({ option, on: '2028-01-01' }));

/** The contract of the specifications with other content, and what was done under it. */
function so(performance: Partial<Performance> = {}, content: Partial<ContractContent> = {}) {
  const contract = play.state.contracts['1']!;
  const options = [yard, operation];
  return {
    ...play.state,
    contracts: { '1': { ...contract, content: { ...contract.content!, options, ...content } } },
    performances: { '1': { ...noPerformance, ...performance } },
  };
}
const delivery = (milestone: string, status: Delivery['status'], more: Partial<Delivery> = {}): Delivery => ({
  ...{ milestone, status, reportedOn: '2028-06-01', reportedAt: '2028-06-01T08:00:00.000Z', reportedBy: 'bidder' },
  ...{ rejections: 0, ...more },
});

describe('A contract now', () => {
  it('lasts as much longer as its exercised options say', () => {
    expect(lastDay(so(), of)).toBe('2029-12-31');
    expect(lastDay(so({ exercised: exercised('yard', 'operation') }), of)).toBe('2031-06-30');
    expect(lastDay(so({ exercised: exercised('cheap') }, { options: [{ id: 'cheap', text: 'x' }] }), of)).toBe(
      '2029-12-31',
    );
    expect(lastDay(so(), none)).toBeUndefined();
  });

  it('is worth what its exercised options add, exactly', () => {
    const cents = { id: 'cents', text: 'x', value: sek(0.1) };
    const state = so({ exercised: exercised('cents', 'operation') }, { value: sek(0.2), options: [cents, operation] });
    expect(valueNow(state, of)).toEqual(sek(0.3));
    expect(valueNow(so(), none)).toBeUndefined();
  });

  it('has an option until its own last day, or the contract’s', () => {
    expect(exerciseBy(so(), of, yard)).toBe('2029-03-31');
    expect(exerciseBy(so({ exercised: exercised('yard') }), of, operation)).toBe('2030-06-30');
  });

  it('has a milestone for each exercised option that is paid for, due on the last day', () => {
    const state = so({ exercised: exercised('operation', 'yard') });
    expect(milestonesOf(state, of).map(({ id }) => id)).toEqual(['frame', 'roof', 'option:yard']);
    expect(milestonesOf(state, of).at(-1)).toEqual({
      ...{ id: 'option:yard', text: 'The yard', dueOn: '2031-06-30', payment: sek(2_000_000) },
    });
    expect(milestonesOf(state, none)).toEqual([]);
  });

  it('has milestones left until they are accepted, not those of options', () => {
    const deliveries = { frame: delivery('frame', 'accepted'), roof: delivery('roof', 'rejected') };
    const state = so({ deliveries, exercised: exercised('yard') });
    expect(openMilestones(state, of).map(({ id }) => id)).toEqual(['roof']);
    expect(['frame', 'roof', 'other'].map((one) => isAccepted(state, of, one))).toEqual([true, false, false]);
    expect(openMilestones(state, none)).toEqual([]);
  });

  it('has each subcontractor once, those of the contract first', () => {
    const ground = { id: 'ground', name: 'G', part: 'Groundworks', replaced: { by: 'h', on: 'x', ground: 'x' } };
    const roof = { id: 'roof', name: 'R', part: 'The roof' };
    expect(subcontractorsOf(so({ subcontractors: [roof] }), of).map(({ id }) => id)).toEqual(['ground', 'roof']);
    expect(subcontractorsOf(so({ subcontractors: [ground] }), of)).toEqual([ground]);
    expect(subcontractorsOf(so(), none)).toEqual([]);
  });

  it('was accepted by whoever accepted a milestone or a handover, now or before a further development', () => {
    const deliveries = {
      frame: delivery('frame', 'accepted', { decidedBy: 'a' }),
      roof: delivery('roof', 'rejected', { decidedBy: 'b' }),
      wall: delivery('wall', 'accepted', { decidedBy: 'a' }),
      door: delivery('door', 'accepted'),
    };
    const earlier = [{ measurements: [], acceptedBy: 'd' }, { measurements: [] }];
    const effects: { readonly [track: string]: Effect } = { '1': { measurements: [], acceptedBy: 'c', earlier } };
    expect(acceptors({ ...so({ deliveries }), effects }, of)).toEqual(['a', 'c', 'd']);
    expect(acceptors({ ...so(), effects: {} }, of)).toEqual([]);
  });
});

describe('The dates of a contract', () => {
  it('are its last day and those of the options that are left', () => {
    const dates = (...used: readonly string[]) =>
      contractDates(so({ exercised: exercised(...used) }), of).map(({ about, on }) => `${about} ${on}`);
    expect(dates()).toEqual(['end 2029-12-31', 'option:yard 2029-03-31', 'option:operation 2029-12-31']);
    expect(dates('yard')).toEqual(['end 2030-06-30', 'option:operation 2030-06-30']);
  });

  it('are none before it is settled and concluded', () => {
    const { concludedOn: _day, ...contract } = so().contracts['1'];
    expect(contractDates({ ...so(), contracts: { '1': contract } }, of)).toEqual([]);
    expect(contractDates(so(), none)).toEqual([]);
  });

  it('are told of from their day on, once for each day that they are moved to', () => {
    const told = (...announced: readonly string[]) =>
      tellings(so({ announced }, { options: [] }), of).map(({ about, days, at }) => [about, days, at]);
    const [sixty, fourteen] = [
      ['end', 60, '2029-10-31T23:00:00.000Z'],
      ['end', 14, '2029-12-16T23:00:00.000Z'],
    ];
    expect(told()).toEqual([sixty, fourteen]);
    expect(told('end/60/2029-12-31')).toEqual([fourteen]);
    expect(told('end/60/2029-12-30')).toEqual([sixty, fourteen]);
  });

  it('are not told of when they were that near on the day of the contract', () => {
    const days = (endsOn: string) => tellings(so({}, { endsOn, options: [] }), of).map((one) => one.days);
    // Concluded on 4 October 2027.
    expect([days('2027-12-03'), days('2027-12-04')]).toEqual([[14], [60, 14]]);
    expect([days('2027-10-18'), days('2027-10-19')]).toEqual([[], [14]]);
  });
});

describe('The record of a contract', () => {
  const record = (state = so()) => contractRecord(state, play.state.tracks['1']!);

  it('says nothing of what has not been', () => {
    const keys = Object.keys(record()!);
    expect(keys).not.toContain('validity');
    expect(keys).not.toContain('terminatedOn');
    expect(keys).not.toContain('handedOverOn');
    expect(record()?.options.map((one) => Object.keys(one).includes('exercisedOn'))).toEqual([false, false]);
    const { concludedOn: _day, ...contract } = so().contracts['1'];
    expect(Object.keys(record({ ...so(), contracts: { '1': contract } })!)).not.toContain('concludedOn');
  });

  it('says when it was terminated or handed over, and what courts are asked about it', () => {
    const state = so();
    const contract = { ...state.contracts['1'], terminated: { on: '2028-09-01', ground: 'contract-terms' } as const };
    const review = { id: 'validity-1', filedOn: '2028-01-10', status: 'tried', forbidden: false } as const;
    const told = record({
      ...{ ...state, contracts: { '1': contract as (typeof state.contracts)['1'] } },
      ...{
        effects: { '1': { acceptedOn: '2028-08-01', measurements: [] } },
        validities: { '1': { reviews: [review] } },
      },
    });
    expect(told).toMatchObject({ terminatedOn: '2028-09-01', handedOverOn: '2028-08-01', validity: [review] });
  });

  it('tells of each term, penalty and option what belongs to it', () => {
    const term = (id: string) => ({ id, text: id, keeps: [] });
    const penalty = (id: string) => ({ id, text: id, per: 'day' as const });
    const claim = { units: 1, amount: sek(1), on: '2028-07-01' };
    const performance: Partial<Performance> = {
      followUps: [{ term: 'b', on: '2028-01-01', outcome: 'kept' }],
      penalties: [{ penalty: 'y', ...claim }],
      exercised: exercised('operation'),
      payments: [{ amount: sek(5), on: '2028-07-02', by: 'controller' }],
    };
    const told = record(so(performance, { terms: [term('a'), term('b')], penalties: [penalty('x'), penalty('y')] }));
    expect(told?.terms.map((one) => one.followUps)).toEqual([[], [{ on: '2028-01-01', outcome: 'kept' }]]);
    expect(told?.penalties.map((one) => one.claimed)).toEqual([[], [claim]]);
    expect(told?.options.map((one) => one.exercisedOn)).toEqual([undefined, '2028-01-01']);
    expect(told?.payments).toEqual([{ amount: sek(5), on: '2028-07-02' }]);
  });

  it('tells how far each milestone has come', () => {
    const deliveries = {
      frame: delivery('frame', 'rejected', { decidedAt: '2028-06-02T22:30:00.000Z', rejections: 2 }),
      roof: delivery('roof', 'reported'),
    };
    const milestones = record(so({ deliveries, exercised: exercised('yard') }))?.milestones ?? [];
    expect(milestones).toMatchObject([
      { id: 'frame', status: 'rejected', reportedOn: '2028-06-01', decidedOn: '2028-06-03', rejections: 2 },
      { id: 'roof', status: 'reported', reportedOn: '2028-06-01', rejections: 0 },
      { id: 'option:yard', status: 'open', rejections: 0 },
    ]);
    expect(milestones[1]).not.toHaveProperty('decidedOn');
  });

  it('is not there before its content is settled', () => {
    const { content: _none, ...contract } = so().contracts['1'];
    expect(contractRecords({ ...so(), contracts: { '1': contract } })).toEqual([]);
    expect(contractRecords({ ...so(), contracts: {} })).toEqual([]);
  });
});
