import type { Appliers } from '../case/applier.js';
import type { QuestionsFacts } from './questions.state.js';

export const questionsEvolve: Appliers<keyof QuestionsFacts> = {
  QuestionAsked: (state, { at, facts: { question, supplier, track } }) => ({
    ...state,
    questions: [...state.questions, { id: question, track, supplier, askedAt: at }],
  }),
  QuestionAnswered: (state, { at, facts }) => ({
    ...state,
    questions: state.questions.map((one) => (one.id === facts.question ? { ...one, answeredAt: at } : one)),
  }),
};
