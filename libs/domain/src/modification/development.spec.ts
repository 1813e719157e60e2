import { describe, expect, it } from 'vitest';
import type { Change } from './proposal.fields.js';
import { agreed, carriedOut, sek } from './carried-out.fixture.js';
import { change } from './contract.fixture.js';
import { developmentByClause } from './development-by-clause.js';
import { developmentAllowed } from './development.js';

const play = carriedOut();
const answer = (changes: Partial<Change>, state = play.state) =>
  developmentAllowed(state, state.tracks['1']!, { ...change, ...changes });
const wider = { ...change.material, considerablyWider: true };

describe('Further development within the contract', () => {
  it('is allowed by a clause of the documents, as far as its ceiling goes', () => {
    const byClause = { clause: 'components', withinClause: true, material: wider };
    expect(answer({ ...byClause, increase: sek(3_000_000) })).toMatchObject({ allowed: true, grounds: ['clause'] });
    expect(answer({ ...byClause, increase: sek(3_000_000.01) })).toMatchObject({ allowed: false, grounds: [] });
    const used = agreed(carriedOut(), { ...byClause, ground: 'clause', increase: sek(3_000_000) });
    expect(answer({ ...byClause, increase: sek(0.01) }, used.state).allowed).toBe(false);
  });

  it('is allowed where it is not material', () => {
    expect(answer({ increase: sek(1) })).toMatchObject({ allowed: true, grounds: ['not-material'] });
  });

  it('is otherwise a new case that inherits the thread, whatever other grounds hold', () => {
    const { allowed, says, assessment } = answer({ increase: sek(1), material: wider });
    expect([allowed, assessment.holding]).toEqual([false, ['small']]);
    expect(says.sv).toContain('nytt ärende som ärver tråden');
  });
});

describe('A decision on the future', () => {
  const { state, today } = { state: play.state, today: '2028-02-01' };
  const decided = (clause: string | undefined, amount: number) =>
    developmentByClause(state, state.tracks['1']!, { ...(clause ? { clause } : {}), value: sek(amount) }, today);

  it('may go on within the contract by a clause, within its ceiling', () => {
    expect(decided('components', 3_000_000)).toEqual({ allowed: true, ground: 'LOU 17:10: components' });
    expect(decided('components', 3_000_000.01)).toMatchObject({ allowed: false });
  });

  it('is otherwise one on a new case', () => {
    expect(decided('roof', 1)).toMatchObject({ allowed: false });
    const answer = decided(undefined, 1);
    expect(answer.allowed ? '' : answer.because.en).toContain('new case that inherits the thread');
  });
});
