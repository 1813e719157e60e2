import type { PublishedWindow } from '@behov/domain';
import { describe, expect, it } from 'vitest';
import { time } from './received.js';

const dueAt = '2027-02-15T07:00:00.000Z';
const before = '2027-02-15T06:59:59.999Z';

/** A window with one that counts, whose chain is not shown. */
const window = (receives: PublishedWindow['receives'], receivedAt: string): PublishedWindow => ({
  ...{ id: 'window', receives, opensAt: '2027-01-18T07:00:00.000Z', dueAt, envelopes: [], openings: [], late: [] },
  counted: [{ submission: 'submission-1', receivedAt, digest: 'a'.repeat(64) }],
});
const outcomes = (one: PublishedWindow) => time(one).map(({ outcome }) => outcome);

describe('The time of what counts', () => {
  it('is before the deadline, to the millisecond', () => {
    expect(outcomes(window('tender', before))).toEqual(['holds']);
    expect(outcomes(window('tender', dueAt))).toEqual(['fails']);
  });

  it('is not told of entries to a contest: the deadline stands in place of each', () => {
    expect(outcomes(window('entry', dueAt))).toEqual(['not-shown']);
  });

  it('is late for an entry too, when another time than the deadline is told', () => {
    expect(outcomes(window('entry', '2027-02-15T07:00:00.001Z'))).toEqual(['fails']);
  });
});
