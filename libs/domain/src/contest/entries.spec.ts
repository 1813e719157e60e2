import { describe, expect, it } from 'vitest';
import { nothing } from '../case/state.js';
import type { SubmissionRecord } from '../windows/submission.js';
import { anonymous, entrantsOf, entries, entryWindow, pseudonymOf, unsigned, winners } from './entries.js';

const entry = (id: string, supplier: string, digit: string): SubmissionRecord => ({
  ...{ id, supplier, receivedAt: '2027-08-01T08:00:00.000Z', digest: digit.repeat(64), offers: [] },
});
const a = entry('3', 'supplier-a', '5');
const b = entry('2', 'supplier-b', '9');
const c = entry('1', 'supplier-c', '1');
/** The same file twice: the id decides. */
const twin = entry('4', 'supplier-d', '5');
const orders = [
  [a, b, c],
  [a, c, b],
  [b, a, c],
  [b, c, a],
  [c, a, b],
  [c, b, a],
];

describe('The names of entries', () => {
  it.each(orders)('follow their digests, in whatever order they come', (...submissions) => {
    expect(entrantsOf(submissions)).toEqual({
      'entry-1': 'supplier-c',
      'entry-2': 'supplier-a',
      'entry-3': 'supplier-b',
    });
    expect(submissions.map(({ digest }) => pseudonymOf(submissions, digest)).toSorted()).toEqual([
      'entry-1',
      'entry-2',
      'entry-3',
    ]);
    expect(pseudonymOf(submissions, b.digest)).toBe('entry-3');
  });

  it.each([[[a, twin, b]], [[twin, a, b]], [[b, twin, a]]])('follow their ids where the digests are equal', (same) => {
    expect(entrantsOf(same)).toEqual({ 'entry-1': 'supplier-a', 'entry-2': 'supplier-d', 'entry-3': 'supplier-b' });
  });

  it('stand in place of supplier, time and offers', () => {
    expect(anonymous([b, c], { dueAt: '2027-08-16T21:59:00.000Z' })).toEqual([
      { id: '1', supplier: 'entry-1', receivedAt: '2027-08-16T21:59:00.000Z', digest: c.digest, offers: [] },
      { id: '2', supplier: 'entry-2', receivedAt: '2027-08-16T21:59:00.000Z', digest: b.digest, offers: [] },
    ]);
  });
});

describe('A case without a contest', () => {
  it('has no entries, no winners and nobody who has not signed', () => {
    expect([entryWindow(nothing), entries(nothing), winners(nothing), unsigned(nothing)]).toEqual([
      undefined,
      [],
      [],
      [],
    ]);
  });

  it('has no winners before the names are shown', () => {
    const report = { ranking: ['entry-1'], signedBy: [], agreedAt: nothing.createdAt };
    expect(winners({ ...nothing, contest: { ...nothing.contest, report } })).toEqual([]);
  });

  it('waits for the signature of each juror where nothing is agreed yet', () => {
    const people = [{ person: 'juror', role: 'jury', from: nothing.createdAt }] as const;
    const contest = { ...nothing.contest, jury: [{ person: 'juror', qualified: true }] };
    expect(unsigned({ ...nothing, people, contest })).toEqual(['juror']);
  });
});
