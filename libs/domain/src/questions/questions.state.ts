import type { Instant } from '../calendar/index.js';

export interface Question {
  readonly id: string;
  readonly askedAt: Instant;
  /** Known to the procurer alone: answers go to all without the asker's name. */
  readonly supplier: string;
  readonly answeredAt?: Instant;
}

export interface QuestionsState {
  readonly questions: readonly Question[];
}

export interface QuestionsFacts {
  QuestionAsked: { question: string; supplier: string };
  QuestionAnswered: { question: string };
}

export const noQuestions: QuestionsState = { questions: [] };
