import { describe, expect, it } from 'vitest';
import { definitions } from '../../procedures/registry.js';
import { lifeNamed, lives } from './lives.js';

const all = lives();
const choosable = definitions.map(({ id }) => id).filter((id) => id !== 'preparation' && !id.startsWith('fixture-'));

describe('The lives of cases', () => {
  it('go through every procedure that a case can choose', () => {
    expect([...new Set(all.map((one) => one.procedure))].sort()).toEqual([...new Set(choosable)].sort());
  });

  it('are told apart by their names', () => {
    expect(new Set(all.map((one) => one.name)).size).toBe(all.length);
  });

  it('are found by their names', () => {
    expect(lifeNamed('direct-award-2')).toEqual(all.find((one) => one.name === 'direct-award-2'));
    expect(() => lifeNamed('open-9')).toThrow('No life is called open-9');
  });

  it('have one in lots and one before the court', () => {
    const given = (name: string) =>
      all.find((one) => one.name === name)?.moments.map((one) => one.given.command.type) ?? [];
    expect(given('open-in-two-lots').filter((type) => type === 'EndStandstill')).toHaveLength(2);
    expect(given('open-reviewed-by-the-court')).toContain('RecordCourtDecision');
  });
});
