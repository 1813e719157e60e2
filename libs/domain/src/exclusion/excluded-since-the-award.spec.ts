import { describe, expect, it } from 'vitest';
import type { Exclusion } from './exclusion.state.js';
import { exclusionIsDecided } from '../evaluation/evaluation.rules.js';
import { conditions } from '../procedures/conditions.js';
import type { Reopening } from '../review/review.state.js';
import { reviewEvolve } from '../review/review.evolve.js';
import { evaluated } from '../testing/competed.js';
import { decisionMaker, procurer1 } from '../testing/people.js';

const reasons = 'By the published criteria.';
const awarded = () =>
  evaluated()
    .give(procurer1, 'ProposeAward', { suppliers: ['supplier-a'], reasons })
    .give(decisionMaker, 'DecideAward', { reasons }).state;
const decided = (supplier: string, outcome: 'excluded' | 'kept'): Exclusion => ({
  ...{ id: 'x1', supplier, ground: 'taxes', concerns: 'supplier', answersDueOn: '2027-09-10' },
  ...{ raisedAt: '2027-09-01T08:00:00.000Z', decision: { outcome, at: '2027-09-11T08:00:00.000Z' } },
});
/** The award of the lot is revoked after something was decided of a ground for exclusion, from where another lot stood. */
const revoked = (exclusion: Exclusion, reopens: Reopening) => {
  const state = { ...awarded(), exclusions: [exclusion] };
  return reviewEvolve.AwardRevoked(state, { facts: { track: '1', reopens } } as never);
};
const rejected = { outcome: 'rejected', ground: 'excluded' };

describe('A lot that is judged anew after a tenderer was excluded from the procurement', () => {
  it.each(['award', 'evaluation'] as const)('has its tender rejected and no ranking, reopened at: %s', (reopens) => {
    const state = revoked(decided('supplier-a', 'excluded'), reopens);
    expect(state.evaluations['1']).toMatchObject({ reopened: true, checked: { 'supplier-a': rejected } });
    expect(state.evaluations['1']).not.toHaveProperty('ranking');
    expect(state.awards).not.toHaveProperty('1');
    expect(conditions['the evaluation is reopened'](state, state.tracks['1']!)).toBe(true);
  });

  it('keeps the ranking for a decision made anew where whoever was excluded was not ranked, or nobody was excluded', () => {
    const other = revoked(decided('supplier-z', 'excluded'), 'award');
    expect(other.evaluations['1']).toMatchObject({ checked: { 'supplier-z': rejected } });
    const kept = revoked(decided('supplier-a', 'kept'), 'award');
    expect(kept.evaluations['1']?.checked['supplier-a']?.outcome).toBe('valid');
    for (const state of [other, kept]) {
      expect(state.evaluations['1']?.ranking?.map((one) => one.supplier)).toContain('supplier-a');
    }
  });

  it('cannot find the tender valid again', () => {
    const state = revoked(decided('supplier-a', 'excluded'), 'award');
    const valid = { state, body: { supplier: 'supplier-a', outcome: 'valid' } };
    expect(exclusionIsDecided.holds(valid as never)).toBe(false);
  });
});
