import type { BackwardPeriodId } from '../periods/index.js';
import type { Window } from '../windows/windows.state.js';

/** Answers come six days before the last day for tenders, or four when the procedure is accelerated (LOU 12:11). */
export const answersPeriod = ({ minimum }: Pick<Window, 'minimum'>): BackwardPeriodId =>
  minimum?.variant === 'urgency' ? 'ANSWERS-ACCELERATED' : 'ANSWERS';
