import { describe, expect, it } from 'vitest';
import { due } from '../case/due.js';
import { system } from '../case/actor.js';
import { tasks } from '../case/tasks.js';
import { notified } from '../testing/competed.js';
import { decisionMaker, procurer1, registrar } from '../testing/people.js';
import type { Play } from '../testing/play.js';

const application = { filedOn: '2027-09-30', caseNumber: '1234-27', court: 'Förvaltningsrätten i Göteborg' };
const review = 'review-1';
const first = { review, court: 'administrative-court', outcome: 'rejected', on: '2027-11-12' };

/** In its standstill to the end of 30 September 2027. */
const standing = () => notified('2027-09-30').on('2027-09-30T10:00:00Z');
const applied = () => standing().give(procurer1, 'RecordReviewApplication', application);
const decided = (changes: object = {}) =>
  applied()
    .on('2027-11-15')
    .give(procurer1, 'RecordCourtDecision', { ...first, ...changes });
const stageOf = (play: Play) => Object.values(play.state.tracks).map((one) => one.stage);
const standstillFalls = (play: Play) =>
  due(play.state)
    .filter((one) => one.command.type === 'EndStandstill')
    .map((one) => one.at);

describe('An application for review', () => {
  it('is in time on the last day of the standstill and late on the next', () => {
    const play = standing().on('2027-10-01T08:00:00Z');
    expect(play.refused(registrar, 'RecordReviewApplication', application)).toBe('accepted');
    expect(play.refused(registrar, 'RecordReviewApplication', { ...application, filedOn: '2027-10-01' })).toBe(
      'REVIEW-IN-TIME',
    );
  });

  it('is recorded when it has reached the court, today at the latest', () => {
    const play = standing().on('2027-09-29T08:00:00Z');
    expect(play.refused(procurer1, 'RecordReviewApplication', application)).toBe('REVIEW-FILED');
    expect(play.refused(procurer1, 'RecordReviewApplication', { ...application, filedOn: '2027-09-29' })).toBe(
      'accepted',
    );
  });

  it('prolongs the standstill by itself', () => {
    const play = applied();
    expect(standstillFalls(standing())).toEqual(['2027-09-30T22:00:00.000Z']);
    expect(standstillFalls(play)).toEqual([]);
    expect(play.on('2028-01-01').refused(system, 'EndStandstill', { lot: '1' })).toBe('REVIEW-PENDING');
  });

  it('that becomes known after the standstill has ended holds the contract back, and the court is asked again', () => {
    const play = standing().on('2027-10-01').give(system, 'EndStandstill', { lot: '1' });
    play.give(procurer1, 'CheckCourt', { court: 'Förvaltningsrätten', noReview: true });
    play.give(procurer1, 'RecordReviewApplication', application);
    expect(play.refused(decisionMaker, 'SignContract')).toBe('REVIEW-PENDING');
    play.on('2027-11-15').give(procurer1, 'RecordCourtDecision', { ...first, noTenDays: true });
    expect(play.refused(decisionMaker, 'SignContract')).toBe('CONTRACT-COURT');
  });
});

describe("A court's decision", () => {
  it('begins ten days, after which the standstill ends', () => {
    // 12 November + 10 days: Monday 22 November 2027.
    expect(standstillFalls(decided())).toEqual(['2027-11-22T23:00:00.000Z']);
    expect(decided().on('2027-11-22T22:59:59.999Z').refused(system, 'EndStandstill', { lot: '1' })).toBe(
      'AWARD-STANDSTILL',
    );
    expect(decided().on('2027-11-22T23:00:00.000Z').refused(system, 'EndStandstill', { lot: '1' })).toBe('accepted');
  });

  it('moves the end of the ten days from midsummer eve to the Monday', () => {
    const play = notified('2027-05-31')
      .on('2027-05-31')
      .give(procurer1, 'RecordReviewApplication', {
        ...application,
        filedOn: '2027-05-31',
      });
    play.on('2027-06-16').give(procurer1, 'RecordCourtDecision', { ...first, on: '2027-06-15' });
    expect(standstillFalls(play)).toEqual(['2027-06-28T22:00:00.000Z']);
  });

  it('begins no ten days when the court said so', () => {
    expect(standstillFalls(decided({ noTenDays: true }))).toEqual(['2027-09-30T22:00:00.000Z']);
  });

  it('belongs to an application, on a day between it and today', () => {
    const play = applied().on('2027-11-15');
    const ask = (changes: object) => play.refused(procurer1, 'RecordCourtDecision', { ...first, ...changes });
    expect(ask({ review: 'review-2' })).toBe('REVIEW-KNOWN');
    expect(ask({ on: '2027-09-29' })).toBe('REVIEW-DAY');
    expect(ask({ on: '2027-09-30' })).toBe('accepted');
    expect(ask({ on: '2027-11-15' })).toBe('accepted');
    expect(ask({ on: '2027-11-16' })).toBe('REVIEW-DAY');
  });

  it('comes from the first court before a higher one', () => {
    const higher = { ...first, court: 'court-of-appeal' };
    expect(applied().on('2027-11-15').refused(procurer1, 'RecordCourtDecision', higher)).toBe('REVIEW-COURT-ORDER');
    expect(decided().refused(procurer1, 'RecordCourtDecision', first)).toBe('REVIEW-COURT-ORDER');
    expect(decided().refused(procurer1, 'RecordCourtDecision', higher)).toBe('accepted');
  });

  it('to correct says from where, and leads there with checks and scores kept', () => {
    const play = applied().on('2027-11-15');
    const ask = (changes: object) => play.refused(procurer1, 'RecordCourtDecision', { ...first, ...changes });
    expect(ask({ outcome: 'correct' })).toBe('REVIEW-REOPENS');
    expect(ask({ outcome: 'rejected', reopens: 'award' })).toBe('REVIEW-REOPENS');
    const corrected = decided({ outcome: 'correct', reopens: 'evaluation' });
    expect(stageOf(corrected)).toEqual(['evaluation']);
    expect(corrected.state.evaluations['1']?.ranking).toBeUndefined();
    expect(Object.keys(corrected.state.evaluations['1']?.scored ?? {})).toEqual(['supplier-a', 'supplier-b']);
    expect(corrected.state.awards['1']).toBeUndefined();
  });

  it('to correct the decision alone keeps the ranking', () => {
    const corrected = decided({ outcome: 'correct', reopens: 'award' });
    expect(stageOf(corrected)).toEqual(['award']);
    expect(corrected.state.evaluations['1']?.ranking).toHaveLength(2);
  });

  it('to redo begins again from the documents, with lots together and nothing of the competition left', () => {
    const { state } = decided({ outcome: 'redo' });
    expect(Object.values(state.tracks)).toMatchObject([{ id: 'case', stage: 'documents', round: 1 }]);
    expect(state).toMatchObject({ competitors: {}, evaluations: {}, awards: {}, negotiations: {}, redone: 1 });
    expect(Object.values(state.windows).filter((one) => one.status !== 'cancelled' || one.submissions)).toEqual([]);
    expect(state.documents?.status).toBe('sent-back');
  });

  it('to redo one of several lots is not taken here', () => {
    const play = notified('2027-09-30', { lots: ['1', '2'] }).on('2027-09-30T10:00:00Z');
    play.give(procurer1, 'RecordReviewApplication', { ...application, lot: '1' }).on('2027-11-15');
    const ask = (changes: object) => play.refused(procurer1, 'RecordCourtDecision', { ...first, lot: '1', ...changes });
    expect(ask({ outcome: 'redo' })).toBe('REVIEW-REDO-WHOLE');
    expect(ask({ outcome: 'rejected' })).toBe('accepted');
    expect(standstillFalls(play)).toEqual(['2027-09-30T22:00:00.000Z']);
  });
});

describe('An interim order', () => {
  it('is waited out: somebody is asked for what the higher court decides, as for the first one', () => {
    const asked = (play: Play) => tasks(play.state).map((one) => one.command);
    const ordered = { review, court: 'court-of-appeal', on: '2027-11-16' };
    const play = decided().on('2027-11-20').give(procurer1, 'RecordInterimOrder', ordered);
    expect(asked(applied())).toEqual(['RecordCourtDecision']);
    expect(asked(play)).toEqual(['RecordCourtDecision']);
    const over = { ...first, court: 'court-of-appeal', on: '2027-12-13' };
    expect(asked(play.on('2027-12-14').give(procurer1, 'RecordCourtDecision', over))).toEqual([]);
  });

  const ordered = { review, court: 'court-of-appeal', on: '2027-11-19' };

  it('is made by a higher court, after the first has decided', () => {
    expect(applied().on('2027-11-20').refused(procurer1, 'RecordInterimOrder', ordered)).toBe('REVIEW-APPEALED');
    const play = decided().on('2027-11-20');
    expect(play.refused(procurer1, 'RecordInterimOrder', { ...ordered, court: 'administrative-court' })).toBe(
      'REVIEW-INTERIM-COURT',
    );
    expect(play.refused(procurer1, 'RecordInterimOrder', ordered)).toBe('accepted');
  });

  it('holds the contract back until it is lifted, and ten days more', () => {
    const play = decided().on('2027-11-20').give(procurer1, 'RecordInterimOrder', ordered);
    expect(standstillFalls(play)).toEqual([]);
    play.on('2027-12-13');
    expect(play.refused(procurer1, 'RecordInterimOrderLifted', { review: 'review-1', on: '2027-12-14' })).toBe(
      'REVIEW-DAY',
    );
    play.give(procurer1, 'RecordInterimOrderLifted', { review, on: '2027-12-13' });
    expect(standstillFalls(play)).toEqual(['2027-12-23T23:00:00.000Z']);
    expect(play.refused(procurer1, 'RecordInterimOrderLifted', { review, on: '2027-12-13' })).toBe('REVIEW-INTERIM');
  });
});

describe('Where no standstill is kept', () => {
  /** Negotiated without notice, about to be signed on 1 October 2027: no standstill applies (LOU 20:2). */
  const free = () => {
    const play = standing().on('2027-10-01').give(system, 'EndStandstill', { lot: '1' });
    const { standstillEndsOn: _none, ...award } = play.state.awards['1'] ?? { standstillEnded: false };
    const tracks = Object.values(play.state.tracks).map((one) => ({
      ...one,
      definition: { id: 'negotiated-without-notice', version: 1 },
    }));
    play.state = { ...play.state, tracks: { '1': tracks[0] ?? never() }, awards: { '1': award } };
    return play.give(procurer1, 'RecordReviewApplication', application);
  };
  const never = () => {
    throw new Error('there is a track');
  };

  it('an application alone holds nothing back', () => {
    expect(free().refused(decisionMaker, 'SignContract')).toBe('accepted');
  });

  it('the first court can order that it be held back', () => {
    const play = free().give(procurer1, 'RecordInterimOrder', {
      review,
      court: 'administrative-court',
      on: '2027-10-01',
    });
    expect(play.refused(decisionMaker, 'SignContract')).toBe('REVIEW-PENDING');
    play.on('2027-10-10').give(procurer1, 'RecordInterimOrderLifted', { review, on: '2027-10-08', noTenDays: true });
    expect(play.refused(decisionMaker, 'SignContract')).toBe('accepted');
  });
});

describe('Revoking the award', () => {
  const revocation = { reopens: 'evaluation', reasons: 'A level was read from the wrong appendix.' };

  it('gives reasons, and leads back to where the fault was', () => {
    expect(standing().refused(decisionMaker, 'RevokeAward', { ...revocation, reasons: ' ' })).toBe('REVOKE-REASONS');
    expect(stageOf(standing().give(decisionMaker, 'RevokeAward', revocation))).toEqual(['evaluation']);
  });

  it('is refused when no award is decided', () => {
    const play = standing().happened({ type: 'AwardRevoked', facts: { track: '1', reopens: 'award' } });
    play.state = { ...play.state, tracks: { '1': { ...play.state.tracks['1']!, stage: 'standstill' } } };
    expect(play.refused(decisionMaker, 'RevokeAward', revocation)).toBe('REVOKE-DECIDED');
  });

  it('is refused once a party has signed', () => {
    const play = standing().on('2027-10-01').give(system, 'EndStandstill', { lot: '1' });
    play.give(procurer1, 'CheckCourt', { court: 'Förvaltningsrätten', noReview: true });
    expect(play.refused(decisionMaker, 'RevokeAward', revocation)).toBe('accepted');
    play.give(decisionMaker, 'SignContract');
    expect(play.refused(decisionMaker, 'RevokeAward', revocation)).toBe('REVOKE-UNSIGNED');
  });
});
