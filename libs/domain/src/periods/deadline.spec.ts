import { describe, expect, it } from 'vitest';
import { atClock } from '../calendar/index.js';
import { earliestDeadline, judgeDeadline } from './deadline.js';
import { minimumPeriod } from './minimum-period.js';

const usual = { authority: 'sub-central', electronicTenders: true, documentsFreelyAvailable: true } as const;
const sentAt = '2026-12-01T08:15:00.000Z';
const open = minimumPeriod('TL-OPEN', usual, '2026-12-01');
const judge = (date: string, clock: string) => judgeDeadline(open, sentAt, atClock(date, clock));
const codes = (date: string, clock: string) => judge(date, clock).warnings.map((warning) => warning.code);

describe('The earliest lawful deadline', () => {
  it('is the last minute of the minimum period', () => {
    expect(earliestDeadline(open, sentAt)).toMatchObject({
      endsOn: '2027-01-04',
      endsAt: '2027-01-04T23:00:00.000Z',
      earliestAt: '2027-01-04T22:59:00.000Z',
    });
  });

  it('counts from the day in Stockholm on which the notice was sent', () => {
    const late = (instant: string) => earliestDeadline(open, instant)?.endsOn;
    expect(late('2027-02-01T22:59:59.999Z')).toBe('2027-03-03');
    expect(late('2027-02-01T23:00:00.000Z')).toBe('2027-03-04');
  });

  it('explains itself from the section to the last day', () => {
    const steps = earliestDeadline(open, sentAt)?.explanation.map((step) => step.kind);
    expect(steps).toEqual(['chosen', 'counted', 'rolled']);
  });

  it("isn't there when the law has no number of days", () => {
    expect(earliestDeadline(minimumPeriod('TL-N19', usual, '2026-12-01'), sentAt)).toBeUndefined();
  });
});

describe('A chosen deadline', () => {
  it('is unlawful at noon on the last day of the minimum, which it cuts short', () => {
    const judgement = judge('2027-01-04', '12:00');
    expect(judgement.lawful).toBe(false);
    expect(judgement.because?.en).toContain('a clock time before 23:59');
    expect(judgement.sameClockAt).toBe('2027-01-05T11:00:00.000Z');
  });

  it('is lawful from 23:59 on the last day, and not a minute before', () => {
    expect(judge('2027-01-04', '23:58').lawful).toBe(false);
    expect(judge('2027-01-04', '23:59')).toMatchObject({ lawful: true, sameClockAt: '2027-01-04T22:59:00.000Z' });
    expect(judge('2027-01-05', '00:00').lawful).toBe(true);
    expect(judge('2027-01-05', '12:00')).toMatchObject({ lawful: true, warnings: [] });
  });

  it('is unlawful before the last day, and is told which one that is', () => {
    expect(judge('2026-12-31', '23:59').because?.sv).toBe('Minsta tiden går ut först måndag 4 januari 2027.');
  });

  it('is warned about on a holiday, an eve or a weekend, where the law allows it', () => {
    expect(judge('2027-01-06', '12:00').lawful).toBe(true);
    expect(codes('2027-01-06', '12:00')).toEqual(['public-holiday']);
    expect(codes('2027-06-25', '12:00')).toEqual(['eve']);
    expect(codes('2027-01-09', '12:00')).toEqual(['saturday']);
    expect(codes('2027-01-10', '12:00')).toEqual(['sunday']);
    expect(codes('2027-01-11', '12:00')).toEqual([]);
  });

  it('at midnight is of the day that ends', () => {
    expect(codes('2027-01-09', '00:00')).toEqual([]);
    expect(codes('2027-01-11', '00:00')).toEqual(['sunday']);
  });

  it('is offered the same clock time on the next working day', () => {
    const thursdayBeforeEaster = minimumPeriod('TL-RES-TEN', usual, '2027-02-28');
    const judgement = judgeDeadline(thursdayBeforeEaster, '2027-02-28T09:00:00.000Z', atClock('2027-03-25', '12:00'));
    expect(judgement.earliest?.endsOn).toBe('2027-03-25');
    expect(judgement.sameClockAt).toBe(atClock('2027-03-30', '12:00'));
  });

  it('has only to be later than the notice where the time must be adequate, which is said', () => {
    const adequate = minimumPeriod('TL-N19', usual, '2026-12-01');
    const judgement = judgeDeadline(adequate, sentAt, atClock('2026-12-14', '12:00'));
    expect([judgement.lawful, judgement.warnings.map((warning) => warning.code)]).toEqual([true, ['adequate-time']]);
    expect(judgeDeadline(adequate, sentAt, sentAt).lawful).toBe(false);
  });
});
