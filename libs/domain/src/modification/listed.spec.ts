import { describe, expect, it } from 'vitest';
import type { CaseState } from '../case/state.js';
import { holdsAgainst, inWords, shareInWords, sumOfKnown } from './amounts.js';
import { announcedModification, toSay } from './announced.js';
import { sek } from './carried-out.fixture.js';
import { developmentByClause } from './development-by-clause.js';
import { modifiedContract } from './overview.js';
import { contract, live, so, track, yard } from './changed.fixture.js';

const [m1, m2] = [
  live('m1', { increase: sek(2_000_000), agreedOn: '2028-05-01', newEndsOn: '2031-01-31' }),
  live('m2', { decrease: sek(500_000), agreedOn: '2028-04-01', newEndsOn: '2032-01-31' }),
];

describe('What a modification notice says', () => {
  const given = (modification: string | undefined, state: CaseState) =>
    announcedModification({ state, track, given: modification === undefined ? {} : { modification } });
  const forced = live('m5', { ground: 'unforeseeable', increase: sek(10_000_000), agreedOn: '2028-06-01' });

  it('is the value before and after it, with options and what was agreed by then', () => {
    const state = so(
      [m1, m2, forced, live('m6', { increase: sek(1), agreedOn: '2028-07-01' })],
      { options: [yard] },
      'yard',
    );
    expect(given('m5', state)).toEqual({ reason: 'mod-cir', before: sek(96_000_000), after: sek(106_000_000) });
    expect(given('m2', state)).toMatchObject({ before: sek(94_500_000), after: sek(94_000_000) });
    expect([given('m9', state), given(undefined, state)]).toEqual([undefined, undefined]);
  });

  it('is no value that is not known exactly', () => {
    const state = so([live('m5', { increase: sek(0.001) })]);
    expect(given('m5', state)).toEqual({ reason: 'mod-minv', before: sek(92_500_000) });
    const { content: _none, ...unsettled } = contract;
    expect(given('m5', { ...state, contracts: { '1': unsettled } })).toEqual({ reason: 'mod-minv' });
  });

  it('is of the next that is to be sent, otherwise of the last that was', () => {
    const published = { notice: 'modification-1', summary: 'Cleaned.', why: 'Unforeseen.' };
    const sent = { ...forced, published };
    expect(toSay(so([m1, forced]), track)).toEqual({ modification: 'm5' });
    expect(toSay(so([sent, live('m7', { agreedOn: '2028-08-01' })]), track)).toEqual({
      ...{ modification: 'm5', summary: 'Cleaned.', why: 'Unforeseen.' },
    });
    expect(toSay(so([m1]), track)).toEqual({});
  });
});

describe('The list of modifications', () => {
  it('says of each what is known of it', () => {
    const clause = live('m2', { ground: 'clause', clause: 'yard', furtherDevelopment: true, decidedOn: '2028-02-02' });
    const open = live('m1', { status: 'proposed', increase: sek(0.001) });
    const { agreedOn: _day, ...proposed } = open;
    const common = { proposedOn: '2028-02-01', notice: 'none' };
    expect(modifiedContract(so([proposed, clause]), track)?.items).toEqual([
      { ...common, id: 'm1', status: 'proposed', ground: 'small', furtherDevelopment: false },
      {
        ...{
          ...common,
          id: 'm2',
          status: 'agreed',
          ground: 'clause',
          furtherDevelopment: true,
          clause: 'yard',
          net: 0,
        },
        ...{ decidedOn: '2028-02-02', agreedOn: '2028-03-01' },
      },
    ]);
  });

  it('counts as small what rests on that ground alone, against the share of its kind', () => {
    const state = so([m1, live('m5', { ground: 'unforeseeable', increase: sek(10_000_000) })]);
    expect(modifiedContract(state, track)?.small).toMatchObject({ net: 2_000_000, percent: 15 });
    expect(modifiedContract({ ...state, contractType: 'services' }, track)?.small.percent).toBe(10);
  });

  it('says nothing of amounts that are not known', () => {
    const { content: _none, ...unsettled } = contract;
    const state = { ...so([live('a', { increase: sek(0.001) })]), contracts: { '1': unsettled }, thresholds: [] };
    const found = modifiedContract(state, track)!;
    expect(Object.keys(found)).toEqual(['track', 'regime', 'supplier', 'small', 'items']);
    expect(Object.keys(found.small)).not.toContain('net');
  });
});

describe('Amounts', () => {
  it('are held against a share exactly, and not where one is unknown', () => {
    expect([holdsAgainst(10, 'below', 10, 100), holdsAgainst(10, 'within', 10, 100)]).toEqual(['no', 'yes']);
    expect([holdsAgainst(9.99, 'below', 10, 100), holdsAgainst(10.01, 'within', 10, 100)]).toEqual(['yes', 'no']);
    expect([
      holdsAgainst(undefined, 'below', 10, 100),
      holdsAgainst(1, 'below', undefined, 100),
      holdsAgainst(1, 'below', 10, undefined),
    ]).toEqual(['unknown', 'unknown', 'unknown']);
    expect([sumOfKnown([1, 2.5]), sumOfKnown([1, undefined]), sumOfKnown([])]).toEqual([3.5, undefined, 0]);
  });

  it('are read as people write them', () => {
    const plain = (text: string) => text.replaceAll('\u00a0', ' ');
    expect([inWords(undefined), plain(inWords(-1500)), plain(inWords(0, 'EUR'))]).toEqual(['–', '−1 500 SEK', '0 EUR']);
    expect([shareInWords(1, 0), shareInWords(1, 3)]).toEqual(['–', '33.33 %']);
  });
});

describe('A decision on further development', () => {
  const by = (proposal: object) => developmentByClause(so(), track, proposal, '2028-02-01');

  it('rests on a clause, with or without a value', () => {
    expect(by({ clause: 'components' })).toEqual({ allowed: true, ground: 'LOU 17:10: components' });
    expect(by({})).toMatchObject({ allowed: false });
  });
});
