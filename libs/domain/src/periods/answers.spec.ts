import { describe, expect, it } from 'vitest';
import { computePeriod } from './compute.js';
import { standstill } from './standstill.js';
import { statutoryPeriod, statutoryPeriodBack } from './statutory-period.js';
import { compareWithLimit, directProcurementLimitOn, documentationLimitOn, thresholdOn } from './thresholds.js';

const ask = (period: Parameters<typeof computePeriod>[0]['period'], circumstances = {}, sentOn = '2027-02-01') =>
  computePeriod({ period, sentOn, circumstances });

describe('The answer on a period', () => {
  it('for suppliers has its number of days and its first deadline', () => {
    expect(ask('TL-OPEN')).toMatchObject({
      ...{ period: 'TL-OPEN', kind: 'suppliers-minimum', source: 'LOU 11:6', verified: true, refused: [] },
      ...{ days: 30, variant: 'electronic', endsOn: '2027-03-03', endsAt: '2027-03-03T23:00:00.000Z' },
      ...{ earliestAt: '2027-03-03T22:59:00.000Z', says: { en: 'tenders in an open procedure' } },
    });
    expect(ask('TL-OPEN')).not.toHaveProperty('judgement');
    expect(ask('TL-OPEN').explanation.map(({ kind }) => kind)).toEqual(['chosen', 'counted']);
  });

  it('takes tenders to be electronic, documents to be free and the authority to be sub-central', () => {
    expect(ask('TL-OPEN', { electronicTenders: false }).days).toBe(35);
    expect(ask('TL-OPEN', { documentsFreelyAvailable: false }).days).toBe(35);
    expect(ask('TL-RES-TEN', { agreement: 'reached' }).days).toBeNull();
    expect(ask('TL-RES-TEN', { agreement: 'reached', authority: 'central' }).days).toBe(25);
  });

  it('without a number explains itself and has no days', () => {
    const found = ask('TL-N19');
    expect(found.explanation.map(({ kind }) => kind)).toEqual(['chosen']);
    for (const none of ['endsOn', 'endsAt', 'earliestAt', 'planOn']) expect(found).not.toHaveProperty(none);
  });

  it('that runs from an event has its end, its section and its name', () => {
    expect(ask('AWARD-NOTICE')).toMatchObject({
      ...{ kind: 'from-an-event', endsOn: '2027-03-03', endsAt: '2027-03-03T23:00:00.000Z', refused: [] },
      ...{ source: 'LOU 10:4, 19:7, 19a:13', says: { sv: 'efterannons', en: 'award notice' } },
    });
    expect(ask('AWARD-NOTICE').explanation.map(({ kind }) => kind)).toEqual(['chosen', 'counted']);
  });

  it('that is counted back has its last day and the day to plan for', () => {
    expect(ask('ANSWERS', {}, '2027-04-01')).toMatchObject({
      ...{ kind: 'counted-back', endsOn: '2027-03-26', planOn: '2027-03-25', endsAt: '2027-03-26T23:00:00.000Z' },
      ...{ source: 'LOU 12:11, 19:13', verified: true, refused: [], says: { en: 'supplementary information' } },
    });
    expect(ask('ANSWERS', {}, '2027-04-01').explanation[0]).toMatchObject({
      kind: 'chosen',
      source: 'LOU 12:11, 19:13',
    });
  });

  it('is not given for a day that no law is recorded for, nor for what is no day', () => {
    expect(() => ask('ANSWERS', {}, '2016-12-31')).toThrow('No law is recorded for 2016-12-31');
    expect(() => ask('ANSWERS', {}, '9001-01-01')).toThrow(RangeError);
    expect(() => ask('ANSWERS', {}, 'soon')).toThrow(RangeError);
  });
});

describe('A period by the law of a day', () => {
  it('can be counted from a day before, as long as the law of the other is recorded', () => {
    expect(statutoryPeriod('REPORT', '2016-12-01', '2017-01-01').endsOn).toBe('2017-01-02');
    expect(() => statutoryPeriod('REPORT', '2016-12-01')).toThrow('No REPORT is recorded for 2016-12-01');
    expect(statutoryPeriodBack('ANSWERS', '2016-12-15', '2017-01-01').endsOn).toBe('2016-12-09');
    expect(() => statutoryPeriodBack('ANSWERS', '2016-12-15')).toThrow('No ANSWERS is recorded for 2016-12-15');
  });

  it('begins its explanation with its name, its length and its section', () => {
    const [chosen, ...rest] = statutoryPeriodBack('ASK-BY', '2027-02-18').explanation;
    expect(chosen).toMatchObject({ kind: 'chosen', source: 'prop. 2015/16:195 s. 1074 (rekommendation)' });
    expect(chosen?.says.en).toBe('Last day to ask questions: at the latest 10 days before the last day.');
    expect(rest.map(({ kind }) => kind)).toContain('counted');
  });

  it('that is counted plainly does not move off a day off', () => {
    // 4 years after Tuesday 1 January 2019 is Sunday 1 January 2023, a holiday besides.
    const kept = statutoryPeriod('RETENTION', '2019-01-01');
    expect(kept).toMatchObject({ from: '2019-01-01', length: { count: 4, unit: 'years' }, endsOn: '2023-01-01' });
    expect(kept.endsAt).toBe('2023-01-01T23:00:00.000Z');
    expect(kept.explanation.map(({ kind, source }) => [kind, source])).toEqual([
      ['chosen', 'LOU 12:17, 19:23, 19a:12'],
    ]);
  });
});

describe('A standstill that the notification states', () => {
  const stated = (statedEndsOn?: string) =>
    standstill({
      ...{ sentAt: ['2026-12-21T08:00:00.000Z'], electronicallyToAll: true },
      ...(statedEndsOn === undefined ? {} : { statedEndsOn }),
    });
  const last = (statedEndsOn?: string) => stated(statedEndsOn).explanation.at(-1);

  it('is an extension from the day after the law’s own on, with its section', () => {
    expect(last('2027-01-05')).toMatchObject({ kind: 'extended', on: '2027-01-05', source: 'LOU 20:1' });
    expect(stated('2027-01-05').explanation).toHaveLength(4);
    expect([last('2027-01-04')?.kind, last('2027-01-03')?.kind, last()?.kind]).toEqual(['rolled', 'rolled', 'rolled']);
  });

  it('is counted from a notification that has gone', () => {
    expect(() => standstill({ sentAt: [], electronicallyToAll: true })).toThrow('sent to nobody');
  });
});

describe('An amount that is not recorded', () => {
  it('says so for the day, in the currency that was asked for', () => {
    const none = { amount: null, validFrom: '2030-01-01', validTo: '2030-01-01', source: '', verified: false };
    const { eur, sek } = thresholdOn('works', '2030-01-01');
    expect([eur, sek]).toMatchObject([
      { ...none, currency: 'EUR' },
      { ...none, currency: 'SEK' },
    ]);
    expect(sek.unknown?.sv).toContain('2030-01-01');
    expect(directProcurementLimitOn('2021-06-01')).toMatchObject({ amount: null, currency: 'SEK' });
    expect(documentationLimitOn('2021-06-01')).toMatchObject({ amount: null, currency: 'SEK' });
  });

  it('can be compared with nothing', () => {
    expect(compareWithLimit(0, documentationLimitOn('2021-06-01'))).toBe('unknown');
  });
});
