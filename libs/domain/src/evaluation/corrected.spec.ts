import { describe, expect, it } from 'vitest';
import type { Deciding } from '../case/command.js';
import { nothing, type CaseState, type Track } from '../case/state.js';
import { afterCorrections, noCorrectionIsOpen } from './corrected.rules.js';

const at = '2027-06-15T08:00:00.000Z';
const ends = '2027-06-18T22:00:00.000Z';
const track: Track = { id: '1', definition: { id: 'open', version: 1 }, stage: 'evaluation', enteredAt: at, round: 1 };
const correction = { id: 'c1', track: '1', suppliers: ['a'], answered: [], answersDueOn: '2027-06-18' };
const waiting = {
  ...nothing,
  tracks: { '1': track },
  competitors: { a: { supplier: 'a', status: 'tenderer' } },
  corrections: [correction],
} as unknown as CaseState;
const answered = { ...waiting, corrections: [{ ...correction, answered: ['a'] }] } as unknown as CaseState;
const ctx = (state: CaseState, now: string) => ({ state, track, now }) as Deciding;

describe('An evaluation while a tender can be corrected', () => {
  it('waits until the time is over, or all have answered', () => {
    const holds = (state: CaseState, now: string) => noCorrectionIsOpen.holds(ctx(state, now));
    expect(holds(waiting, '2027-06-18T21:59:59.999Z')).toBe(false);
    expect(holds(waiting, ends)).toBe(true);
    expect(holds(answered, at)).toBe(true);
    expect(holds({ ...waiting, corrections: [] }, at)).toBe(true);
  });

  it('is told when that is', () => {
    expect(noCorrectionIsOpen.because?.(ctx(waiting, at))).toMatchObject({
      ...{ expected: ends, says: { sv: `Tiden är ute ${ends}.`, en: `The time is over at ${ends}.` } },
    });
    expect(noCorrectionIsOpen).toMatchObject({ id: 'EVAL-CORRECTIONS', who: ['supplier'] });
  });

  it('is asked for from then on, where that is after the stage was entered', () => {
    expect(afterCorrections(waiting, track)).toEqual({ opensAt: ends });
    expect(afterCorrections(waiting, { ...track, enteredAt: '2027-06-18T21:59:59.999Z' })).toEqual({ opensAt: ends });
    expect(afterCorrections(waiting, { ...track, enteredAt: ends })).toEqual({});
    expect(afterCorrections(answered, track)).toEqual({});
  });
});
