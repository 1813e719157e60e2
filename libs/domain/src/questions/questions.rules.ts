import {
  addDays,
  addMilliseconds,
  daysBetween,
  endOfDay,
  toInstant,
  type CalendarDate,
  type Instant,
} from '../calendar/index.js';
import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import type { CaseState, Track } from '../case/state.js';
import { statutoryPeriodBack } from '../periods/index.js';
import { isBetweenNamed, remaining } from '../selection/remaining.js';
import { currentWindow, endOfCalendar, lastDayOf } from '../windows/current-window.js';
import { answersPeriod } from './answers-period.js';

/**
 * The last day on which an answer is in time; undefined where the law gives none.
 * @param dueAt a deadline that the window gets, instead of the one it has
 */
export function lastAnswerDay(state: CaseState, track: Track, dueAt?: Instant): CalendarDate | undefined {
  const window = currentWindow(state, track);
  if (window?.receives !== 'tender') return undefined;
  return statutoryPeriodBack(answersPeriod(window), lastDayOf(dueAt ?? window.dueAt)).endsOn;
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
  readonly dueAt?: string;
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
  const last = lastAnswerDay(state, track, body.dueAt === undefined ? undefined : toInstant(body.dueAt));
  return body.insignificant !== true && last !== undefined && today > last ? last : undefined;
};

export const answerIsInTime = rule<Answer>({
  id: 'ANSWER-TIME',
  says: {
    sv: 'Svaret kommer för nära sista tiden; förläng den i samma svar.',
    en: 'The answer comes too close to the deadline; extend it with the answer.',
  },
  basis: 'LOU 12:11, 11:8, 19:13–14; an answer of no importance for the tenders needs no longer time.',
  holds: (ctx) => late(ctx) === undefined,
  because: (ctx) => {
    const { body, state, track, today } = ctx;
    const lastDay = lastDayOf(
      body.dueAt === undefined ? (currentWindow(state, track)?.dueAt ?? ctx.now) : toInstant(body.dueAt),
    );
    const needed = addDays(today, daysBetween(late(ctx) ?? today, lastDay));
    return {
      says: {
        sv: `För ett svar i dag behöver sista dagen vara ${needed} eller senare.`,
        en: `For an answer today the last day has to be ${needed} or later.`,
      },
      expected: addMilliseconds(endOfDay(needed), -60_000),
    };
  },
});

export const answerCanExtend = rule<Answer>({
  id: 'ANSWER-EXTENDS',
  says: {
    sv: 'En ny sista tid med svaret är senare än den nuvarande, som inte har gått ut.',
    en: 'A new deadline with the answer is later than the present one, which has not passed.',
  },
  basis: 'LOU 11:8, 19:14: suppliers rely on the time that was announced; it can only be made longer.',
  holds: ({ state, track, body, now, brought: { heldAt = now } }) => {
    if (body.dueAt === undefined) return true;
    const window = currentWindow(state, track);
    const dueAt = toInstant(body.dueAt);
    return window?.status === 'open' && heldAt < window.dueAt && dueAt > window.dueAt && dueAt < endOfCalendar;
  },
  because: ({ state, track }) => {
    const dueAt = currentWindow(state, track)?.dueAt;
    return {
      says: { sv: `Senare än ${dueAt ?? '–'}.`, en: `Later than ${dueAt ?? '–'}.` },
      ...(dueAt === undefined ? {} : { expected: dueAt }),
    };
  },
  field: 'dueAt',
});
