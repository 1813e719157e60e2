import { endOfDay, toInstant } from '../calendar/index.js';
import { command } from '../case/command.js';
import { boolean, id, instant, text } from '../fields/build.js';
import { currentWindow } from '../windows/current-window.js';
import * as rules from './questions.rules.js';
import { lastAnswerDay, unanswered } from './questions.rules.js';

const lot = id('Anbudsdel', 'Lot', { optional: true });

const askQuestion = command({
  name: 'AskQuestion',
  says: { sv: 'Ställ en fråga', en: 'Ask a question' },
  area: 'competition',
  fields: { lot, question: text('Fråga', 'Question', 8000) },
  by: ['supplier'],
  relation: 'any-supplier',
  when: 'listed',
  rules: [rules.isInTheCompetition, rules.questionIsInTime],
  causes: ({ state, body, track, capacity }) => [
    {
      type: 'QuestionAsked',
      facts: { track: track.id, question: `q${state.questions.length + 1}`, supplier: capacity.supplier! },
      body: { question: body.question },
    },
  ],
  example: { question: 'Does the limit for climate impact include the foundation?' },
});

const answerQuestion = command({
  name: 'AnswerQuestion',
  says: { sv: 'Besvara en fråga', en: 'Answer a question' },
  area: 'competition',
  fields: {
    lot,
    question: id('Fråga', 'Question'),
    answer: text('Svar till alla', 'Answer to all', 8000),
    insignificant: boolean('Saknar betydelse för anbuden', 'Of no importance for the tenders', { optional: true }),
    dueAt: instant('Ny sista tid', 'New deadline', { optional: true }),
  },
  by: ['procurer'],
  relation: 'case',
  when: 'listed',
  rules: [rules.questionWaits, rules.answerCanExtend, rules.answerIsInTime],
  brings: 'window-time',
  causes: ({ state, track, body: { question, answer, dueAt } }) => {
    const window = currentWindow(state, track);
    return [
      { type: 'QuestionAnswered', facts: { question }, body: { answer } },
      ...(dueAt === undefined || !window
        ? []
        : [
            {
              type: 'WindowExtended' as const,
              facts: { window: window.id, dueAt: toInstant(dueAt) },
              body: { reason: answer },
            },
          ]),
    ];
  },
  asks: (state, track) => {
    const last = lastAnswerDay(state, track);
    return unanswered(state, track).map((one) => ({
      about: one.id,
      since: one.askedAt,
      ...(last === undefined ? {} : { dueAt: endOfDay(last) }),
    }));
  },
  example: { question: 'q1', answer: 'Yes, from the foundation to the roof.' },
});

export const questionsCommands = [askQuestion, answerQuestion];
