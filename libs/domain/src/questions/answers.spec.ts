import { describe, expect, it } from 'vitest';
import { react } from '../case/react.js';
import { opened, invited, noticed, selected } from '../testing/competition.js';
import { concluded } from '../testing/competed.js';
import { procurer1, supplierA, supplierB } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { answersPeriod } from './answers-period.js';
import { lastAnswerDay, unanswered } from './questions.rules.js';

const ask = { question: 'Does the limit include the foundation?' };
const answer = { question: 'q1', answer: 'Yes.' };
const refusal = (play: Play, type: string, body: object, actor = procurer1) => {
  const decision = play.ask(actor, type, { ...body });
  return decision.ok ? undefined : decision.refusal;
};
const asked = () => invited().give(supplierA, 'AskQuestion', ask);
const change = (play: Play, window: string, changes: object): Play => {
  const found = play.state.windows[window];
  if (!found) throw new Error(`no ${window}`);
  play.state = { ...play.state, windows: { ...play.state.windows, [window]: { ...found, ...changes } } };
  return play;
};

describe('The time for questions', () => {
  it('lasts to the deadline where no last day for them is set', () => {
    const open = (at: string) => change(noticed(), 'requests', { questionsUntilOn: undefined }).on(at);
    const { dueAt } = noticed().state.windows['requests'] ?? { dueAt: '' };
    const justBefore = new Date(Date.parse(dueAt) - 1).toISOString();
    expect(refusal(open(justBefore), 'AskQuestion', ask, supplierA)).toBeUndefined();
    const late = refusal(open(dueAt), 'AskQuestion', ask, supplierA);
    expect(late).toMatchObject({ code: 'QUESTION-TIME', expected: justBefore.slice(0, 10) });
    expect(late?.says.sv).toContain(`Sista dagen var ${justBefore.slice(0, 10)}.`);
    expect(late?.says.en).toContain(`The last day was ${justBefore.slice(0, 10)}.`);
  });

  it('is over when nothing is received any more, whatever day it is', () => {
    const closed = change(noticed(), 'requests', { status: 'closed' });
    expect(refusal(closed, 'AskQuestion', ask, supplierA)?.code).toBe('QUESTION-TIME');
  });

  it('is tried after who may ask', () => {
    const over = invited(selected(['supplier-a'])).on('2028-01-01');
    expect(refusal(over, 'AskQuestion', ask, supplierB)?.code).toBe('QUESTION-PARTICIPANT');
  });
});

describe('The last day for an answer', () => {
  it('is six days before the last day for tenders, and four when the procedure is accelerated', () => {
    const { state } = invited();
    const [track] = Object.values(state.tracks);
    expect(track && lastAnswerDay(state, track)).toBe('2027-08-07');
    const urgent = change(invited(), 'initial-tenders', { minimum: { id: 'TL-NEG-INI', variant: 'urgency' } }).state;
    expect(track && lastAnswerDay(urgent, track)).toBe('2027-08-09');
    expect(track && lastAnswerDay(state, track, '2027-09-13T21:59:00.000Z')).toBe('2027-09-07');
    expect([answersPeriod({}), answersPeriod({ minimum: { id: 'TL-OPEN', variant: 'urgency' } as never })]).toEqual([
      'ANSWERS',
      'ANSWERS-ACCELERATED',
    ]);
  });

  it('is not set where requests are received: an answer is not late then', () => {
    const { state } = noticed();
    const [track] = Object.values(state.tracks);
    expect(track && lastAnswerDay(state, track)).toBeUndefined();
    const play = noticed().give(supplierA, 'AskQuestion', ask);
    const { dueAt } = play.state.windows['requests'] ?? { dueAt: '' };
    play.on(new Date(Date.parse(dueAt) - 60_000).toISOString());
    expect(refusal(play, 'AnswerQuestion', answer)).toBeUndefined();
  });
});

describe('An answer', () => {
  it('is to a question that waits: the refusal tells which do', () => {
    const none = refusal(invited(), 'AnswerQuestion', answer);
    expect(none).toMatchObject({ code: 'QUESTION-OPEN', expected: '', field: 'question' });
    expect(none?.says.sv).toContain('Väntar: –.');
    expect(none?.says.en).toContain('Waiting: –.');
    const two = asked().give(supplierB, 'AskQuestion', ask);
    expect(two.state.questions.map(({ id, supplier }) => [id, supplier])).toEqual([
      ['q1', 'supplier-a'],
      ['q2', 'supplier-b'],
    ]);
    const wrong = refusal(two, 'AnswerQuestion', { ...answer, question: 'q3' });
    expect(wrong?.expected).toBe('q1, q2');
    expect(wrong?.says.sv).toContain('Väntar: q1, q2.');
    expect(wrong?.says.en).toContain('Waiting: q1, q2.');
  });

  it('leaves the other questions waiting', () => {
    const { state, now } = asked().give(supplierB, 'AskQuestion', ask).give(procurer1, 'AnswerQuestion', answer);
    expect(state.questions.map(({ answeredAt }) => answeredAt)).toEqual([now, undefined]);
    const [track] = Object.values(state.tracks);
    expect(track && unanswered(state, track).map(({ id }) => id)).toEqual(['q2']);
  });

  it('that says it is not without importance is late all the same', () => {
    const late = asked().on('2027-08-07T22:00:00Z');
    const found = refusal(late, 'AnswerQuestion', { ...answer, insignificant: false });
    expect(found).toMatchObject({ code: 'ANSWER-TIME', expected: '2027-08-14T21:59:00.000Z' });
    expect(found?.says.sv).toContain('2027-08-14 eller senare');
    expect(found?.says.en).toContain('2027-08-14 or later');
  });

  it('needs as many days more as it is late', () => {
    const later = asked().on('2027-08-11T08:00:00Z');
    expect(refusal(later, 'AnswerQuestion', answer)?.expected).toBe('2027-08-17T21:59:00.000Z');
  });

  it('extends no time to the same instant, and tells what it has to be later than', () => {
    const { dueAt } = asked().state.windows['initial-tenders'] ?? { dueAt: '' };
    const found = refusal(asked(), 'AnswerQuestion', { ...answer, dueAt });
    expect(found).toMatchObject({ code: 'ANSWER-EXTENDS', expected: dueAt, field: 'dueAt' });
    expect(found?.says.sv).toContain(`Senare än ${dueAt}.`);
    expect(found?.says.en).toContain(`Later than ${dueAt}.`);
  });

  it('extends no time that ended before the answer could be recorded', () => {
    const play = asked();
    const { dueAt } = play.state.windows['initial-tenders'] ?? { dueAt: '' };
    const heldAt = (instant: string) => {
      play.brought = { heldAt: instant };
      return refusal(play, 'AnswerQuestion', { ...answer, dueAt: '2027-08-20T21:59:00Z' })?.code;
    };
    expect([heldAt(dueAt), heldAt('2027-08-01T00:00:00.000Z')]).toEqual(['ANSWER-EXTENDS', undefined]);
  });

  it('extends no time beyond the calendar', () => {
    expect(refusal(asked(), 'AnswerQuestion', { ...answer, dueAt: '9999-12-31T22:00:00Z' })?.code).toBe(
      'ANSWER-EXTENDS',
    );
  });

  it('extends nothing where nothing is received', () => {
    const over = opened(asked(), 'initial-tenders', ['supplier-a', 'supplier-b']);
    expect(over.refused(procurer1, 'AnswerQuestion', { ...answer, dueAt: '2028-01-01T00:00:00Z' })).not.toBe(
      'accepted',
    );
  });

  it('causes one event, and a second when it extends the time, with the answer as its reason', () => {
    const decision = asked().ask(procurer1, 'AnswerQuestion', { ...answer, dueAt: '2027-08-20T21:59:00Z' });
    expect(decision).toMatchObject({
      ok: true,
      events: [
        { type: 'QuestionAnswered', facts: { question: 'q1' }, body: { answer: 'Yes.' } },
        {
          type: 'WindowExtended',
          facts: { window: 'initial-tenders', dueAt: '2027-08-20T21:59:00.000Z' },
          body: { reason: 'Yes.' },
        },
      ],
    });
    const plain = asked().ask(procurer1, 'AnswerQuestion', answer);
    expect(plain.ok && plain.events.map(({ type }) => type)).toEqual(['QuestionAnswered']);
  });

  it('says to those who get it which question it answers', () => {
    const play = noticed().give(supplierA, 'AskQuestion', ask);
    const before = play.state;
    const event = play.give(procurer1, 'AnswerQuestion', answer).events.at(-1);
    expect(event && react(before, event)[0]).toMatchObject({
      kind: 'publish',
      subject: { sv: 'Svar i GBG-2017-HOPPET', en: 'Answer in GBG-2017-HOPPET' },
      says: {
        sv: 'En fråga är besvarad (q1); svaret gäller alla.',
        en: 'A question is answered (q1); the answer is for all.',
      },
    });
  });
});

describe('A question from before lots parted', () => {
  it('is answered in the first lot, and one of a lot in that lot', () => {
    const { state, now } = concluded('2027-10-04', { lots: ['1', '2'] });
    const question = (id: string, track: string) => ({ id, track, supplier: 'supplier-a', askedAt: now });
    const both = { ...state, questions: [question('q1', 'case'), question('q2', '2')] };
    const of = (lot: string) => {
      const track = both.tracks[lot];
      return track && unanswered(both, track).map(({ id }) => id);
    };
    expect(of('1')).toEqual(['q1']);
    expect(of('2')).toEqual(['q2']);
  });
});
