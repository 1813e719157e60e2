import { describe, expect, it } from 'vitest';
import { react } from '../../case/react.js';
import { tasks } from '../../case/tasks.js';
import { example, requested } from '../../testing/competition.js';
import { decisionMaker, needsOwner, procurer1, supplierA, supplierC } from '../../testing/people.js';
import { nationalNegotiated, nationalTendered, negotiable } from '../../testing/plays/national-advertised.js';
import {
  awardedTo,
  byPrice,
  compared,
  documentsApproved,
  noticeOfMay,
  requestOf,
  signedWith,
  stoodStill,
  worth,
} from '../../testing/plays/parts.js';
import type { Play } from '../../testing/play.js';
import { begun, perform, type Step } from '../../testing/plays/steps.js';

const begin = (...steps: readonly Step[]) =>
  perform(worth(begun({ id: 'national-advertised', version: 1 }), 900_000), steps);
const wholeAct = () => begun({ id: 'open', version: 1 });
const two = ['supplier-a', 'supplier-b'];
const dueDays = (play: ReturnType<typeof begin>) =>
  Object.fromEntries(tasks(play.state).flatMap(({ command, dueAt }) => (dueAt ? [[command, dueAt]] : [])));

describe('The documents of an advertised procurement under chapter 19', () => {
  const write = (changes: object, play = begin()) =>
    play.refused(procurer1, 'WriteDocuments', example('WriteDocuments', { ...byPrice, ...changes }));

  it('give no reasons for one lot, which the whole act asks for', () => {
    expect(write({ noLotsReason: undefined })).toBe('accepted');
    expect(write({ noLotsReason: undefined }, wholeAct())).toBe('DOC-LOTS');
  });

  it('need no grounds of termination by law, which the whole act asks for', () => {
    const documents = example('WriteDocuments', { ...byPrice, terminationClauses: false });
    const approve = (play: ReturnType<typeof begin>) =>
      play.give(procurer1, 'WriteDocuments', documents).refused(needsOwner, 'ApproveDocuments', { version: 1 });
    expect(approve(begin())).toBe('accepted');
    expect(approve(wholeAct())).toBe('DOC-TERMINATION');
  });

  it('describe the negotiation when they say that there may be one', () => {
    expect(write({ negotiates: true })).toBe('DOC-NEGOTIATES');
    expect(write({ negotiates: true, howNegotiated: 'One meeting with each.' })).toBe('accepted');
  });
});

describe('An advertised procurement in one stage', () => {
  it('gives a time that is reasonable, of no lawful number of days', () => {
    const play = begin(...documentsApproved(negotiable)).on('2027-05-10T08:00:00Z');
    const at = (submissionsDueAt: string) =>
      play.refused(procurer1, 'PublishNotice', {
        ...example('PublishNotice'),
        submissionsDueAt,
        questionsUntilOn: '2027-05-10',
      });
    expect(at('2027-05-10T08:00:00Z')).toBe('WINDOW-AHEAD');
    expect(at('2027-05-17T21:59:00Z')).toBe('accepted');
  });

  it('answers questions at least six days before the last day', () => {
    const asked = begin(...documentsApproved(negotiable), noticeOfMay).give(supplierA, 'AskQuestion', {
      question: 'x',
    });
    const answer = { question: 'q1', answer: 'Yes.' };
    expect(asked.on('2027-06-08T21:59:59Z').refused(procurer1, 'AnswerQuestion', answer)).toBe('accepted');
    expect(asked.on('2027-06-08T22:00:00Z').refused(procurer1, 'AnswerQuestion', answer)).toBe('ANSWER-TIME');
  });

  it('negotiates only when the documents say how', () => {
    expect(begin(...nationalTendered()).state.tracks['case']?.stage).toBe('negotiation');
    expect(begin(...nationalTendered(byPrice)).state.tracks['1']?.stage).toBe('evaluation');
  });

  it('awards on the first tenders only when that was reserved', () => {
    const keep = (documents: object) =>
      begin(...nationalTendered({ ...negotiable, ...documents })).refused(procurer1, 'KeepInitialTenders', {
        reasons: 'Nothing to negotiate.',
      });
    expect(keep({})).toBe('INITIAL-RESERVED');
    expect(keep({ mayAwardOnInitialTenders: true })).toBe('accepted');
  });

  it('asks those who remain for final tenders, and answers them alone', () => {
    const play = begin(...nationalTendered(), ...nationalNegotiated.slice(0, -1));
    expect(play.state.windows['final-tenders']?.openTo).toEqual(two);
    expect(play.refused(supplierC, 'AskQuestion', { question: 'x' })).toBe('QUESTION-PARTICIPANT');
    const before = play.give(supplierA, 'AskQuestion', { question: 'x' }).state;
    const event = play.give(procurer1, 'AnswerQuestion', { question: 'q1', answer: 'Yes.' }).events.at(-1)!;
    expect(react(before, event)).toMatchObject([{ kind: 'mail', suppliers: two }]);
  });

  it('gives all the same chance to correct, with time to answer, and tells them', () => {
    const play = begin(...nationalTendered()).on('2027-06-15T08:00:00Z');
    const offer = (changes: object) =>
      play.refused(procurer1, 'OfferCorrection', {
        suppliers: two,
        answersDueOn: '2027-06-16',
        what: 'The sum.',
        ...changes,
      });
    expect(offer({})).toBe('accepted');
    expect(offer({ suppliers: ['supplier-a'] })).toBe('CORRECTION-SAME-CHANCE');
    expect(offer({ suppliers: ['supplier-a', 'supplier-a', 'supplier-b'] })).toBe('CORRECTION-SAME-CHANCE');
    expect(offer({ answersDueOn: '2027-06-15' })).toBe('CORRECTION-DAY');
    const before = play.state;
    const body = { suppliers: two, answersDueOn: '2027-06-16', what: 'The sum.' };
    const event = play.give(procurer1, 'OfferCorrection', body).events.at(-1)!;
    expect(react(before, event)[0]).toMatchObject({ kind: 'mail', suppliers: two });
  });

  it('keeps the standstill period and asks the court', () => {
    const play = begin(...nationalTendered(byPrice), ...compared(two), ...awardedTo('supplier-a')).on('2027-06-21');
    play.give(procurer1, 'NotifyTenderers', { electronic: true, reasons: 'The lowest price.' });
    expect(play.state.awards['1']?.standstillEndsOn).toBe('2027-07-01');
    expect(play.refused(decisionMaker, 'SignContract')).toBe('STAGE');
  });

  it('is documented and announced within 30 days of the contract', () => {
    const play = begin(
      ...nationalTendered(byPrice),
      ...compared(two),
      ...awardedTo('supplier-a'),
      ...stoodStill,
      ...signedWith('supplier-a'),
    );
    // Thirty days after Friday 25 June end on a Sunday.
    expect(play.state.contracts['1']?.concludedOn).toBe('2027-06-25');
    expect(dueDays(play)).toMatchObject({
      PublishAwardNotice: '2027-07-26T22:00:00.000Z',
      CompleteReport: '2027-07-26T22:00:00.000Z',
    });
  });
});

describe('Excluding a supplier', () => {
  const candidates = () =>
    perform(worth(begun({ id: 'national-advertised-two-stage', version: 1 }), 900_000), [
      ...documentsApproved(negotiable),
      noticeOfMay,
      { open: 'requests', submissions: two.map(requestOf) },
    ]);
  const raised = (play: Play) =>
    play
      .give(procurer1, 'RaiseExclusion', {
        supplier: 'supplier-a',
        ground: 'taxes',
        eventOn: '2027-05-01',
        details: 'A decision of the tax authority.',
        answersDueOn: '2027-06-21',
      })
      .on('2027-06-22');
  const keep = { exclusion: 'x1', outcome: 'kept', because: 'not-proportionate', reasons: 'A small sum.' };

  it('is always optional under chapter 19, where the whole act has mandatory grounds', () => {
    expect(raised(candidates()).refused(decisionMaker, 'DecideExclusion', keep)).toBe('accepted');
    expect(raised(requested()).refused(decisionMaker, 'DecideExclusion', keep)).toBe('EXCLUSION-KEPT');
  });
});
