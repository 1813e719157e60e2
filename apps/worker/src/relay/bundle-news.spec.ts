import type { RecordedEvent } from '@behov/domain';
import { describe, expect, it } from 'vitest';
import { newsOf } from './bundle-news.js';

const event = (seq: number, length: number): RecordedEvent => ({
  type: 'AnalysisSubmitted',
  facts: { analysis: 'needs', version: 1 },
  seq,
  at: '2027-01-11T08:00:00.000Z',
  actor: { id: 'x'.repeat(length), role: 'needs-owner' },
  commandId: 'c',
});
const seqs = (lengths: readonly number[], limits: { events: number; characters: number }) =>
  newsOf(
    lengths.map((length, index) => event(index + 1, length)),
    limits as Parameters<typeof newsOf>[1],
  ).events.map(({ seq }) => seq);

describe('A signal', () => {
  it('holds all events when they are few', () => {
    expect(seqs([1, 1, 1], { events: 10, characters: 10_000 })).toEqual([1, 2, 3]);
  });

  it('holds the first ones when they are many', () => {
    expect(seqs([1, 1, 1], { events: 2, characters: 10_000 })).toEqual([1, 2]);
  });

  it('holds those that fit when they are long', () => {
    expect(seqs([900, 900, 900], { events: 10, characters: 2_300 })).toEqual([1, 2]);
  });

  it('holds one event, however long', () => {
    expect(seqs([9_000, 1], { events: 10, characters: 2_000 })).toEqual([1]);
  });
});
