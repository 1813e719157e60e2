import { describe, expect, it } from 'vitest';
import { react } from '../case/react.js';
import { tasks } from '../case/tasks.js';
import { invited, noticed, selected } from '../testing/competition.js';
import { procurer1, stranger, supplierA, supplierC } from '../testing/people.js';

const question = 'Does the limit include the foundation?';
const ask = { question };
const two = ['supplier-a', 'supplier-b'];

describe('Asking a question', () => {
  it('is possible for any supplier before the invitation', () => {
    const { state } = noticed().give(supplierC, 'AskQuestion', ask);
    expect(state.questions).toMatchObject([{ id: 'q1', track: 'case', supplier: 'supplier-c' }]);
    expect(noticed().refused(stranger, 'AskQuestion', ask)).toBe('ROLE');
  });

  it('is possible for those invited after it', () => {
    const play = invited(selected(two));
    expect(play.refused(supplierA, 'AskQuestion', ask)).toBe('accepted');
    expect(play.refused(supplierC, 'AskQuestion', ask)).toBe('QUESTION-PARTICIPANT');
  });

  it('is possible through the last day for questions', () => {
    expect(noticed().on('2027-06-01T21:59:59.999Z').refused(supplierA, 'AskQuestion', ask)).toBe('accepted');
    expect(noticed().on('2027-06-01T22:00:00Z').ask(supplierA, 'AskQuestion', ask)).toMatchObject({
      refusal: { code: 'QUESTION-TIME', expected: '2027-06-01' },
    });
  });

  it('keeps its text out of the state', () => {
    expect(JSON.stringify(noticed().give(supplierA, 'AskQuestion', ask).state)).not.toContain(question);
  });
});

describe('Answering a question', () => {
  const asked = () => noticed().on('2027-05-20T08:00:00Z').give(supplierA, 'AskQuestion', ask);
  const answer = { question: 'q1', answer: 'Yes.' };

  it('waits for the procurer until it is done', () => {
    const open = (play = asked()) => tasks(play.state).filter((one) => one.command === 'AnswerQuestion');
    expect(open()).toMatchObject([{ about: 'q1', roles: ['procurer'], since: '2027-05-20T08:00:00.000Z' }]);
    expect(open(asked().give(procurer1, 'AnswerQuestion', answer))).toEqual([]);
  });

  it('is done once, for a question that was asked', () => {
    expect(asked().refused(procurer1, 'AnswerQuestion', { ...answer, question: 'q2' })).toBe('QUESTION-OPEN');
    expect(asked().give(procurer1, 'AnswerQuestion', answer).refused(procurer1, 'AnswerQuestion', answer)).toBe(
      'QUESTION-OPEN',
    );
  });

  it('goes to all without the name of who asked', () => {
    const play = asked();
    const before = play.state;
    const event = play.give(procurer1, 'AnswerQuestion', answer).events.at(-1)!;
    expect(JSON.stringify(event)).not.toContain('supplier-a');
    expect(react(before, event)).toMatchObject([{ kind: 'publish' }]);
  });

  it('goes to all who were invited, after the invitation', () => {
    const play = invited(selected(two)).give(supplierA, 'AskQuestion', ask);
    const before = play.state;
    const event = play.give(procurer1, 'AnswerQuestion', answer).events.at(-1)!;
    expect(react(before, event)).toMatchObject([{ kind: 'mail', suppliers: two }]);
  });

  it('comes six days before the last day for tenders, or the time is extended first', () => {
    // Tenders are due on Friday 13 August; six days before is Saturday 7 August.
    const late = (at: string) => invited().give(supplierA, 'AskQuestion', ask).on(at);
    expect(late('2027-08-07T21:59:59.999Z').refused(procurer1, 'AnswerQuestion', answer)).toBe('accepted');
    expect(late('2027-08-07T22:00:00Z').ask(procurer1, 'AnswerQuestion', answer)).toMatchObject({
      refusal: { code: 'ANSWER-TIME', expected: '2027-08-14T21:59:00.000Z' },
    });
    expect(late('2027-08-07T22:00:00Z').refused(procurer1, 'AnswerQuestion', { ...answer, insignificant: true })).toBe(
      'accepted',
    );
    const extended = late('2027-08-07T22:00:00Z').give(procurer1, 'ExtendWindow', {
      window: 'initial-tenders',
      dueAt: '2027-08-14T21:59:00Z',
      reason: 'A late answer.',
    });
    expect(extended.refused(procurer1, 'AnswerQuestion', answer)).toBe('accepted');
  });

  it('can extend the time by itself, by as much as the refusal says', () => {
    const late = () => invited().give(supplierA, 'AskQuestion', ask).on('2027-08-07T22:00:00Z');
    const until = (dueAt: string) => late().refused(procurer1, 'AnswerQuestion', { ...answer, dueAt });
    expect(late().ask(procurer1, 'AnswerQuestion', { ...answer, dueAt: '2027-08-13T21:59:30Z' })).toMatchObject({
      refusal: { code: 'ANSWER-TIME', expected: '2027-08-14T21:59:00.000Z' },
    });
    expect(until('2027-08-14T21:59:00Z')).toBe('accepted');
    expect(until('2027-08-13T21:59:00Z')).toBe('ANSWER-EXTENDS');
    expect(until('2027-08-12T21:59:00Z')).toBe('ANSWER-EXTENDS');
    const play = late().give(procurer1, 'AnswerQuestion', { ...answer, dueAt: '2027-08-20T21:59:00Z' });
    expect(play.events.slice(-2).map(({ type }) => type)).toEqual(['QuestionAnswered', 'WindowExtended']);
    expect(play.state.windows['initial-tenders']?.dueAt).toBe('2027-08-20T21:59:00.000Z');
  });

  it('cannot extend a time that is over', () => {
    const over = invited().give(supplierA, 'AskQuestion', ask).on('2027-08-13T22:00:00Z');
    expect(over.refused(procurer1, 'AnswerQuestion', { ...answer, dueAt: '2027-09-13T21:59:00Z' })).toBe(
      'ANSWER-EXTENDS',
    );
  });

  it('is overdue after the last day on which it is in time', () => {
    const { state } = invited().give(supplierA, 'AskQuestion', ask);
    expect(tasks(state).find((one) => one.command === 'AnswerQuestion')?.dueAt).toBe('2027-08-07T22:00:00.000Z');
  });
});
