import {
  addDays,
  sameOrNextWorkingDay,
  startOfDay,
  type CalendarDate,
  type ExplanationStep,
} from '../calendar/index.js';
import type { Role } from '../case/roles.js';
import type { Text } from '../case/text.js';
import { earliestDeadline, minimumPeriod, standstill } from '../periods/index.js';
import type { Circumstances, MinimumPeriodId, PriorInformation } from '../periods/index.js';
import { lastDay, type RecordedDurations, type StageDurations } from '../learning/durations.js';
import { expectation, type Expectation } from '../learning/expectation.js';
import type { StageDefinition } from '../procedures/definition.js';
import { dateWork, workOf, type DatedWork, type Durations } from './stage-work.js';

/** What the dates of a timetable depend on. Everything has a default: sub-central, electronic, documents free, one round. */
export interface TimetableOptions {
  /** A prior information notice without `noticeSentOn` is counted from the day on which the notice would be sent. */
  readonly circumstances?: Partial<Omit<Circumstances, 'priorInformation'>> & {
    readonly priorInformation?: Omit<PriorInformation, 'noticeSentOn'>;
  };
  /** What the procurement documents say, once they are written; `circumstances` goes before it. */
  readonly documents?: { readonly electronicTenders: boolean; readonly documentsFree: boolean };
  /** How many times around in each stage that repeats; 1 when it isn't given. */
  readonly rounds?: number;
  /** The notification of the award goes electronically to all (LOU 20:1); yes when it isn't given. */
  readonly electronicNotification?: boolean;
  /** The days that are planned for a time that must only be adequate; an assumption, not law. */
  readonly adequateDays?: number;
  readonly durations?: Durations;
  /** How long stages and steps took in the organisation's finished cases; nothing is learned without them. */
  readonly recorded?: readonly RecordedDurations[];
}

/** One stage of a timetable. Dates are days in Stockholm; the stage after begins on or after the last of them. */
export interface TimetableStage {
  readonly stage: string;
  readonly name: Text;
  readonly zone: StageDefinition['zone'];
  readonly roles: readonly Role[];
  /** What the definition gives the work of all roles together, over all rounds. */
  readonly workingDays: number;
  /** The statutory period that the stage lasts at least: a minimum period's id, or that of the standstill. */
  readonly period?: string;
  readonly earliestStartOn: CalendarDate;
  readonly earliestEndOn: CalendarDate;
  readonly expectedStartOn: CalendarDate;
  readonly expectedEndOn: CalendarDate;
  /** How the earliest end came about. */
  readonly explanation: readonly ExplanationStep[];
  /** What the expected end takes for granted beside the definition's working days. */
  readonly assumes?: Text;
  /** What the expected end rests on. */
  readonly expectation: Expectation;
  /** Its expected work, dated. */
  readonly work: readonly DatedWork[];
}

/** Where the walk stands: the next stage starts on a day, and working days are counted after another. */
export interface Cursor {
  readonly startOn: CalendarDate;
  readonly after: CalendarDate;
}

/** A stretch of time that the law or an assumption gives: it ends with the last hour of its last day. */
interface Waiting {
  readonly period?: string;
  readonly endsOn: CalendarDate;
  readonly explanation: readonly ExplanationStep[];
  readonly assumes?: Text;
}

const defaultAdequateDays = 20;

/** Where a walk through the stages stands: by law, and as expected. */
export interface Standing {
  readonly earliest: Cursor;
  readonly expected: Cursor;
  /** When the notice is sent, from the first time for submissions on. */
  readonly noticeSentOn?: { readonly earliest: CalendarDate; readonly expected: CalendarDate };
}

/** One stage in time, and where the next one starts. */
export interface Walked {
  readonly row: TimetableStage;
  readonly next: Standing;
}

/**
 * Dates one stage.
 * @param learnt what the organisation's finished cases say of it: then it is expected to take as long as half of them took, and
 * never less than the law's minimum
 * @param knownEndsOn the last day of the stage's time for submissions or standstill, where it is already set
 */
export function walkStage(
  stage: StageDefinition,
  at: Standing,
  options: TimetableOptions,
  learnt: StageDurations,
  knownEndsOn?: CalendarDate,
): Walked {
  const { earliest, expected } = at;
  const noticeSentOn =
    at.noticeSentOn ?? (stage.window ? { earliest: earliest.startOn, expected: expected.startOn } : undefined);
  const known: Waiting | undefined = knownEndsOn === undefined ? undefined : { endsOn: knownEndsOn, explanation: [] };
  const soonest = known ?? waiting(stage, earliest.startOn, noticeSentOn?.earliest, options, false);
  const assumed = learnt.length === undefined;
  const usual = known ?? waiting(stage, expected.startOn, noticeSentOn?.expected, options, assumed);
  const worked = own(stage, expected, usual, options);
  const end = learnt.length
    ? lastOf([usual?.endsOn, lastDay(expected.startOn, learnt.length.median, learnt.length.unit)])
    : lastOf([expected.startOn, usual?.endsOn, ...worked.map(({ endOn }) => endOn)]);
  const row: TimetableStage = {
    stage: stage.id,
    name: stage.name,
    zone: stage.zone,
    roles: [...new Set(worked.flatMap(({ roles }) => roles))],
    workingDays: worked.reduce((sum, { workingDays }) => sum + workingDays, 0),
    ...(soonest?.period ? { period: soonest.period } : {}),
    earliestStartOn: earliest.startOn,
    earliestEndOn: soonest?.endsOn ?? earliest.startOn,
    expectedStartOn: expected.startOn,
    expectedEndOn: end,
    explanation: soonest?.explanation ?? [],
    ...(usual?.assumes ? { assumes: usual.assumes } : {}),
    expectation: expectation(learnt.cases, learnt.length, end),
    work: worked,
  };
  const next: Standing = {
    earliest: soonest ? dayAfter(soonest.endsOn) : earliest,
    expected: learnt.length ? cursorAfter(end, usual) : nextCursor(expected, usual, worked),
    ...(noticeSentOn ? { noticeSentOn } : {}),
  };
  return { row, next };
}

/** The time that must pass in a stage before it can end; undefined where none must. */
function waiting(
  stage: StageDefinition,
  sentOn: CalendarDate,
  noticeSentOn: CalendarDate | undefined,
  options: TimetableOptions,
  expected: boolean,
): Waiting | undefined {
  if (stage.steps.some(({ command }) => command === 'EndStandstill')) {
    const electronic = options.electronicNotification ?? true;
    const { endsOn, explanation } = standstill({ sentAt: [startOfDay(sentOn)], electronicallyToAll: electronic });
    return { period: electronic ? 'STANDSTILL-ELECTRONIC' : 'STANDSTILL-OTHER', endsOn, explanation };
  }
  if (!stage.window) return undefined;
  const period = stage.window.period as MinimumPeriodId | undefined;
  const minimum = period && minimumPeriod(period, circumstances(options, noticeSentOn ?? sentOn), sentOn);
  const found = minimum && earliestDeadline(minimum, startOfDay(sentOn));
  if (found) return { period, endsOn: found.endsOn, explanation: found.explanation };
  const named = { ...(period ? { period } : {}), explanation: minimum?.explanation ?? [] };
  if (!expected) return { ...named, endsOn: sentOn };
  const days = options.adequateDays ?? defaultAdequateDays;
  const endsOn = sameOrNextWorkingDay(addDays(sentOn, days), 'public-holidays-and-eves').on;
  const assumes = {
    sv: `Lagen har inget antal dagar; planen räknar med ${days} dagar, ett antagande.`,
    en: `The law has no number of days; the plan counts on ${days} days, an assumption.`,
  };
  return { ...named, endsOn, assumes };
}

function circumstances(options: TimetableOptions, noticeSentOn: CalendarDate): Circumstances {
  const { priorInformation, ...given } = options.circumstances ?? {};
  return {
    authority: 'sub-central',
    electronicTenders: options.documents?.electronicTenders ?? true,
    documentsFreelyAvailable: options.documents?.documentsFree ?? true,
    ...given,
    ...(priorInformation ? { priorInformation: { ...priorInformation, noticeSentOn } } : {}),
  };
}

/** The stage's own work, dated: before the deadline what belongs there, the rest after it, as many times as there are rounds. */
function own(
  stage: StageDefinition,
  at: Cursor,
  usual: Waiting | undefined,
  options: TimetableOptions,
): readonly DatedWork[] {
  const all = workOf(stage, options.durations);
  const within = all
    .filter(({ inWindow }) => inWindow)
    .map((one) => ({ ...one, startOn: at.startOn, endOn: at.startOn }));
  const rounds = stage.repeats ? (options.rounds ?? 1) : 1;
  const rest = Array.from({ length: rounds }, () => all.filter(({ inWindow }) => !inWindow)).flat();
  const from = usual ? afterDay(usual.endsOn) : at;
  return [...within, ...dateWork(rest, from.startOn, from.after)];
}

function nextCursor(at: Cursor, usual: Waiting | undefined, worked: readonly DatedWork[]): Cursor {
  const done = worked.filter(({ inWindow, workingDays }) => !inWindow && workingDays > 0).map(({ endOn }) => endOn);
  if (done.length > 0) return { startOn: lastOf(done), after: lastOf(done) };
  return usual ? afterDay(usual.endsOn) : at;
}

/** After a learned stage: what follows goes on from its last day, or from the working day after a period that ends with it. */
const cursorAfter = (end: CalendarDate, usual: Waiting | undefined): Cursor =>
  usual && usual.endsOn >= end ? afterDay(usual.endsOn) : { startOn: end, after: end };

const dayAfter = (endsOn: CalendarDate): Cursor => ({ startOn: addDays(endsOn, 1), after: endsOn });

/** People take up work on the working day after a period has ended. */
const afterDay = (endsOn: CalendarDate): Cursor => ({
  startOn: sameOrNextWorkingDay(addDays(endsOn, 1), 'public-holidays-and-eves').on,
  after: endsOn,
});

const lastOf = (days: readonly (CalendarDate | undefined)[]): CalendarDate =>
  days.flatMap((one) => one ?? []).reduce((last, one) => (one > last ? one : last), '0000-01-01');
