import { describe, expect, it } from 'vitest';
import { standstill } from './standstill.js';
import { statutoryPeriod, statutoryPeriodBack } from './statutory-period.js';

describe('The standstill period', () => {
  const sent = ['2026-12-21T08:00:00.000Z'];

  it('lasts 10 days when the notification went electronically to all (example 5)', () => {
    const period = standstill({ sentAt: sent, electronicallyToAll: true });
    expect([period.endsOn, period.endsAt]).toEqual(['2027-01-04', '2027-01-04T23:00:00.000Z']);
    expect(period.explanation.map((step) => step.kind)).toEqual(['chosen', 'counted', 'rolled']);
  });

  it('lasts 15 days when it went to anyone otherwise', () => {
    expect(standstill({ sentAt: sent, electronicallyToAll: false }).endsOn).toBe('2027-01-05');
  });

  it('runs from the last sending', () => {
    const period = standstill({
      sentAt: ['2026-11-24T08:00:00.000Z', '2026-11-23T08:00:00.000Z'],
      electronicallyToAll: true,
    });
    expect([period.from, period.endsOn]).toEqual(['2026-11-24', '2026-12-04']);
  });

  it('is longer when the notification says so, and never shorter', () => {
    const stated = (statedEndsOn: string) => standstill({ sentAt: sent, electronicallyToAll: true, statedEndsOn });
    expect([stated('2027-01-15').endsOn, stated('2027-01-15').endsAt]).toEqual([
      '2027-01-15',
      '2027-01-15T23:00:00.000Z',
    ]);
    expect(stated('2026-12-28').endsOn).toBe('2027-01-04');
  });

  it("doesn't begin before anything was sent", () => {
    expect(() => standstill({ sentAt: [], electronicallyToAll: true })).toThrow(RangeError);
  });

  it.each([
    ['2019-04-01', '2019-04-11'],
    ['2019-04-18', '2019-04-29'],
  ])('(UHM) sent %s ends %s', (from, endsOn) => {
    expect(statutoryPeriod('STANDSTILL-ELECTRONIC', from).endsOn).toBe(endsOn);
  });
});

describe('A period of LOU', () => {
  it('of ten days after a court decides on Tue 2027-06-15 ends on Mon 2027-06-28 (example 6)', () => {
    const period = statutoryPeriod('TEN-DAY', '2027-06-15');
    expect([period.endsOn, period.endsAt]).toEqual(['2027-06-28', '2027-06-28T22:00:00.000Z']);
  });

  it('for the authority ends on an eve, which gives it no extra day', () => {
    expect(statutoryPeriod('AWARD-NOTICE', '2026-12-01').endsOn).toBe('2026-12-31');
    expect(statutoryPeriod('REPORT', '2026-12-02').endsOn).toBe('2027-01-04');
    expect(statutoryPeriod('REASONS', '2026-12-09').endsOn).toBe('2026-12-24');
  });

  it('has its length from the law', () => {
    const ends = {
      'EX-ANTE': '2027-02-11',
      'NEW-CIRCUMSTANCES': '2027-02-22',
      'CANCEL-REVIEW-ELECTRONIC': '2027-02-11',
      'CANCEL-REVIEW-OTHER': '2027-02-16',
      'VALIDITY-REVIEW': '2027-08-02',
      'VALIDITY-REVIEW-AFTER-NOTICE': '2027-03-03',
      DAMAGES: '2028-02-01',
      REASONS: '2027-02-16',
      'CONTEST-RESULT': '2027-03-03',
      DOCUMENTATION: '2027-03-03',
      RETENTION: '2031-02-01',
    } as const;
    const computed = Object.keys(ends).map((id) => [id, statutoryPeriod(id as keyof typeof ends, '2027-02-01').endsOn]);
    expect(Object.fromEntries(computed)).toEqual(ends);
  });

  it('says its name, its length and its section', () => {
    const [chosen] = statutoryPeriod('AWARD-NOTICE', '2027-02-01').explanation;
    expect(chosen).toMatchObject({
      source: 'LOU 10:4, 19:7, 19a:13',
      says: {
        sv: 'Efterannons: 30 dagar från när avtalet slöts.',
        en: 'Award notice: 30 days from when the contract was concluded.',
      },
    });
  });

  it('counts answers back from the last day for tenders: six days, four when accelerated (example 8)', () => {
    const answers = statutoryPeriodBack('ANSWERS', '2027-04-01');
    expect([answers.endsOn, answers.planOn]).toEqual(['2027-03-26', '2027-03-25']);
    expect(statutoryPeriodBack('ANSWERS-ACCELERATED', '2027-02-18').endsOn).toBe('2027-02-14');
    expect(statutoryPeriodBack('ASK-BY', '2027-02-18').planOn).toBe('2027-02-08');
  });
});
