import { describe, expect, it } from 'vitest';
import type { Decision } from '../case/decide.js';
import { tasks } from '../case/tasks.js';
import { notified, tendered } from '../testing/competed.js';
import { decisionMaker, procurer1, registrar } from '../testing/people.js';
import type { Play } from '../testing/play.js';

const application = { caseNumber: '77-27', court: 'Förvaltningsrätten i Göteborg' };
const about = { review: 'review-1', court: 'administrative-court' };
const judgment = { ...about, outcome: 'annulled', on: '2027-10-05' };

const cancel = { reason: 'chan-need', reasons: 'Fewer places.', electronic: true };

/** Cancelled on Monday 6 September 2027: ten days to apply, to Thursday 16 September. */
const cancelled = () => tendered().on('2027-09-06').give(decisionMaker, 'CancelProcurement', cancel).on('2027-09-17');
const filed = () => cancelled().give(registrar, 'RecordReviewApplication', { ...application, filedOn: '2027-09-10' });
const tried = () => filed().on('2027-10-05');
const expected = (decision: Decision) => (decision.ok ? 'accepted' : (decision.refusal.expected ?? 'nothing'));
const factsOf = (decision: Decision) =>
  decision.ok ? decision.events.map(({ type, facts }) => ({ type, facts })) : [];

describe('An application about a cancellation', () => {
  it.each([
    ['2027-09-05', 'REVIEW-AFTER-CANCELLING', '2027-09-06'],
    ['2027-09-06', 'accepted', 'accepted'],
    ['2027-09-16', 'accepted', 'accepted'],
    ['2027-09-17', 'REVIEW-IN-TIME', '2027-09-16'],
  ])('that came in on %s is met by: %s', (filedOn, code, day) => {
    const body = { ...application, filedOn };
    const play = cancelled();
    expect(play.refused(registrar, 'RecordReviewApplication', body)).toBe(code);
    expect(expected(play.ask(registrar, 'RecordReviewApplication', body))).toBe(day);
  });

  it('is recorded as one, and is waited for', () => {
    const play = filed();
    expect(play.state.reviews['1']).toEqual([
      { id: 'review-1', filedOn: '2027-09-10', of: 'cancellation', status: 'tried', interim: false },
    ]);
    const waiting = ({ state }: Play) => tasks(state).filter((one) => one.command === 'RecordCourtDecision');
    expect(waiting(play).map((one) => one.about)).toEqual(['review-1']);
    play.on('2027-10-05').give(procurer1, 'RecordCourtDecision', { ...judgment, outcome: 'rejected' });
    expect(waiting(play)).toEqual([]);
  });

  it('may come with an order of the first court, which is lifted without ten days', () => {
    const play = tried().give(procurer1, 'RecordInterimOrder', { ...about, on: '2027-10-04' });
    expect(play.state.reviews['1']).toMatchObject([{ interim: true }]);
    expect(
      factsOf(play.ask(procurer1, 'RecordInterimOrderLifted', { review: 'review-1', on: '2027-10-05' })),
    ).toStrictEqual([{ type: 'InterimOrderLifted', facts: { track: '1', review: 'review-1', on: '2027-10-05' } }]);
  });
});

describe('What a court can say', () => {
  const rejections = ['rejected', 'inadmissible', 'withdrawn'];
  const awarded = () =>
    notified('2027-09-30')
      .on('2027-09-30T10:00:00Z')
      .give(procurer1, 'RecordReviewApplication', { ...application, filedOn: '2027-09-30' })
      .on('2027-10-05');
  /** Cancelled after somebody had asked for review of the award. */
  const cancelledSince = () => awarded().give(decisionMaker, 'CancelProcurement', cancel);

  it.each([
    ['a cancellation', tried, ['annulled']],
    ['an award', awarded, ['redo', 'correct']],
    ['an award where all was cancelled since', cancelledSince, []],
  ])('of %s is what it can still order', (_what, begun, orders) => {
    const play = begun();
    const ask = (outcome: string) =>
      play.ask(procurer1, 'RecordCourtDecision', {
        ...{ ...judgment, outcome },
        ...(outcome === 'correct' ? { reopens: 'award' } : {}),
      });
    const all = [...rejections, 'redo', 'correct', 'annulled'];
    const taken = [...rejections, ...orders];
    expect(all.filter((outcome) => ask(outcome).ok)).toEqual(taken);
    const refusals = all.filter((outcome) => !taken.includes(outcome)).map(ask);
    expect(refusals.map(expected)).toEqual(refusals.map(() => taken.join(', ')));
  });

  it('against a cancellation sets it aside, and begins no ten days', () => {
    const play = tried();
    const facts = factsOf(play.ask(procurer1, 'RecordCourtDecision', judgment));
    expect(facts).toMatchObject([
      { type: 'ReviewDecided', facts: { outcome: 'annulled' } },
      { type: 'CancellationAnnulled', facts: { track: '1', review: 'review-1' } },
    ]);
    expect(facts[0]?.facts).not.toHaveProperty('tenDaysEndOn');
    expect(play.give(procurer1, 'RecordCourtDecision', judgment).state.end).toBeUndefined();
  });

  it('against an award cancels nothing and begins ten days', () => {
    const facts = factsOf(awarded().ask(procurer1, 'RecordCourtDecision', { ...judgment, outcome: 'rejected' }));
    expect(facts).toMatchObject([{ type: 'ReviewDecided', facts: { tenDaysEndOn: '2027-10-15' } }]);
  });
});
