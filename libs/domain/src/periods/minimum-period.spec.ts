import { describe, expect, it } from 'vitest';
import { minimumPeriods } from './minimum-periods.data.js';
import type { MinimumPeriodId } from './minimum-periods.data.js';
import { minimumPeriod } from './minimum-period.js';
import type { Circumstances } from './reductions.js';

const on = '2026-12-01';
const plain: Circumstances = { authority: 'sub-central', electronicTenders: false, documentsFreelyAvailable: true };
const electronic = { electronicTenders: true };
const priorInformation = { priorInformation: { sentOn: '2026-10-01', noticeSentOn: on, complete: true } };
const urgency = { urgency: { justification: 'The dam is about to burst.' } };
const sought = { agreement: 'not-reached' } as const;

const days = (id: MinimumPeriodId, circumstances: Partial<Circumstances> = {}) =>
  minimumPeriod(id, { ...plain, ...circumstances }, on).days;
const refused = (id: MinimumPeriodId, circumstances: Partial<Circumstances>) =>
  minimumPeriod(id, { ...plain, ...circumstances }, on).refused.map((one) => one.variant);

describe('The minimum period', () => {
  it.each([
    ['TL-OPEN', [35, 30, 15, 15, 35]],
    ['TL-RES-REQ', [30, 30, 30, 15, 30]],
    ['TL-RES-TEN', [30, 25, 10, 10, 10]],
    ['TL-NEG-REQ', [30, 30, 30, 15, 30]],
    ['TL-NEG-TEN', [30, 25, 10, 10, 10]],
    ['TL-DIA-REQ', [30, 30, 30, 30, 30]],
    ['TL-IP-REQ', [30, 30, 30, 30, 30]],
    ['TL-DIA-TEN', [null, null, null, null, null]],
    ['TL-IP-TEN', [null, null, null, null, null]],
    ['TL-N19', [null, null, null, null, null]],
  ] as const)(
    '%s is %j days: base, electronic, prior information, urgency, agreement sought in vain',
    (id, expected) => {
      const variants = [{}, electronic, priorInformation, urgency, sought];
      expect(variants.map((variant) => days(id, variant))).toEqual(expected);
    },
  );

  it('is not reduced twice: electronic tenders shorten the base alone', () => {
    expect(days('TL-OPEN', { ...electronic, ...priorInformation })).toBe(15);
    expect(days('TL-RES-TEN', { ...electronic, ...urgency, ...priorInformation })).toBe(10);
  });

  it('is five days longer when the documents are not freely available, unless accelerated or agreed', () => {
    const closed = { documentsFreelyAvailable: false };
    expect(days('TL-OPEN', closed)).toBe(40);
    expect(days('TL-OPEN', { ...closed, ...electronic })).toBe(35);
    expect(days('TL-OPEN', { ...closed, ...priorInformation })).toBe(20);
    expect(days('TL-OPEN', { ...closed, ...urgency })).toBe(15);
    expect(days('TL-OPEN', { ...closed, ...urgency, ...priorInformation })).toBe(15);
    expect(days('TL-RES-TEN', { ...closed, ...sought })).toBe(10);
    const { explanation, source } = minimumPeriod('TL-OPEN', { ...plain, ...closed, ...electronic }, on);
    expect(explanation.map((step) => step.kind)).toEqual(['chosen', 'extended']);
    expect(source).toBe('LOU 11:6; LOU 11:9');
  });

  it('has no accelerated version in a dialogue or an innovation partnership', () => {
    expect(refused('TL-DIA-REQ', urgency)).toEqual(['urgency']);
    expect(refused('TL-IP-REQ', urgency)).toEqual(['urgency']);
    expect(refused('TL-RES-REQ', urgency)).toEqual([]);
  });

  it('is accelerated only with a justification', () => {
    const empty = { urgency: { justification: '  ' } };
    expect(days('TL-OPEN', empty)).toBe(35);
    expect(refused('TL-OPEN', empty)).toEqual(['urgency']);
  });

  it('is shortened by a prior information notice sent 35 days to 12 months before, and complete', () => {
    const sentOn = (day: string, complete = true) => ({
      priorInformation: { sentOn: day, noticeSentOn: on, complete },
    });
    expect(['2026-10-27', '2026-10-28'].map((day) => days('TL-OPEN', sentOn(day)))).toEqual([15, 35]);
    expect(['2025-12-01', '2025-11-30'].map((day) => days('TL-OPEN', sentOn(day)))).toEqual([15, 35]);
    expect(days('TL-OPEN', sentOn('2026-10-01', false))).toBe(35);
    expect(refused('TL-OPEN', sentOn('2026-10-28'))).toEqual(['prior-information']);
    expect(refused('TL-RES-REQ', sentOn('2026-10-01'))).toEqual(['prior-information']);
  });

  it('is set by agreement by a sub-central authority only, and for tenders that were invited only', () => {
    const reached = { agreement: 'reached' } as const;
    const agreed = minimumPeriod('TL-RES-TEN', { ...plain, ...reached }, on);
    expect([agreed.days, agreed.variant, agreed.source]).toEqual([null, 'agreement', 'LOU 11:7']);
    expect(days('TL-RES-TEN', { ...reached, authority: 'central' })).toBe(30);
    expect(refused('TL-RES-TEN', { ...reached, authority: 'central' })).toEqual(['agreement']);
    expect(refused('TL-OPEN', reached)).toEqual(['agreement']);
  });

  it('says where it comes from, in both languages', () => {
    const { explanation } = minimumPeriod('TL-OPEN', { ...plain, ...electronic }, on);
    expect(explanation).toEqual([
      {
        kind: 'chosen',
        source: 'LOU 11:6',
        says: {
          sv: 'Minsta tid för anbud i öppet förfarande är 30 dagar (elektroniska anbud).',
          en: 'The minimum period for tenders in an open procedure is 30 days (electronic tenders).',
        },
      },
    ]);
  });

  it('is not given for a day before the law', () => {
    expect(() => minimumPeriod('TL-OPEN', plain, '2016-12-31')).toThrow(RangeError);
    expect(minimumPeriod('TL-OPEN', plain, '2017-01-01').days).toBe(35);
  });

  it('has one version in force on a day, whichever it is', () => {
    for (const versions of Object.values(minimumPeriods)) {
      expect(versions.filter((version) => version.validTo === null)).toHaveLength(1);
    }
  });
});
