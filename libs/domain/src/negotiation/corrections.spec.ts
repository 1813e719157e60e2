import { describe, expect, it } from 'vitest';
import { evolve } from '../case/evolve.js';
import { nothing, type CaseState, type Track } from '../case/state.js';
import { tasks } from '../case/tasks.js';
import { negotiating, example, three } from '../testing/competition.js';
import { procurer1 } from '../testing/people.js';
import { givenIn } from '../testing/windows.js';
import { answeringFor, askedIn, correctionsEndAt, waitingCorrections } from './corrections.js';
import { correctionIsOffered } from './correction.rules.js';
import type { Correction } from './negotiation.state.js';

const track = (id: string): Track => ({
  id,
  definition: { id: 'open', version: 1 },
  stage: 'evaluation',
  enteredAt: '2027-08-13T22:00:00.000Z',
  round: 1,
});
const correction: Correction = {
  id: 'k1',
  track: '1',
  suppliers: ['supplier-a', 'supplier-b'],
  answersDueOn: '2027-09-10',
  offeredAt: '2027-08-16T08:00:00.000Z',
  answered: [],
};
const withChances = (...corrections: readonly Correction[]): CaseState => ({
  ...nothing,
  competitors: Object.fromEntries(three.map((supplier) => [supplier, { supplier, status: 'invited' }])),
  corrections,
});
const actorFor = (...suppliers: readonly string[]) =>
  ({ id: 'bidder', kind: 'person', organisationRoles: [], suppliers }) as const;

describe('A chance to correct', () => {
  it('waits in its own lot until all to whom it was given have answered', () => {
    const half = { ...correction, id: 'k2', answered: ['supplier-a'] };
    const whole = { ...correction, id: 'k3', answered: ['supplier-b', 'supplier-a'] };
    const state = withChances(correction, half, whole, { ...correction, id: 'k4', track: '2' });
    expect(waitingCorrections(state, track('1')).map(({ id }) => id)).toEqual(['k1', 'k2']);
    expect(waitingCorrections(state, track('2')).map(({ id }) => id)).toEqual(['k4']);
  });

  it('that was given before the lots parted waits in each lot that its supplier competes for, and is asked for in one', () => {
    const early = { ...correction, track: 'case', suppliers: ['supplier-a', 'supplier-b'] };
    const state: CaseState = {
      ...withChances(early),
      tracks: { '1': track('1'), '2': track('2'), '3': track('3') },
      competitors: {
        'supplier-a': { supplier: 'supplier-a', status: 'invited', eliminatedFrom: ['1'] },
        'supplier-b': { supplier: 'supplier-b', status: 'invited', eliminatedFrom: ['2', '3'] },
      },
    };
    const waiting = ['1', '2', '3'].map((lot) => waitingCorrections(state, track(lot)).length);
    expect(waiting).toEqual([1, 1, 1]);
    expect(['1', '2', '3'].map((lot) => askedIn(state, track(lot), early))).toEqual([
      ['supplier-b'],
      ['supplier-a'],
      [],
    ]);
    const body = { correction: 'k1', noNewTender: true };
    const actor = actorFor('supplier-a');
    const answering = (offered: Correction) =>
      correctionIsOffered.holds(givenIn({ ...state, corrections: [offered] }, track('2'), body, { actor }));
    expect([answering(early), answering({ ...early, track: '1' }), answering({ ...early, track: '2' })]).toEqual([
      true,
      false,
      true,
    ]);
    const answered = { ...state, corrections: [{ ...early, answered: ['supplier-b'] }] };
    expect(['1', '2'].map((lot) => waitingCorrections(answered, track(lot)).length)).toEqual([0, 1]);
    expect(tasks(state).filter((one) => one.command === 'AnswerCorrection')).toHaveLength(2);
  });

  it.each([
    ['the first of those it acts for', ['supplier-b', 'supplier-a'], [], 'supplier-a'],
    ['the one that has not answered', ['supplier-a', 'supplier-b'], ['supplier-a'], 'supplier-b'],
    ['nobody once all have', ['supplier-a', 'supplier-b'], ['supplier-b', 'supplier-a'], undefined],
    ['nobody to whom it was not given', ['supplier-c'], [], undefined],
  ])('is taken by an actor for %s', (_, suppliers, answered, taker) => {
    expect(answeringFor({ ...correction, answered }, actorFor(...suppliers))).toBe(taker);
  });

  it('is taken once for each supplier, by somebody who acts for two', () => {
    const play = negotiating().give(procurer1, 'OfferCorrection', example('OfferCorrection', { suppliers: three }));
    const both = actorFor('supplier-a', 'supplier-b');
    const answer = { correction: 'k1', answer: 'Row 14: 1 200.', noNewTender: true };
    play.give(both, 'AnswerCorrection', answer).give(both, 'AnswerCorrection', answer);
    expect(play.state.corrections[0]?.answered).toEqual(['supplier-a', 'supplier-b']);
    expect(play.refused(both, 'AnswerCorrection', answer)).toBe('CORRECTION-OFFERED');
  });

  it('stays as it was while another is answered', () => {
    const state = evolve(withChances(correction, { ...correction, id: 'k2' }), {
      type: 'CorrectionAnswered',
      facts: { track: '1', correction: 'k2', supplier: 'supplier-a' },
      seq: 1,
      at: '2027-08-20T08:00:00.000Z',
      actor: { id: 'bidder', role: 'supplier' },
      commandId: 'c1',
    });
    expect(state.corrections.map(({ id, answered }) => [id, answered])).toEqual([
      ['k1', []],
      ['k2', ['supplier-a']],
    ]);
  });
});

describe('The end of all corrections', () => {
  const endAt = (...corrections: readonly Correction[]) => correctionsEndAt(withChances(...corrections), track('1'));

  it('is the end of the last day of the chance that lasts longest', () => {
    const later = { ...correction, id: 'k2', answersDueOn: '2027-09-17' };
    expect(endAt(correction)).toBe('2027-09-10T22:00:00.000Z');
    expect(endAt(correction, later, { ...correction, id: 'k3' })).toBe('2027-09-17T22:00:00.000Z');
    expect(endAt(later, correction)).toBe('2027-09-17T22:00:00.000Z');
  });

  it('is not waited for where nobody has one, or all have answered', () => {
    expect(endAt()).toBeUndefined();
    expect(endAt({ ...correction, answered: ['supplier-a', 'supplier-b'] })).toBeUndefined();
    expect(endAt({ ...correction, track: '2' })).toBeUndefined();
  });

  it('waits for one who has not answered, and not for one who has left', () => {
    expect(endAt({ ...correction, answered: ['supplier-a'] })).toBe('2027-09-10T22:00:00.000Z');
    expect(endAt({ ...correction, suppliers: ['supplier-x'] })).toBeUndefined();
    expect(endAt({ ...correction, suppliers: ['supplier-a', 'supplier-x'], answered: ['supplier-a'] })).toBeUndefined();
  });
});
