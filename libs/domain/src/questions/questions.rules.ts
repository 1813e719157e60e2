import { addDays, daysBetween, endOfDay, addMilliseconds, type CalendarDate } from '../calendar/index.js';
import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import type { CaseState, Track } from '../case/state.js';
import { statutoryPeriodBack, type BackwardPeriodId } from '../periods/index.js';
import { isBetweenNamed, remaining } from '../selection/remaining.js';
import { currentWindow, lastDayOf } from '../windows/current-window.js';
import type { Window } from '../windows/windows.state.js';

/** Answers come six days before the last day for tenders, or four when the procedure is accelerated (LOU 12:11). */
export const answersPeriod = ({ minimum }: Pick<Window, 'minimum'>): BackwardPeriodId =>
  minimum?.variant === 'urgency' ? 'ANSWERS-ACCELERATED' : 'ANSWERS';

/** The last day on which an answer is in time; undefined where the law gives none. */
export function lastAnswerDay(state: CaseState, track: Track): CalendarDate | undefined {
  const window = currentWindow(state, track);
  if (window?.receives !== 'tender') return undefined;
  return statutoryPeriodBack(answersPeriod(window), lastDayOf(window.dueAt)).endsOn;
}

/** The unanswered questions that a track answers: its own, and those from before lots parted in the first lot. */
export const unanswered = (state: CaseState, track: Track) =>
  state.questions.filter((one) => one.answeredAt === undefined && home(state, one.track) === track.id);

const home = (state: CaseState, asked: string) => (state.tracks[asked] ? asked : Object.keys(state.tracks)[0]);

export const isInTheCompetition = rule({
  id: 'QUESTION-PARTICIPANT',
  says: {
    sv: 'Efter inbjudan ställer bara de inbjudna som är kvar frågor.',
    en: 'After the invitation only those invited who remain ask questions.',
  },
  basis: 'LOU 12:11: information goes to all participating suppliers.',
  holds: ({ state, capacity, track }) =>
    !isBetweenNamed(state) || remaining(state, track.id).includes(capacity.supplier ?? ''),
});

export const questionIsInTime = rule({
  id: 'QUESTION-TIME',
  says: { sv: 'Tiden för frågor är ute.', en: 'The time for questions is over.' },
  basis: 'LOU 12:11; the day is set in the documents (prop. 2015/16:195 p. 1074).',
  holds: ({ state, track, now, today }) => {
    const window = currentWindow(state, track);
    if (window?.status !== 'open' || now >= window.dueAt) return false;
    return window.questionsUntilOn === undefined || today <= window.questionsUntilOn;
  },
  because: ({ state, track }) => {
    const window = currentWindow(state, track);
    const last = window?.questionsUntilOn ?? (window ? lastDayOf(window.dueAt) : '');
    return { says: { sv: `Sista dagen var ${last}.`, en: `The last day was ${last}.` }, expected: last };
  },
});

export interface Answer {
  readonly question: string;
  readonly insignificant?: boolean;
}

export const questionWaits = rule<Answer>({
  id: 'QUESTION-OPEN',
  says: { sv: 'Frågan väntar inte på svar.', en: 'The question is not waiting for an answer.' },
  basis: 'A question is answered once, to all.',
  holds: ({ state, track, body }) => unanswered(state, track).some((one) => one.id === body.question),
  because: ({ state, track }) => {
    const waiting = unanswered(state, track)
      .map((one) => one.id)
      .join(', ');
    return { says: { sv: `Väntar: ${waiting || '–'}.`, en: `Waiting: ${waiting || '–'}.` }, expected: waiting };
  },
  field: 'question',
});

const late = ({ state, track, today, body }: Deciding<Answer>) => {
  const last = lastAnswerDay(state, track);
  return body.insignificant !== true && last !== undefined && today > last ? last : undefined;
};

export const answerIsInTime = rule<Answer>({
  id: 'ANSWER-TIME',
  says: {
    sv: 'Svaret kommer för nära sista tiden; förläng den först.',
    en: 'The answer comes too close to the deadline; extend it first.',
  },
  basis: 'LOU 12:11 and 11:8; an answer of no importance for the tenders needs no longer time.',
  holds: (ctx) => late(ctx) === undefined,
  because: (ctx) => {
    const lastDay = lastDayOf(currentWindow(ctx.state, ctx.track)!.dueAt);
    const needed = addDays(ctx.today, daysBetween(late(ctx) ?? ctx.today, lastDay));
    return {
      says: {
        sv: `För ett svar i dag behöver sista dagen vara ${needed} eller senare.`,
        en: `For an answer today the last day has to be ${needed} or later.`,
      },
      expected: addMilliseconds(endOfDay(needed), -60_000),
    };
  },
});
