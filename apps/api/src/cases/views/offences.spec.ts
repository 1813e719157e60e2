import { nothing } from '@behov/domain';
import type { HistoryEntry } from '@behov/persistence';
import { describe, expect, it } from 'vitest';
import { visibleEntry, visibleState } from './visible.js';

const raised = {
  type: 'ExclusionRaised',
  facts: { exclusion: 'x1', supplier: 'supplier-c', ground: 'conviction', usableUntil: '2030-01-01' },
  body: { details: 'A judgment.' },
  actor: { id: 'procurer-1', role: 'procurer' },
} as unknown as HistoryEntry;

describe('What is held against a supplier', () => {
  it('is read by procurers and decision-makers of the case', () => {
    for (const role of ['procurer', 'decision-maker'] as const) {
      expect(visibleEntry(raised, [role], 'somebody', nothing)).toBe(raised);
    }
  });

  it('is told to others without the ground and what happened', () => {
    const told = visibleEntry(raised, ['registrar', 'evaluator', 'manager'], 'somebody', nothing);
    expect(told.facts).toEqual({ exclusion: 'x1', supplier: 'supplier-c' });
    expect(told).not.toHaveProperty('body');
  });

  it('is not in the state that others see', () => {
    const state = { ...nothing, exclusions: [{ id: 'x1' }] } as unknown as typeof nothing;
    expect(visibleState(state, ['procurer']).exclusions).toHaveLength(1);
    expect(visibleState(state, ['evaluator']).exclusions).toEqual([]);
  });
});
