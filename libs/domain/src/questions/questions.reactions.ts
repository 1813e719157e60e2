import type { Reactions } from '../case/reaction.js';
import { isBetweenNamed, remaining } from '../selection/remaining.js';

export const questionsReactions: Reactions = {
  QuestionAnswered: (state, { facts }) => {
    const what = {
      subject: { sv: `Svar i ${state.reference}`, en: `Answer in ${state.reference}` },
      says: {
        sv: `En fråga är besvarad (${facts.question}); svaret gäller alla.`,
        en: `A question is answered (${facts.question}); the answer is for all.`,
      },
    };
    const track = state.questions.find((one) => one.id === facts.question)?.track ?? 'case';
    return isBetweenNamed(state)
      ? [{ kind: 'mail', suppliers: remaining(state, track), ...what }]
      : [{ kind: 'publish', ...what }];
  },
};
