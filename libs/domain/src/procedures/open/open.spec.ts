import { describe, expect, it } from 'vitest';
import { concerned } from '../../award/concerned.js';
import { due } from '../../case/due.js';
import { example } from '../../testing/competition.js';
import { decisionMaker, procurer1, supplierA, supplierC } from '../../testing/people.js';
import { openCompetition } from '../../testing/plays/open.js';
import { bidderFor, documentsApproved, noticeOfMay, scored } from '../../testing/plays/parts.js';
import { begun, perform } from '../../testing/plays/steps.js';
import { remaining } from '../../selection/remaining.js';

const begin = () => begun({ id: 'open', version: 1 });
const documented = () => perform(begin(), openCompetition.slice(0, 3)).on('2027-05-10T08:00:00Z');
const receiving = () => perform(begin(), openCompetition.slice(0, 4));
const tendered = () => perform(begin(), openCompetition);

describe('An open procedure', () => {
  it('lets anyone tender from the notice on, for at least 30 days when tenders are electronic', () => {
    // Day 30 after Monday 10 May is Wednesday 9 June.
    const at = (submissionsDueAt: string) =>
      documented().refused(procurer1, 'PublishNotice', example('PublishNotice', { submissionsDueAt }));
    expect(at('2027-06-09T21:58:59.999Z')).toBe('WINDOW-MINIMUM');
    expect(at('2027-06-09T21:59:00Z')).toBe('accepted');
    expect(receiving().state.windows['tenders']).toMatchObject({ openTo: null, receives: 'tender' });
  });

  it('takes at least 35 days when they are not', () => {
    const onPaper = () =>
      perform(begin(), documentsApproved({ minimumInvited: 0, eliminates: false, electronicTenders: false })).on(
        '2027-05-10T08:00:00Z',
      );
    const at = (submissionsDueAt: string) =>
      onPaper().refused(procurer1, 'PublishNotice', example('PublishNotice', { submissionsDueAt }));
    expect(at('2027-06-14T21:58:59.999Z')).toBe('WINDOW-MINIMUM');
    expect(at('2027-06-14T21:59:00Z')).toBe('accepted');
  });

  it('answers questions of anyone until the opening, and knows nobody before it', () => {
    const play = receiving();
    expect(play.refused(supplierC, 'AskQuestion', { question: 'x' })).toBe('accepted');
    expect(play.state.competitors).toEqual({});
  });

  it('counts as tenderers those who tendered in time', () => {
    const { state } = tendered();
    expect(state.competitors['supplier-a']).toEqual({ supplier: 'supplier-a', status: 'tenderer' });
    expect(remaining(state, '1')).toEqual(['supplier-a', 'supplier-b']);
    expect(concerned(state, state.tracks['1']!)).toEqual(['supplier-a', 'supplier-b']);
  });

  it('can go on without tenders only to being cancelled', () => {
    const play = perform(begin(), [...openCompetition.slice(0, 4), { open: 'tenders', submissions: [] }]);
    expect(play.refused(procurer1, 'AgreeEvaluation', { agreed: [] })).toBe('EVAL-CHECKED');
    const cancel = { reason: 'no-rece', reasons: 'No tender was received.', electronic: true };
    expect(play.give(decisionMaker, 'CancelProcurement', cancel).state.end?.how).toBe('cancelled');
  });

  it('has no negotiation, and no rounds in which anyone falls away', () => {
    const write = (changes: object) =>
      begin().refused(procurer1, 'WriteDocuments', example('WriteDocuments', { eliminates: false, ...changes }));
    expect(write({})).toBe('accepted');
    expect(write({ negotiates: true, howNegotiated: 'x' })).toBe('DOC-NEGOTIATES');
    expect(write({ mayAwardOnInitialTenders: true })).toBe('DOC-INITIAL-AWARD');
    expect(write({ eliminates: true })).toBe('DOC-ELIMINATION');
    expect(tendered().refused(procurer1, 'HoldNegotiation', example('HoldNegotiation'))).toBe('STAGE');
  });

  it('rejects a tender for an exclusion when that is decided, and then as nothing else', () => {
    const rejected = { supplier: 'supplier-b', outcome: 'rejected', reasons: 'Unpaid taxes.' };
    const play = tendered();
    expect(play.refused(procurer1, 'CheckTender', { ...rejected, ground: 'excluded' })).toBe('EVAL-EXCLUDED');
    expect(play.refused(procurer1, 'CheckTender', { ...rejected, ground: 'not-qualified' })).toBe('accepted');
    play
      .give(procurer1, 'RaiseExclusion', {
        supplier: 'supplier-b',
        ground: 'taxes',
        eventOn: '2027-05-01',
        details: 'A decision of the tax authority.',
        answersDueOn: '2027-06-21',
      })
      .on('2027-06-22')
      .give(procurer1, 'DecideExclusion', { exclusion: 'x1', outcome: 'excluded', reasons: 'Unpaid taxes.' });
    expect(play.refused(procurer1, 'CheckTender', { ...rejected, ground: 'not-qualified' })).toBe('EVAL-EXCLUDED');
    expect(play.refused(procurer1, 'CheckTender', { supplier: 'supplier-b', outcome: 'valid' })).toBe('EVAL-EXCLUDED');
    expect(play.refused(procurer1, 'CheckTender', { ...rejected, ground: 'excluded' })).toBe('accepted');
  });

  it('lets the winner sign, and no stranger', () => {
    const play = perform(tendered(), scored(['supplier-a', 'supplier-b']));
    expect(play.refused(supplierA, 'CountersignContract')).toBe('STAGE');
    expect(play.refused(bidderFor('supplier-x'), 'CountersignContract')).toBe('ROLE');
  });

  it('waits for the deadline of the tenders', () => {
    const play = perform(begin(), [...openCompetition.slice(0, 3), noticeOfMay]);
    expect(due(play.state).find((one) => one.command.type === 'CloseWindow')?.at).toBe('2027-06-14T21:59:00.000Z');
  });
});
