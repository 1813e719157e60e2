import { describe, expect, it } from 'vitest';
import type { CaseState } from '../case/state.js';
import type { ContractContent } from '../contract/content.state.js';
import type { Measurement } from '../effect/effect.state.js';
import { noPerformance, type Delivery } from '../performance/performance.state.js';
import { event, openTrack, plain, read } from './papers.fixture.js';
import type { WholeEvent } from './source.js';

const track = '1';
const sek = (amount: number) => ({ amount, currency: 'SEK' });
const content: ContractContent = {
  ...{ value: sek(1000), startsOn: '2027-09-01', endsOn: '2029-08-31', payment: { model: 'fixed' } },
  milestones: [
    { id: 'm1', text: 'Drawings', dueOn: '2028-01-31', payment: sek(400) },
    { id: 'm2', text: 'Frame', dueOn: '2028-06-30' },
  ],
  ...{ options: [], penalties: [], terms: [], subcontractors: [] },
};
const delivery: Delivery = {
  ...{ milestone: 'm1', status: 'accepted', decidedBy: 'x', decidedAt: '2028-02-02T08:00:00.000Z', rejections: 0 },
  ...{ reportedOn: '2028-02-01', reportedAt: '2028-02-01T08:00:00.000Z', reportedBy: 'bidder' },
};
const report = (changes: Partial<CaseState> = {}, ...events: readonly WholeEvent[]) =>
  read(
    { paper: 'follow-up-report', track },
    { contracts: { '1': { supplier: 'supplier-a', content } }, ...changes },
    ...events,
  );
const performed = (changes: Partial<CaseState['performances'][string]>) => ({
  performances: { '1': { ...noPerformance, ...changes } },
});

describe('A follow-up report', () => {
  it('is of a contract', () => {
    expect(read({ paper: 'follow-up-report' }, plain)).toBeUndefined();
    expect(read({ paper: 'follow-up-report', track: '2' }, plain)).toBeUndefined();
    expect(report()).toMatchObject({ 'contract/supplier': 'supplier-a' });
  });

  it('says what was agreed, as far as it is settled', () => {
    const contract = { supplier: 'supplier-a', content, concludedOn: '2027-08-20' };
    const terminated = { ground: 'delay', on: '2028-03-01' };
    expect(report({ contracts: { '1': { ...contract, terminated } } })).toMatchObject({
      'contract/concludedOn': '2027-08-20',
      'contract/value': '1\u00a0000\u00a0SEK',
      'contract/term': '2027-09-01 – 2029-08-31',
      'contract/payment': 'fixed price',
      'contract/terminated': '2028-03-01',
    });
    const bare = report({ contracts: { '1': { supplier: 'supplier-a' } } });
    for (const name of ['concludedOn', 'value', 'term', 'payment', 'terminated']) {
      expect(bare).not.toHaveProperty([`contract/${name}`]);
    }
    expect(bare).not.toHaveProperty(['payments/payable']);
  });

  it('says when the delivery was accepted, with what was remarked on in this contract', () => {
    const accepted = (of: string, remarks: string) =>
      event('DeliveryAccepted', { track: of, on: '2029-06-15' }, { remarks });
    const effects = { '1': { acceptedOn: '2029-06-15', measurements: [] } };
    expect(report({ effects }, accepted('1', 'Two faults.'), accepted('2', 'Other.'))).toMatchObject({
      'delivery/acceptedOn': '2029-06-15',
      'delivery/remarks': 'Two faults.',
    });
    expect(report()).toMatchObject({ 'delivery/delivery-none': 'No delivery is accepted.' });
    expect(report({ effects: { '1': { measurements: [] } } })).toHaveProperty(['delivery/delivery-none']);
  });

  it('says what came of each milestone, and of deviations', () => {
    const deviation = { id: 'd1', title: 'Late steel', grade: 'major', on: '2028-02-10' } as const;
    const mended = { ...deviation, title: 'Crack', grade: 'minor', resolvedOn: '2028-03-01' } as const;
    const one = report(performed({ deliveries: { m1: delivery }, deviations: [deviation, mended] }));
    expect(one?.['delivery/milestones']).toEqual([
      ['Drawings', '2028-01-31', '2028-02-01', 'accepted', '400\u00a0SEK'],
      ['Frame', '2028-06-30', '–', '–', '–'],
    ]);
    expect(one?.['delivery/deviations']).toEqual([
      ['Late steel', 'major', '2028-02-10', '–'],
      ['Crack', 'minor', '2028-02-10', '2028-03-01'],
    ]);
    expect(report()).not.toHaveProperty(['delivery/deviations']);
  });

  it('says what is due, what was set off and given up, and what was paid', () => {
    const payment = { amount: sek(100), waived: 20, on: '2028-02-15', by: 'decision-maker' };
    const penalty = { penalty: 'p1', units: 1, amount: sek(50), on: '2028-02-12' };
    const one = report(performed({ deliveries: { m1: delivery }, payments: [payment], penalties: [penalty] }));
    expect(one).toMatchObject({
      'payments/payments': [['2028-02-15', 'decision-maker', '100\u00a0SEK']],
      'payments/due': '400\u00a0SEK',
      'payments/penalties': '50\u00a0SEK',
      'payments/waived': '20\u00a0SEK',
      'payments/paid': '100\u00a0SEK',
      'payments/remaining': '230\u00a0SEK',
    });
    expect(one?.['payments/payable']).toMatchObject([
      { 1: '–', 2: 'Yes', 3: '400\u00a0SEK' },
      { 1: expect.stringContaining('600') as string, 2: 'No', 3: '600\u00a0SEK' },
    ]);
    expect(report({ tracks: { '2': openTrack('2') } })).not.toHaveProperty(['payments/payable']);
  });

  it('says what was decided for this contract, by whom and why', () => {
    const decided = (of: string, choice: string, reasons: string) =>
      event('FutureDecided', { track: of, choice } as never, { reasons, unreached: 'Steel.' });
    expect(report({}, decided('1', 'scale-up', 'Learnt.'), decided('2', 'stop', 'Other.'))).toMatchObject({
      'future/choice': 'scale up',
      'future/decidedBy': 'decision-maker',
      'future/reasons': 'Learnt.',
      'future/unreached': 'Steel.',
    });
    expect(report()).not.toHaveProperty(['future/choice']);
  });
});

describe('The effect in a follow-up report', () => {
  const indicator = { text: 'Emissions', unit: 'kg', baseline: { value: 300 }, target: { value: 180 }, measuredAt: [] };
  const indicators = ['construction', 'operation', 'noise'].map((id) => ({ ...indicator, id }));
  const needs = { version: 1, status: 'approved', author: 'x', content: { indicators } } as const;
  const made = (of: string, point: string, value: number, on: string): Measurement => ({
    ...{ indicator: of, point, value, on, by: 'hand' },
  });
  const effect = (...measurements: readonly Measurement[]) => ({
    analyses: { needs },
    effects: { '1': { measurements } },
  });
  const recorded = (one: Measurement, method?: string, of = track) =>
    event('MeasurementRecorded', { track: of, ...one }, method === undefined ? undefined : { method });
  const corrected = (one: Measurement, method?: string) =>
    event('MeasurementCorrected', { track, ...one }, method === undefined ? undefined : { method });
  const first = made('construction', 'handover', 200, '2029-06-15');
  const second = made('construction', 'P1Y', 172.5, '2030-06-15');
  const other = made('operation', 'handover', 190, '2029-06-15');

  it('is each target with its last value, and whether that reached it', () => {
    expect(report(effect(first, second, other))?.['effect/targets']).toEqual([
      ['Emissions', 'kg', '300', '180', '172.5', 'Yes'],
      ['Emissions', 'kg', '300', '180', '190', 'No'],
      ['Emissions', 'kg', '300', '180', '–', 'not measured'],
    ]);
  });

  it('is every measurement with its point in words, its change and how it was made', () => {
    const odd = made('operation', 'some day', 180.1, '2029-12-01');
    const events = [
      recorded(first, 'By the declaration.'),
      recorded(second, 'Anew.'),
      recorded(other, 'By meter.'),
      recorded(first, 'Elsewhere.', '2'),
    ];
    expect(report(effect(first, second, other, odd), ...events)?.['effect/measurements']).toEqual([
      ['construction', 'handover', '2029-06-15', '200', '−100', 'By the declaration.'],
      ['construction', '1 year after the handover', '2030-06-15', '172.5', '−127.5', 'Anew.'],
      ['operation', 'handover', '2029-06-15', '190', '−110', 'By meter.'],
      ['operation', 'some day', '2029-12-01', '180.1', '−119.9', '–'],
    ]);
  });

  it('is told as a correction says that it was made, or else as the value that it took the place of', () => {
    const how = (...events: readonly WholeEvent[]) =>
      (report(effect(first), ...events)?.['effect/measurements'] as readonly (readonly string[])[])[0]?.[5];
    expect(how(recorded(first, 'By hand.'), corrected(first, 'By meter.'))).toBe('By meter.');
    expect(how(recorded(first, 'By hand.'), corrected(first))).toBe('By hand.');
    expect(how(recorded(first, 'By hand.'), corrected(first, 'By meter.'), corrected(first))).toBe('By meter.');
    expect(how(recorded(first, 'Of an earlier delivery.'), corrected(first, 'So too.'), recorded(first))).toBe('–');
  });
});
