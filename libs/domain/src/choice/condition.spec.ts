import { describe, expect, it } from 'vitest';
import { leavesWith, truthOf, type Condition } from './condition.js';

const [yes, no, open] = ['yes', 'no', 'open'].map((input): Condition => ({ input, in: ['a', 'b'] }));
const answers = { yes: 'b', no: 'c', open: 'unknown' };
const all = (...parts: (Condition | undefined)[]): Condition => ({ all: parts.flatMap((one) => one ?? []) });
const any = (...parts: (Condition | undefined)[]): Condition => ({ any: parts.flatMap((one) => one ?? []) });

describe('A condition of the table', () => {
  it.each([
    ['one answer among several', all(yes), 'yes'],
    ['another answer', all(no), 'no'],
    ['an answer that nobody gave', all(open), 'unknown'],
    ['all of them', all(yes, yes), 'yes'],
    ['all, of which one is otherwise, whatever is open', all(yes, open, no), 'no'],
    ['all, of which one is open', all(yes, open), 'unknown'],
    ['any, of which one holds, whatever is open', any(no, open, yes), 'yes'],
    ['any, of which one is open', any(no, open), 'unknown'],
    ['any, of which none holds', any(no, no), 'no'],
    ['all of nothing', all(), 'yes'],
    ['any of nothing', any(), 'no'],
  ] as const)('is true, false or open: %s', (_what, condition, truth) => {
    expect(truthOf(condition, answers)).toBe(truth);
  });

  it('is open where its input is not among the answers at all', () => {
    expect(truthOf({ input: 'other', in: ['unknown', 'a'] }, answers)).toBe('unknown');
  });

  it('rests on the single answers that share its truth', () => {
    expect(leavesWith(any(no, yes, open), answers, 'yes')).toEqual([yes]);
    expect(leavesWith(all(yes, any(no, no), open), answers, 'no')).toEqual([no, no]);
    expect(leavesWith(all(yes, any(no, open)), answers, 'unknown')).toEqual([open]);
    expect(leavesWith(all(yes, no), answers, 'yes')).toEqual([]);
  });
});
