import { describe, expect, it } from 'vitest';
import { chosenMinimum, minimumPeriod } from './minimum-period.js';
import type { MinimumPeriodId } from './minimum-periods.data.js';
import type { Circumstances, PeriodVariant } from './reductions.js';

const on = '2026-12-01';
const usual: Circumstances = { authority: 'sub-central', electronicTenders: true, documentsFreelyAvailable: true };
const find = (id: MinimumPeriodId, circumstances: Partial<Circumstances>) =>
  minimumPeriod(id, { ...usual, ...circumstances }, on);
const priorInformation = { priorInformation: { sentOn: '2026-10-01', noticeSentOn: on, complete: true } };
const incomplete = { priorInformation: { ...priorInformation.priorInformation, complete: false } };
const urgency = { urgency: { justification: 'The dam is about to burst.' } };
const closed = { documentsFreelyAvailable: false };

describe('A reduction that cannot be used', () => {
  it.each([
    [
      'of a period that no prior information notice shortens',
      'TL-RES-REQ',
      priorInformation,
      'prior-information',
      '11:5',
    ],
    ['by a prior information notice that is not complete', 'TL-OPEN', incomplete, 'prior-information', '11:5'],
    ['of a period that is never accelerated', 'TL-IP-REQ', urgency, 'urgency', '11:10'],
    ['by an urgency that nobody justifies', 'TL-OPEN', { urgency: { justification: ' ' } }, 'urgency', '11:10'],
    ['of a period that cannot be agreed', 'TL-OPEN', { agreement: 'reached' }, 'agreement', '11:7'],
    [
      'by a central authority’s agreement',
      'TL-RES-TEN',
      { agreement: 'not-reached', authority: 'central' },
      'agreement',
      '11:7',
    ],
  ] as const)('%s is told with its section', (_what, id, circumstances, variant, section) => {
    const { refused, days } = find(id, circumstances);
    expect(refused).toMatchObject([{ variant, source: `LOU ${section}` }]);
    expect(refused[0]?.says.sv).not.toBe(refused[0]?.says.en);
    expect(days).toBe(find(id, {}).days);
  });

  it('is told beside others, and takes nothing from those that can', () => {
    const { refused, variant, days } = find('TL-IP-REQ', { ...priorInformation, ...urgency, agreement: 'reached' });
    expect(refused.map((one) => one.variant)).toEqual(['prior-information', 'urgency', 'agreement']);
    expect([variant, days]).toEqual(['base', 30]);
    expect(find('TL-OPEN', { ...incomplete, ...urgency })).toMatchObject({ variant: 'urgency', days: 15 });
    expect(find('TL-OPEN', {}).refused).toEqual([]);
  });
});

describe('The number of days that applies', () => {
  it.each([
    ['TL-OPEN', {}, 'electronic', 30, 'LOU 11:6'],
    ['TL-OPEN', { electronicTenders: false }, 'base', 35, 'LOU 11:2'],
    ['TL-RES-REQ', {}, 'base', 30, 'LOU 11:3'],
    ['TL-RES-TEN', { ...priorInformation, ...urgency }, 'prior-information', 10, 'LOU 11:5'],
    ['TL-RES-TEN', { ...priorInformation, ...urgency, ...closed }, 'urgency', 10, 'LOU 11:10'],
    ['TL-RES-TEN', { ...priorInformation, ...closed }, 'prior-information', 15, 'LOU 11:5; LOU 11:9'],
    ['TL-RES-TEN', { agreement: 'not-reached' }, 'agreement', 10, 'LOU 11:7'],
    ['TL-RES-TEN', { agreement: 'reached' }, 'agreement', null, 'LOU 11:7'],
    ['TL-DIA-TEN', { agreement: 'reached' }, 'adequate-time', null, 'LOU 11:1'],
    ['TL-N19', {}, 'adequate-time', null, 'LOU 19:11'],
  ] as const)('%s in %j is %s: %s, by %s', (id, circumstances, variant, days, source) => {
    const found = find(id, circumstances);
    expect(found).toMatchObject({ id, variant, days, source, verified: true });
    expect(found.explanation[0]).toMatchObject({ kind: 'chosen', source: source.split('; ')[0] });
  });

  it('is longer by what the documents add, which is told with its section', () => {
    const { explanation } = find('TL-OPEN', closed);
    expect(explanation.map(({ kind, source }) => [kind, source])).toEqual([
      ['chosen', 'LOU 11:6'],
      ['extended', 'LOU 11:9'],
    ]);
    expect(explanation[1]?.says.en).toContain('5 days more, 35 days');
    expect(find('TL-OPEN', { ...closed, ...urgency }).explanation.map(({ kind }) => kind)).toEqual(['chosen']);
  });

  it('is none where it was agreed, which is told otherwise than an adequate time', () => {
    const says = (id: MinimumPeriodId, circumstances: Partial<Circumstances> = {}) =>
      find(id, circumstances).explanation.map((step) => [step.kind, step.says.en]);
    expect(says('TL-RES-TEN', { agreement: 'reached' })).toEqual([
      ['chosen', expect.stringContaining('agreed with all who were invited')],
    ]);
    expect(says('TL-N19')).toEqual([['chosen', expect.stringContaining('must be adequate')]]);
  });

  it('is not given for a day before the law, which is named', () => {
    expect(() => minimumPeriod('TL-OPEN', usual, '2016-12-31')).toThrow('No TL-OPEN is recorded for 2016-12-31');
  });
});

describe('A period that was announced', () => {
  const step = (id: MinimumPeriodId, variant: PeriodVariant, days: number | null, day = on) =>
    chosenMinimum(id, variant, days, day);

  it.each([
    ['base', 'LOU 11:3 andra stycket'],
    ['electronic', 'LOU 11:6'],
    ['prior-information', 'LOU 11:5'],
    ['urgency', 'LOU 11:10'],
    ['agreement', 'LOU 11:7'],
    ['adequate-time', 'LOU 11:3'],
  ] as const)('says by which section it was so long: %s %s', (variant, source) => {
    expect(step('TL-RES-TEN', variant, 10)).toMatchObject({ kind: 'chosen', source });
  });

  it('rests on the section of its time where there is no other, or nothing is recorded', () => {
    expect(step('TL-N19', 'base', 10).source).toBe('LOU 19:11');
    expect(step('TL-OPEN', 'base', 35, '2016-12-31')).toMatchObject({
      ...{ source: 'LOU 11:1', says: { sv: expect.stringContaining('TL-OPEN') as string } },
    });
  });

  it('says how many days it is, where it is a number', () => {
    expect(step('TL-OPEN', 'electronic', 30).says.en).toBe(
      'The minimum period for tenders in an open procedure is 30 days (electronic tenders).',
    );
    expect(step('TL-DIA-TEN', 'adequate-time', null).says.en).toMatch(/: adequate time\.$/);
  });
});
