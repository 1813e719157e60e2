import { describe, expect, it } from 'vitest';
import type { PenaltyTerm } from '../contract/content.state.js';
import { contracted } from '../testing/contracted.js';
import { procurer1 } from '../testing/people.js';
import { lateness, penaltyProposal, type PenaltyAsked } from './penalty.js';
import { noPerformance, type ClaimedPenalty, type Delivery, type Performance } from './performance.state.js';

const sek = (amount: number) => ({ amount, currency: 'SEK' });
const track = { id: '1' };
const { state } = contracted();
const day = '2028-07-09';

/** The contract with one penalty term, and what was claimed and delivered under it. The frame is due on 30 June 2028. */
function withTerm(
  term: Partial<PenaltyTerm>,
  claimed: readonly Partial<ClaimedPenalty>[] = [],
  frame?: Partial<Delivery>,
) {
  const contract = state.contracts['1']!;
  const penalties = [{ id: 'delay', text: 'Delay', per: 'week', ...term } as PenaltyTerm];
  const content = { ...contract.content!, value: sek(1_000_000), penalties };
  const of = { penalty: 'delay', units: 1, on: '2028-07-01', ...{ amount: sek(1) } };
  const deliveries: Performance['deliveries'] = frame
    ? { frame: { milestone: 'frame', rejections: 0, ...frame } as Delivery }
    : {};
  return {
    ...state,
    contracts: { '1': { ...contract, content } },
    performances: { '1': { ...noPerformance, deliveries, penalties: claimed.map((one) => ({ ...of, ...one })) } },
  };
}
const found = (so: typeof state, asked: Partial<PenaltyAsked> = { milestone: 'frame' }, today = day) =>
  penaltyProposal(so, track, { penalty: 'delay', ...asked }, today);

describe('What a penalty term gives', () => {
  it.each<readonly [what: string, term: Partial<PenaltyTerm>, asked: Partial<PenaltyAsked>, arithmetic: string]>([
    ['its amount for each begun week', { amount: sek(5000) }, { milestone: 'frame' }, '2 × 5000 = 10000'],
    ['its amount for each day', { per: 'day', amount: sek(5000) }, { milestone: 'frame' }, '9 × 5000 = 45000'],
    ['its share of the value', { percent: 0.5 }, { milestone: 'frame' }, '2 × 5000 = 10000'],
    ['its amount for each occasion', { per: 'occasion', amount: sek(700) }, { units: 3 }, '3 × 700 = 2100'],
    [
      'what the occasions give, of a milestone too',
      { per: 'occasion', amount: sek(700) },
      { units: 3, milestone: 'frame' },
      '3 × 700 = 2100',
    ],
    ['what its weeks give that are said', { amount: sek(5000) }, { units: 4 }, '4 × 5000 = 20000'],
    ['nothing where no weeks are said', { amount: sek(5000) }, {}, '0 × 5000 = 0'],
    ['nothing where it says no amount', {}, { units: 4 }, '4 × 0 = 0'],
    ['its ceiling', { amount: sek(5000), ceiling: sek(7000) }, { milestone: 'frame' }, '2 × 5000 (≤ 7000) = 7000'],
    [
      'the share that is its ceiling',
      { amount: sek(5000), ceilingPercent: 0.8 },
      { milestone: 'frame' },
      '2 × 5000 (≤ 8000) = 8000',
    ],
    [
      'the lower of two ceilings',
      { amount: sek(5000), ceiling: sek(9000), ceilingPercent: 0.8 },
      { milestone: 'frame' },
      '2 × 5000 (≤ 8000) = 8000',
    ],
    [
      'the lower of them the other way round',
      { amount: sek(5000), ceiling: sek(7000), ceilingPercent: 0.8 },
      { milestone: 'frame' },
      '2 × 5000 (≤ 7000) = 7000',
    ],
  ])('is %s', (_what, term, asked, arithmetic) => {
    expect(found(withTerm(term), asked)).toMatchObject({ arithmetic, currency: 'SEK' });
  });

  it('is nothing of a term or a contract that is not there', () => {
    expect(penaltyProposal(state, track, { penalty: 'noise' }, day)).toBeUndefined();
    expect(penaltyProposal(state, { id: '2' }, { penalty: 'delay' }, day)).toBeUndefined();
  });

  it('is less by what was claimed for the same milestone, and by no other', () => {
    const term = { amount: sek(5000) };
    const claims = [
      { milestone: 'frame', amount: sek(4000) },
      { milestone: 'roof', amount: sek(500) },
      { penalty: 'noise', milestone: 'frame', amount: sek(300) },
    ];
    expect(found(withTerm(term, claims))).toMatchObject({ amount: 6000, arithmetic: '2 × 5000 − 4000 = 6000' });
    expect(found(withTerm(term, claims), { units: 2 })).toMatchObject({ amount: 10_000 });
    expect(found(withTerm({ ...term, per: 'occasion' }, claims), { milestone: 'frame', units: 2 })?.amount).toBe(
      10_000,
    );
    expect(found(withTerm(term, [{ milestone: 'frame', amount: sek(10_001) }]))?.amount).toBe(0);
  });

  it('has one ceiling for all that is claimed by the term', () => {
    const claims = [
      { milestone: 'roof', amount: sek(6000) },
      { penalty: 'noise', amount: sek(900) },
    ];
    const term = { amount: sek(5000), ceiling: sek(7000) };
    expect(found(withTerm(term, claims))).toMatchObject({ amount: 1000, arithmetic: '2 × 5000 (≤ 1000) = 1000' });
  });

  it('is rounded to the öre', () => {
    expect(found(withTerm({ percent: 0.0000005 }), { units: 1 })?.amount).toBe(0.01);
  });
});

describe('Lateness', () => {
  const late = (today: string, per: 'week' | 'day', frame?: Partial<Delivery>) =>
    lateness(withTerm({}, [], frame), track, 'frame', per, today);

  it('is counted in begun days or weeks after the last day', () => {
    expect(
      ['2028-06-29', '2028-06-30', '2028-07-01', '2028-07-07', '2028-07-08'].map((on) => late(on, 'week')),
    ).toEqual([0, 0, 1, 1, 2]);
    expect(['2028-06-29', '2028-06-30', '2028-07-01', '2028-07-08'].map((on) => late(on, 'day'))).toEqual([0, 0, 1, 8]);
  });

  it('ends with the report, unless that was rejected', () => {
    const on = { reportedOn: '2028-07-03' };
    expect(late(day, 'day', { ...on, status: 'reported' })).toBe(3);
    expect(late(day, 'day', { ...on, status: 'accepted' })).toBe(3);
    expect(late(day, 'day', { ...on, status: 'rejected' })).toBe(9);
  });

  it('is none of a milestone that is not agreed', () => {
    expect(lateness(state, track, 'cellar', 'day', day)).toBe(0);
  });
});

describe('A claim that is refused', () => {
  const refusal = (body: object, on = '2028-07-01') => {
    const decision = contracted()
      .on(`${on}T12:00:00Z`)
      .ask(procurer1, 'ClaimPenalty', { penalty: 'delay', ...body });
    return decision.ok ? 'accepted' : [decision.refusal.code, decision.refusal.expected, decision.refusal.field];
  };

  it('is told the terms, the milestones or the most that it may be', () => {
    expect(refusal({ penalty: 'noise' })).toEqual(['PENALTY-TERM', 'delay', 'penalty']);
    expect(refusal({ milestone: 'cellar' })).toEqual(['PENALTY-MILESTONE', 'frame, roof', 'milestone']);
    expect(refusal({ milestone: 'roof' })).toEqual(['PENALTY-AMOUNT', '0 × 462500 (≤ 1850000) = 0 SEK', 'amount']);
  });

  it('asks for an amount of something, in the contract’s currency', () => {
    const frame = { milestone: 'frame' };
    const most = '1 × 462500 (≤ 1850000) = 462500 SEK';
    expect(refusal({ ...frame, amount: sek(0) })).toEqual(['PENALTY-AMOUNT', most, 'amount']);
    expect(refusal({ ...frame, amount: { amount: 1, currency: 'EUR' } })).toEqual(['PENALTY-AMOUNT', most, 'amount']);
    expect(refusal({ ...frame, amount: sek(0.01) })).toBe('accepted');
  });

  it('is of a contract that has terms', () => {
    const play = contracted().on('2028-07-01');
    const { content: _none, ...contract } = play.state.contracts['1']!;
    play.state = { ...play.state, contracts: { '1': contract } };
    expect(play.ask(procurer1, 'ClaimPenalty', { penalty: 'delay' })).toMatchObject({
      refusal: { code: 'PENALTY-TERM', expected: '–' },
    });
  });
});
