import { describe, expect, it } from 'vitest';
import { computePeriod, periodIds } from './compute.js';

const paper = { electronicTenders: false };

describe('A computed period', () => {
  it.each([
    ['1: open, electronic tenders', 'TL-OPEN', '2026-12-01', {}, '2027-01-04'],
    ['2: open, 35 days', 'TL-OPEN', '2026-12-01', paper, '2027-01-05'],
    ['3: requests over Easter', 'TL-RES-REQ', '2027-02-25', {}, '2027-03-30'],
    ['4: tenders over the national day', 'TL-NEG-TEN', '2027-05-12', {}, '2027-06-07'],
    ["5: standstill over New Year's Eve", 'STANDSTILL-ELECTRONIC', '2026-12-21', {}, '2027-01-04'],
    ['5: standstill without holidays', 'STANDSTILL-ELECTRONIC', '2026-11-23', {}, '2026-12-03'],
    ['6: ten days over Midsummer Eve', 'TEN-DAY', '2027-06-15', {}, '2027-06-28'],
    ['8: answers before Good Friday', 'ANSWERS', '2027-04-01', {}, '2027-03-26'],
    ["the agency's first standstill", 'STANDSTILL-ELECTRONIC', '2019-04-01', {}, '2019-04-11'],
    ["the agency's second standstill", 'STANDSTILL-ELECTRONIC', '2019-04-18', {}, '2019-04-29'],
  ] as const)('ends as in the worked example %s', (_name, period, sentOn, circumstances, endsOn) => {
    expect(computePeriod({ period, sentOn, circumstances }).endsOn).toBe(endsOn);
  });

  it('names the days it passed, and the sources for passing them', () => {
    const { explanation, earliestAt } = computePeriod({ period: 'TL-OPEN', sentOn: '2026-12-01' });
    expect(earliestAt).toBe('2027-01-04T22:59:00.000Z');
    const rolled = explanation.at(-1);
    expect(rolled?.says.sv).toContain('nyårsafton, nyårsdagen, lördag, söndag');
    expect(rolled?.source).toContain('art. 3.4');
    expect(rolled?.source).toContain('Upphandlingsmyndigheten');
  });

  it('that is counted back has a working day to plan for', () => {
    expect(computePeriod({ period: 'ANSWERS', sentOn: '2027-04-01' }).planOn).toBe('2027-03-25');
  });

  it('gives the authority no day more for an eve in its own time', () => {
    expect(computePeriod({ period: 'AWARD-NOTICE', sentOn: '2027-05-26' }).endsOn).toBe('2027-06-25');
    expect(computePeriod({ period: 'TL-RES-REQ', sentOn: '2027-05-26' }).endsOn).toBe('2027-06-28');
  });

  it('judges a deadline that somebody thinks of', () => {
    const ask = (dueAt: string) => computePeriod({ period: 'TL-OPEN', sentOn: '2026-12-01', dueAt }).judgement;
    expect(ask('2027-01-04T11:00:00.000Z')?.lawful).toBe(false);
    expect(ask('2027-01-06T11:00:00.000Z')).toMatchObject({ lawful: true, warnings: [{ code: 'public-holiday' }] });
  });

  it('says which reductions cannot be used', () => {
    const urgency = { justification: 'Storm.' };
    const { refused, days } = computePeriod({ period: 'TL-IP-REQ', sentOn: '2027-01-11', circumstances: { urgency } });
    expect([days, refused.map(({ variant }) => variant)]).toEqual([30, ['urgency']]);
  });

  it('has no day where the law has no number', () => {
    expect(computePeriod({ period: 'TL-N19', sentOn: '2027-01-11' })).toMatchObject({
      days: null,
      variant: 'adequate-time',
    });
    expect(computePeriod({ period: 'TL-N19', sentOn: '2027-01-11' }).endsOn).toBeUndefined();
  });

  it('can be computed for every period from the first to the last day that is recorded', () => {
    for (const period of periodIds) {
      for (const sentOn of ['2017-01-01', '9000-12-31']) {
        expect(computePeriod({ period, sentOn }).explanation.length).toBeGreaterThan(0);
      }
      expect(() => computePeriod({ period, sentOn: '2016-12-31' })).toThrow(RangeError);
    }
  });
});
