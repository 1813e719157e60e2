import { describe, expect, it } from 'vitest';
import { approved } from '../testing/prepared.js';
import { compare } from './compare.js';

const on = '2027-01-11';

describe('The comparison of procedures', () => {
  const all = compare(approved().state, on);
  const of = (procedure: string) => all.find((one) => one.procedure === procedure);

  it('has every procedure of the law once, and nothing else', () => {
    const ids = all.map(({ procedure }) => procedure);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('competitive-procedure-with-negotiation');
    expect(ids.filter((id) => id === 'preparation' || id.startsWith('fixture'))).toEqual([]);
  });

  it('tells of the suggested one that it is, its dates, who works how long, and its rules', () => {
    const negotiated = of('competitive-procedure-with-negotiation')!;
    expect(negotiated).toMatchObject({ suggested: true, minimumInvited: 3, standstill: 'statutory' });
    expect(negotiated.awardBases).toContain('cost');
    expect(negotiated.contractEarliestOn! > on).toBe(true);
    expect(negotiated.contractExpectedOn! > negotiated.contractEarliestOn!).toBe(true);
    expect(negotiated.staff).toContainEqual({ role: 'procurer', workingDays: expect.any(Number) as number });
    expect(negotiated.staff.map(({ role }) => role)).not.toContain('supplier');
    expect(negotiated.staff.every(({ workingDays }) => workingDays > 0)).toBe(true);
  });

  it('asks for reasons where another than the suggested one would be chosen', () => {
    const reasons = 'The reasons for choosing another procedure than the suggested one are given.';
    for (const { suggested, conditions } of all) {
      expect(conditions.some(({ en }) => en === reasons)).toBe(!suggested);
    }
  });

  it('puts what is allowed before what is not', () => {
    const ranks = all.map(({ allowed }) => ['yes', 'unknown', 'no'].indexOf(allowed));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });
});
