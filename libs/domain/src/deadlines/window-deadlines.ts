import {
  dateInStockholm,
  dateInWords,
  periodUnderRegulation,
  type ExplanationStep,
  type Instant,
} from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import type { Text } from '../case/text.js';
import { chosenMinimum, minimumPeriods, statutoryPeriodBack, warnOfDay } from '../periods/index.js';
import { answersPeriod } from '../questions/answers-period.js';
import type { AnnouncedMinimum } from '../windows/announced-minimum.js';
import type { Window } from '../windows/windows.state.js';
import { chosen, counted, demands, ending, lastDay, later, passes, type LegalDeadline } from './legal-deadline.js';

const names: Readonly<Record<Window['receives'], Text>> = {
  request: { sv: 'Sista dag för anbudsansökningar', en: 'Last day for requests to participate' },
  tender: { sv: 'Sista dag för anbud', en: 'Last day for tenders' },
  entry: { sv: 'Sista dag för tävlingsbidrag', en: 'Last day for contest entries' },
};

/** The times for submissions, and the last days for questions and answers in each. */
export const windowDeadlines = (state: CaseState, now: Instant): readonly LegalDeadline[] =>
  Object.values(state.windows)
    .filter(({ status }) => status !== 'cancelled')
    .flatMap((window) => [submissions(state, window, now), ...questions(window, now), ...answers(state, window, now)]);

function submissions(state: CaseState, window: Window, now: Instant): LegalDeadline {
  const { dueAt, minimum, receives } = window;
  const endsOn = lastDay(dueAt);
  const row = minimum && minimumPeriods[minimum.period][0];
  return {
    id: `submissions:${window.id}`,
    track: window.track,
    says: names[receives],
    endsOn,
    endsAt: dueAt,
    basis: row?.source ?? 'LOU 11:1',
    explanation: [
      ...(minimum ? minimumSteps(minimum, sentAt(state, window)) : [adequate]),
      ...(minimum?.endsOn === endsOn ? [] : [later(endsOn, 'LOU 11:1')]),
    ],
    whose: 'suppliers-minimum',
    status: passes(dueAt, now),
    warnings: warnOfDay(dueAt),
    verified: row?.verified ?? true,
  };
}

const adequate = chosen(
  'Lagen har inget minsta antal dagar; tiden ska vara skälig.',
  'The law has no minimum number of days; the time must be adequate.',
  'LOU 11:1',
);

/** A time that the notice opened runs from the day the notice was sent, any other from its own announcement. */
function sentAt(state: CaseState, { minimum, opensAt }: Window): Instant {
  const row = minimum && minimumPeriods[minimum.period][0];
  return row?.from === 'notice-sent' && state.invitedAt === undefined
    ? (state.notice?.dispatchedAt ?? opensAt)
    : opensAt;
}

/** How an announced minimum came about, counted again from its days. */
function minimumSteps({ period, variant, days }: AnnouncedMinimum, sent: Instant): readonly ExplanationStep[] {
  const first = chosenMinimum(period, variant, days, dateInStockholm(sent));
  if (days === null) return [first];
  const length = { count: days, unit: 'days' } as const;
  return [first, ...periodUnderRegulation(dateInStockholm(sent), length, 'suppliers-minimum').explanation];
}

function questions({ id, track, questionsUntilOn, dueAt }: Window, now: Instant): readonly LegalDeadline[] {
  if (questionsUntilOn === undefined) return [];
  const { planOn } = statutoryPeriodBack('ASK-BY', lastDay(dueAt));
  const advised = dateInWords(planOn);
  return [
    {
      id: `questions:${id}`,
      track,
      says: { sv: 'Sista dag för frågor', en: 'Last day for questions' },
      ...ending(questionsUntilOn),
      basis: 'LOU 12:11; prop. 2015/16:195 s. 1074 (rekommendation)',
      explanation: [
        chosen(
          `Dagen anges i annonsen eller inbjudan; tio dagar före sista dagen rekommenderas (${advised.sv}).`,
          `The day is set in the notice or the invitation; ten days before the last day are advised (${advised.en}).`,
          'prop. 2015/16:195 s. 1074 (rekommendation)',
          questionsUntilOn,
        ),
      ],
      whose: 'suppliers-maximum',
      status: passes(ending(questionsUntilOn).endsAt, now),
      verified: true,
    },
  ];
}

function answers(state: CaseState, window: Window, now: Instant): readonly LegalDeadline[] {
  if (window.receives !== 'tender') return [];
  const period = statutoryPeriodBack(answersPeriod(window), lastDay(window.dueAt));
  const waiting = state.questions.some(({ track, answeredAt }) => answeredAt === undefined && isFor(window, track));
  const over = window.status !== 'open' || !waiting;
  return [
    {
      id: `answers:${window.id}`,
      track: window.track,
      says: { sv: 'Sista dag för svar till alla', en: 'Last day for answers to all' },
      ...counted(period),
      planOn: period.planOn,
      basis: period.explanation[0]?.source ?? 'LOU 12:11',
      whose: 'authoritys-maximum',
      status: demands(over && now >= period.endsAt, period.endsAt, now),
      verified: true,
    },
  ];
}

/** Questions from before lots parted are for every lot's time. */
const isFor = (window: Window, asked: string) => asked === 'case' || asked === window.track;
