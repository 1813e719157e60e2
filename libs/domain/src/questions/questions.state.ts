import type { Instant } from '../calendar/index.js';

export interface Question {
  readonly id: string;
  /** The whole case, or the lot in whose stage it was asked. */
  readonly track: string;
  readonly askedAt: Instant;
  /** Known to the procurer alone: answers go to all without the asker's name. */
  readonly supplier: string;
  readonly answeredAt?: Instant;
}

export interface QuestionsState {
  readonly questions: readonly Question[];
}

export interface QuestionsFacts {
  QuestionAsked: { track: string; question: string; supplier: string };
  QuestionAnswered: { question: string };
}

export const noQuestions: QuestionsState = { questions: [] };
