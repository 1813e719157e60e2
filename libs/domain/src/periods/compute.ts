import { startOfDay, type CalendarDate, type ExplanationStep, type Instant } from '../calendar/index.js';
import type { Text } from '../case/text.js';
import { earliestDeadline, judgeDeadline, type DeadlineJudgement } from './deadline.js';
import { minimumPeriod, minimumPeriodOn } from './minimum-period.js';
import { minimumPeriods, type MinimumPeriodId } from './minimum-periods.data.js';
import type { Circumstances, PeriodVariant, Refused } from './reductions.js';
import { backwardPeriodOn, statutoryPeriod, statutoryPeriodBack, statutoryPeriodOn } from './statutory-period.js';
import { backwardPeriods, statutoryPeriods } from './statutory-periods.data.js';
import type { BackwardPeriodId, StatutoryPeriodId } from './statutory-periods.data.js';

export type PeriodId = MinimumPeriodId | StatutoryPeriodId | BackwardPeriodId;

/** Every period that can be computed: suppliers' minimum periods, those that run from an event, those counted back. */
export const periodIds = [
  ...Object.keys(minimumPeriods),
  ...Object.keys(statutoryPeriods),
  ...Object.keys(backwardPeriods),
] as readonly PeriodId[];

/** The first and last days that a period can be computed from: those of the recorded law, and of dates with room after them. */
export const computableFrom: CalendarDate = '2017-01-01';
export const computableUntil: CalendarDate = '9000-12-31';

export interface PeriodQuestion {
  readonly period: PeriodId;
  /** The day in Stockholm of the event: the notice or notification sent, the contract, or the last day counted back from. */
  readonly sentOn: CalendarDate;
  readonly circumstances?: Partial<Circumstances>;
  /** A deadline that somebody thinks of, to be judged against a minimum period. */
  readonly dueAt?: Instant;
}

/** A period that was computed, with how. */
export interface PeriodAnswer {
  readonly period: PeriodId;
  readonly says: Text;
  readonly source: string;
  readonly verified: boolean;
  readonly kind: 'suppliers-minimum' | 'from-an-event' | 'counted-back';
  /** Of a minimum period: which of the law's numbers applies, and how many days it is; `null` where there is none. */
  readonly variant?: PeriodVariant;
  readonly days?: number | null;
  /** The last day and the first instant after it; none where the law has no number of days. */
  readonly endsOn?: CalendarDate;
  readonly endsAt?: Instant;
  /** Of a minimum period: the earliest deadline that may be announced. */
  readonly earliestAt?: Instant;
  /** Of one counted back: the working day to plan for. */
  readonly planOn?: CalendarDate;
  readonly explanation: readonly ExplanationStep[];
  readonly refused: readonly Refused[];
  readonly judgement?: DeadlineJudgement;
}

const has = <K extends string>(rows: { readonly [id in K]: unknown }, id: string): id is K => Object.hasOwn(rows, id);

/**
 * Computes one period for a case handler, with how it came about.
 * @throws RangeError when `sentOn` is no date from {@link computableFrom} to {@link computableUntil}
 */
export function computePeriod({ period, sentOn, circumstances, dueAt }: PeriodQuestion): PeriodAnswer {
  if (!(computableFrom <= sentOn && sentOn <= computableUntil))
    throw new RangeError(`No law is recorded for ${sentOn}`);
  if (has(minimumPeriods, period)) return ofMinimum(period, sentOn, circumstances, dueAt);
  if (has(statutoryPeriods, period)) return ofEvent(period, sentOn);
  const { endsOn, endsAt, planOn, explanation } = statutoryPeriodBack(period, sentOn);
  const { says, source, verified } = backwardPeriodOn(period, sentOn);
  return { period, says, source, verified, kind: 'counted-back', endsOn, endsAt, planOn, explanation, refused: [] };
}

function ofEvent(period: StatutoryPeriodId, sentOn: CalendarDate): PeriodAnswer {
  const { says, source, verified } = statutoryPeriodOn(period, sentOn);
  const { endsOn, endsAt, explanation } = statutoryPeriod(period, sentOn);
  return { period, says, source, verified, kind: 'from-an-event', endsOn, endsAt, explanation, refused: [] };
}

function ofMinimum(
  period: MinimumPeriodId,
  sentOn: CalendarDate,
  given: Partial<Circumstances> = {},
  dueAt: Instant | undefined,
): PeriodAnswer {
  const usual = { authority: 'sub-central', electronicTenders: true, documentsFreelyAvailable: true } as const;
  const minimum = minimumPeriod(period, { ...usual, ...given }, sentOn);
  const earliest = earliestDeadline(minimum, startOfDay(sentOn));
  const { days, variant, source, verified, refused } = minimum;
  return {
    period,
    says: minimumPeriodOn(period, sentOn).says,
    source,
    verified,
    kind: 'suppliers-minimum',
    variant,
    days,
    ...(earliest ? { endsOn: earliest.endsOn, endsAt: earliest.endsAt, earliestAt: earliest.earliestAt } : {}),
    explanation: earliest?.explanation ?? minimum.explanation,
    refused,
    ...(dueAt === undefined ? {} : { judgement: judgeDeadline(minimum, startOfDay(sentOn), dueAt) }),
  };
}
