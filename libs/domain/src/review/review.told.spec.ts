import { describe, expect, it } from 'vitest';
import type { Decision } from '../case/decide.js';
import { evolve } from '../case/evolve.js';
import { react } from '../case/react.js';
import { nothing } from '../case/state.js';
import { tasks } from '../case/tasks.js';
import { notified } from '../testing/competed.js';
import { decisionMaker, procurer1 } from '../testing/people.js';
import type { Play } from '../testing/play.js';

const application = { filedOn: '2027-09-30', caseNumber: '1234-27', court: 'Förvaltningsrätten i Göteborg' };
const first = { review: 'review-1', court: 'administrative-court', outcome: 'rejected', on: '2027-11-12' };
const standing = (lots: readonly string[] = ['1']) => notified('2027-09-30', { lots }).on('2027-09-30T10:00:00Z');
const applied = () => standing().give(procurer1, 'RecordReviewApplication', application);
const later = () => applied().on('2027-11-15');

const expected = (decision: Decision) => (decision.ok ? 'accepted' : decision.refusal.expected);
const bodies = (decision: Decision) => (decision.ok ? decision.events.map((one) => one.body) : []);
/** The outside work, new tasks apart, that the last event asked for. */
const told = (play: Play) => {
  const last = play.events.at(-1);
  const before = play.events.slice(0, -1).reduce(evolve, nothing);
  return last ? react(before, last).filter((one) => !one.subject.en.startsWith('To do')) : [];
};

describe('What is kept of a review apart from its facts', () => {
  it('is court and case number, and the reasons where they are given', () => {
    expect(bodies(standing().ask(procurer1, 'RecordReviewApplication', application))).toEqual([
      { caseNumber: '1234-27', court: 'Förvaltningsrätten i Göteborg' },
    ]);
    expect(bodies(later().ask(procurer1, 'RecordCourtDecision', first))).toEqual([undefined]);
    const said = { ...first, reasons: 'No fault was shown.' };
    expect(bodies(later().ask(procurer1, 'RecordCourtDecision', said))).toEqual([{ reasons: 'No fault was shown.' }]);
    const revocation = { reopens: 'award', reasons: 'Wrong appendix.' };
    expect(bodies(standing().ask(decisionMaker, 'RevokeAward', revocation))).toEqual([{ reasons: 'Wrong appendix.' }]);
  });

  it('says before what the procurement was done again', () => {
    const decision = later().ask(procurer1, 'RecordCourtDecision', { ...first, outcome: 'redo' });
    expect(decision).toMatchObject({
      events: [{ type: 'ReviewDecided' }, { type: 'ProcurementRedone', facts: { before: 'contract' } }],
    });
  });
});

describe('A review that is tried', () => {
  it("waits for the court's decision, which is noted once", () => {
    const waiting = (play: Play) =>
      tasks(play.state)
        .filter((one) => one.command === 'RecordCourtDecision')
        .map((one) => one.about);
    expect(waiting(standing())).toEqual([]);
    expect(waiting(applied())).toEqual(['review-1']);
    expect(waiting(later().give(procurer1, 'RecordCourtDecision', first))).toEqual([]);
  });

  it('is one of several, each with its own end', () => {
    const play = applied().give(procurer1, 'RecordReviewApplication', { ...application, filedOn: '2027-09-29' });
    play.on('2027-11-15').give(procurer1, 'RecordCourtDecision', { ...first, review: 'review-2' });
    expect(play.state.reviews['1']).toEqual([
      { id: 'review-1', filedOn: '2027-09-30', status: 'tried', interim: false },
      {
        id: 'review-2',
        filedOn: '2027-09-29',
        status: 'decided',
        interim: false,
        outcome: 'rejected',
        tenDaysEndOn: '2027-11-22',
      },
    ]);
  });

  it('leaves the awards of other lots as they are', () => {
    const play = standing(['1', '2']).give(procurer1, 'RecordReviewApplication', { ...application, lot: '1' });
    play.on('2027-11-15').give(procurer1, 'RecordCourtDecision', {
      ...first,
      lot: '1',
      outcome: 'correct',
      reopens: 'evaluation',
    });
    expect(Object.keys(play.state.awards)).toEqual(['2']);
    expect(play.state.evaluations['2']?.ranking).toHaveLength(2);
    expect(play.state.reviews['2']).toBeUndefined();
  });

  it('without ten days has none on record', () => {
    const play = later().give(procurer1, 'RecordCourtDecision', { ...first, noTenDays: true });
    expect(play.state.reviews['1']?.[0]).not.toHaveProperty('tenDaysEndOn');
  });
});

describe('A refusal about a review', () => {
  it('says what would be taken', () => {
    const ask = (changes: object) => expected(later().ask(procurer1, 'RecordCourtDecision', { ...first, ...changes }));
    expect(ask({ review: 'review-9' })).toBe('review-1');
    expect(ask({ on: '2027-11-16' })).toBe('2027-09-30…2027-11-15');
    expect(ask({ court: 'court-of-appeal' })).toBe('administrative-court');
    expect(ask({ outcome: 'correct' })).toBe('evaluation, award');
    const again = later().give(procurer1, 'RecordCourtDecision', first);
    expect(expected(again.ask(procurer1, 'RecordCourtDecision', first))).toBe(
      'court-of-appeal, supreme-administrative-court',
    );
    const interim = { review: 'review-1', court: 'administrative-court', on: '2027-11-15' };
    expect(expected(again.ask(procurer1, 'RecordInterimOrder', interim))).toBe(
      'court-of-appeal, supreme-administrative-court',
    );
    expect(expected(later().ask(decisionMaker, 'SignContract'))).toBeUndefined();
  });

  it('about the day of an application says the last one', () => {
    const file = (play: Play, filedOn: string) =>
      expected(play.ask(procurer1, 'RecordReviewApplication', { ...application, filedOn }));
    expect(file(standing(), '2027-10-01')).toBe('2027-09-30');
    expect(file(standing().on('2027-10-02'), '2027-10-01')).toBe('2027-09-30');
  });

  it('names the reviews that hold the contract back', () => {
    expect(
      expected(later().ask({ ...decisionMaker, kind: 'system', id: 'system' }, 'EndStandstill', { lot: '1' })),
    ).toBe('review-1');
  });
});

describe('What is told of a review', () => {
  it('reaches those who decide and prepare', () => {
    expect(told(applied())).toMatchObject([
      {
        kind: 'mail',
        roles: ['decision-maker', 'procurer'],
        persons: expect.arrayContaining(['decision-maker', 'procurer-1']) as string[],
        says: { en: expect.stringContaining('2027-09-30') as string },
      },
    ]);
  });

  it('of a revoked award reaches all who were concerned', () => {
    const play = standing().give(decisionMaker, 'RevokeAward', { reopens: 'award', reasons: 'Wrong appendix.' });
    expect(told(play)).toMatchObject([{ kind: 'mail', suppliers: ['supplier-a', 'supplier-b', 'supplier-c'] }]);
  });

  it('of a procurement that is done again is made public', () => {
    const play = later().give(procurer1, 'RecordCourtDecision', { ...first, outcome: 'redo' });
    expect(told(play)).toMatchObject([{ kind: 'publish' }]);
  });
});
