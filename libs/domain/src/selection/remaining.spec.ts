import { describe, expect, it } from 'vitest';
import { nothing, type CaseState } from '../case/state.js';
import type { Window } from '../windows/windows.state.js';
import { isBetweenNamed, remaining } from './remaining.js';
import type { Competitor } from './selection.state.js';

const competing = (...competitors: readonly Competitor[]): CaseState => ({
  ...nothing,
  competitors: Object.fromEntries(competitors.map((one) => [one.supplier, one])),
});
const invited: Competitor = { supplier: 'supplier-a', status: 'invited' };
const tenderer: Competitor = { supplier: 'supplier-b', status: 'tenderer' };
const window: Window = {
  id: 'initial-tenders',
  stage: 'initial-tenders',
  track: 'case',
  receives: 'tender',
  openTo: null,
  opensAt: '2027-05-10T08:00:00.000Z',
  dueAt: '2027-05-31T22:00:00.000Z',
  status: 'open',
  openers: [],
};
const opened = (state: CaseState, from: readonly string[]): CaseState => ({
  ...state,
  windows: {
    'initial-tenders': {
      ...window,
      status: 'opened',
      submissions: from.map((supplier) => ({
        id: supplier,
        supplier,
        receivedAt: '2027-05-30T08:00:00.000Z',
        digest: '0'.repeat(64),
        offers: [{ lot: '1', price: 1, values: [] }],
      })),
    },
  },
});

describe('Who remains in the competition', () => {
  it.each(['candidate', 'qualified', 'rejected', 'not-invited', 'eliminated'] as const)(
    'is nobody who is only %s',
    (status) => {
      expect(remaining(competing({ supplier: 'supplier-x', status }, invited), 'case')).toEqual(['supplier-a']);
    },
  );

  it('is whoever is invited or has tendered', () => {
    expect(remaining(competing(invited, tenderer), 'case')).toEqual(['supplier-a', 'supplier-b']);
  });

  it('is not, in a lot, whoever fell away there', () => {
    const state = competing({ ...invited, eliminatedFrom: ['1'] }, tenderer);
    expect(remaining(state, '1')).toEqual(['supplier-b']);
    expect(remaining(state, '2')).toEqual(['supplier-a', 'supplier-b']);
  });

  it('is only who tendered, once tenders are opened', () => {
    const state = competing(invited, tenderer);
    expect(remaining({ ...state, windows: { 'initial-tenders': window } }, 'case')).toHaveLength(2);
    expect(remaining(opened(state, ['supplier-b']), 'case')).toEqual(['supplier-b']);
    expect(remaining(opened(state, []), 'case')).toEqual([]);
  });
});

describe('A competition between named suppliers', () => {
  const windows = (...openTo: readonly Window['openTo'][]) =>
    Object.fromEntries(openTo.map((one, number) => [`w${number}`, { ...window, id: `w${number}`, openTo: one }]));

  it('is not one that all may enter', () => {
    expect(isBetweenNamed(nothing)).toBe(false);
    expect(isBetweenNamed({ ...nothing, windows: windows(null, null) })).toBe(false);
  });

  it('begins with the invitation', () => {
    expect(isBetweenNamed({ ...nothing, invitedAt: '2027-05-10T08:00:00.000Z' })).toBe(true);
    expect(isBetweenNamed({ ...nothing, invitedAt: '2027-05-10T08:00:00.000Z', windows: windows(null) })).toBe(true);
  });

  it('begins with a window that only some may submit to, where all could at first', () => {
    expect(isBetweenNamed({ ...nothing, windows: windows(null, ['supplier-a']) })).toBe(true);
  });
});
