import type { Appliers } from '../case/appliers.js';
import type { QuestionsFacts } from './questions.state.js';

export const questionsEvolve = {} as Appliers<keyof QuestionsFacts>;
