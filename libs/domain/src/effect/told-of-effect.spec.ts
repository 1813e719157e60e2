import { describe, expect, it } from 'vitest';
import type { PaymentTerms } from '../contract/content.state.js';
import { contracted } from '../testing/contracted.js';
import { effectReactions } from './effect.reactions.js';
import type { Effect } from './effect.state.js';
import { heat, made, inStage } from './in-stage.fixture.js';
import { paidBy } from './paid-by.js';

describe('Who is told of a value', () => {
  const withPayment = (payment: Partial<PaymentTerms>) => {
    const play = contracted({ payment: payment as PaymentTerms, milestones: [] });
    return inStage('effect', play).state;
  };
  const shares = [
    { id: 'a', percent: 50, milestone: 'm' },
    { id: 'b', percent: 50, indicator: 'heat' },
  ];

  it('is the supplier whose payment is computed from it, and no other', () => {
    expect(paidBy(withPayment({ model: 'outcome', indicator: 'heat' }), '1', 'heat')).toBe('supplier-a');
    expect(paidBy(withPayment({ model: 'outcome', indicator: 'heat' }), '1', 'noise')).toBeUndefined();
    expect(paidBy(withPayment({ model: 'shared-risk', shares }), '1', 'heat')).toBe('supplier-a');
    expect(paidBy(withPayment({ model: 'fixed' }), '1', 'heat')).toBeUndefined();
    expect(paidBy(withPayment({ model: 'fixed' }), '2', 'heat')).toBeUndefined();
    const { contracts, ...rest } = withPayment({ model: 'outcome', indicator: 'heat' });
    const { content: _none, ...contract } = contracts['1']!;
    expect(paidBy({ ...rest, contracts: { '1': contract } }, '1', 'heat')).toBeUndefined();
  });

  it.each(['MeasurementRecorded', 'MeasurementCorrected'] as const)('gets a mail when %s', (type) => {
    const state = withPayment({ model: 'outcome', indicator: 'heat' });
    const mails = (indicator: string, so = state) => {
      const facts = { track: '1', ...made('P1Y', 90), indicator };
      return effectReactions[type]!(so, { type, facts } as never);
    };
    const says = 'Heat: 90 kWh (2028-01-31).';
    expect(mails('heat')).toEqual([
      {
        ...{ kind: 'mail', suppliers: ['supplier-a'], says: { sv: says, en: says } },
        subject: { sv: 'Uppmätt effekt i GBG-2017-HOPPET', en: 'Measured effect in GBG-2017-HOPPET' },
      },
    ]);
    expect(mails('noise')).toEqual([]);
    const unknown = { ...state, analyses: {} };
    expect(mails('heat', unknown)).toMatchObject([{ says: { en: expect.stringContaining('heat: 90') as string } }]);
  });
});

describe('Whoever is asked instead of somebody who has left', () => {
  const actions = [
    { id: 'a', owner: 'procurer-1', dueOn: '2028-05-31' },
    { id: 'b', owner: 'procurer-2', dueOn: '2028-05-31' },
  ];
  const told = (
    effect: Partial<Effect>,
    indicators: readonly object[],
    person: string,
    at = '2028-08-01T10:00:00.000Z',
  ) => {
    const { state } = inStage('effect', contracted({ milestones: [] }).on(at), effect);
    const needs = { ...state.analyses.needs!, content: { indicators } } as NonNullable<typeof state.analyses.needs>;
    const people = state.people.map((one) =>
      one.person === person ? { ...one, until: '2028-07-01T00:00:00.000Z' } : one,
    );
    const so = { ...state, people, analyses: { ...state.analyses, needs } };
    const mails = effectReactions.AssignmentEnded!(so, { at, facts: { person } } as never);
    return mails.map((one) => [one.kind, 'persons' in one && one.persons, one.subject?.en]);
  };
  const measuring = 'To do in GBG-2017-HOPPET: Record a measurement';

  it('is told of the measurements and actions that were theirs, and of no other', () => {
    const owned = [
      { ...heat, measuredAt: ['handover'], owner: 'procurer-1' },
      { ...heat, id: 'noise', measuredAt: ['handover'] },
    ];
    expect(told({ actions }, owned, 'procurer-1')).toEqual([
      ['mail', ['needs-owner'], measuring],
      ['mail', ['needs-owner'], 'To do in GBG-2017-HOPPET: Record that an action is done'],
    ]);
    expect(told({ actions }, owned, 'evaluator-1')).toEqual([]);
  });

  it('is told once it is time', () => {
    const owned = [{ ...heat, measuredAt: ['P1Y'], owner: 'procurer-1' }];
    expect(told({}, owned, 'procurer-1')).toEqual([]);
    expect(told({}, owned, 'procurer-1', '2029-01-31T10:00:00.000Z')).toEqual([['mail', ['needs-owner'], measuring]]);
  });
});
