import { describe, expect, it } from 'vitest';
import { contracted } from '../testing/contracted.js';
import type { CaseEvent } from '../case/event.js';
import type { CaseState } from '../case/state.js';
import type { Effect, Measurement } from './effect.state.js';

const made = (indicator: string, point: string, value: number): Measurement => ({
  ...{ indicator, point, value, on: '2029-01-31', by: 'hand' },
});
const [a1, a2, b1] = [made('a', 'P1Y', 1), made('a', 'P2Y', 2), made('b', 'P1Y', 3)];
const track = '1';

/** What is on record of an effect after an event that met this. */
function after(effect: Partial<Effect> | undefined, ...events: readonly CaseEvent[]) {
  const play = contracted();
  const effects: CaseState['effects'] = effect ? { '1': { measurements: [], ...effect } } : {};
  play.state = { ...play.state, effects };
  return play.happened(...events).state.effects['1'];
}

describe('What is on record of an effect', () => {
  it('is each measurement in its order', () => {
    const event = (one: Measurement) => ({ type: 'MeasurementRecorded' as const, facts: { track, ...one } });
    expect(after(undefined, event(a1))).toEqual({ measurements: [a1] });
    expect(after({ measurements: [a1] }, event(b1))).toEqual({ measurements: [a1, b1] });
  });

  it('is a correction in the place of its own value, with what it took the place of', () => {
    const corrected = { ...a1, value: 9 };
    const event = { type: 'MeasurementCorrected', facts: { track, ...corrected } } as const;
    expect(after({ measurements: [a2, a1, b1] }, event)).toEqual({
      measurements: [a2, corrected, b1],
      corrected: [a1],
    });
    expect(after({ measurements: [a1], corrected: [a2] }, event)?.corrected).toEqual([a2, a1]);
  });

  it('is each review, and what each agreed on', () => {
    const action = (id: string) => ({ id, owner: 'controller', dueOn: '2028-05-31' });
    const facts = { track, point: 'P6M', on: '2028-08-01', actions: [action('b')] };
    const event = { type: 'EffectReviewed', facts } as const;
    const held = { point: 'P6M', on: '2028-08-01' };
    expect(after({}, event)).toEqual({ measurements: [], reviews: [held], actions: [action('b')] });
    const before = { reviews: [{ point: 'P3M', on: '2028-05-01' }], actions: [action('a')] };
    expect(after(before, event)).toMatchObject({
      reviews: [before.reviews[0], held],
      actions: [action('a'), action('b')],
    });
  });

  it('is which action is done, and no other', () => {
    const actions = ['a', 'b'].map((id) => ({ id, owner: 'controller', dueOn: '2028-05-31' }));
    const event = { type: 'EffectActionCompleted', facts: { track, action: 'b', on: '2028-05-02' } } as const;
    expect(after({ actions }, event)?.actions).toEqual([actions[0], { ...actions[1]!, doneOn: '2028-05-02' }]);
  });

  it('is the decision, and with further development within the contract a new beginning', () => {
    const decided = (development?: 'within-contract' | 'new-case') =>
      ({
        type: 'FutureDecided',
        facts: { track, choice: 'adapt', ...(development ? { development } : {}), outcomes: [], left: 0 },
      }) as const;
    const first = { measurements: [a1], acceptedOn: '2028-01-31' };
    const earlier = [{ measurements: [b1] }];
    const decision = { choice: 'adapt', by: 'system' };
    expect(after(first, decided())).toEqual({ ...first, decision });
    expect(after({ ...first, earlier }, decided('new-case'))).toEqual({
      ...{ ...first, earlier, decision: { ...decision, development: 'new-case' } },
    });
    const within = { ...decision, development: 'within-contract' };
    expect(after({ ...first, earlier }, decided('within-contract'))).toEqual({
      ...{ measurements: [], decision: within },
      earlier: [...earlier, { ...first, decision: within }],
    });
    const again = { type: 'DeliveryAccepted', facts: { track, on: '2030-01-31' } } as const;
    expect(after({ ...first, decision: { choice: 'adapt', by: 'x' } }, again)).toEqual({
      ...{ measurements: [a1], acceptedOn: '2030-01-31', acceptedBy: 'system' },
    });
  });
});
