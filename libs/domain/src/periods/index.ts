export { inForce } from './dated.js';
export type { Dated, DatedAmount, DatedPeriod } from './dated.js';
export { directProcurementLimits, documentationLimits, thresholds } from './thresholds.data.js';
export type { ThresholdObject } from './thresholds.data.js';
export { compareWithLimit, directProcurementLimitOn, documentationLimitOn, thresholdOn } from './thresholds.js';
export { documentsExtension, minimumPeriods, priorInformationWindow } from './minimum-periods.data.js';
export type { DaysInLaw, MinimumPeriodId, MinimumPeriodRow } from './minimum-periods.data.js';
export type { PriorInformation } from './prior-information.js';
export type { Circumstances, PeriodVariant, Refused } from './reductions.js';
export { chosenMinimum, minimumPeriod } from './minimum-period.js';
export type { MinimumPeriod } from './minimum-period.js';
export { earliestDeadline, judgeDeadline, warnOfDay } from './deadline.js';
export type { DeadlineJudgement, DeadlineWarning, EarliestDeadline } from './deadline.js';
export { backwardPeriods, statutoryPeriods } from './statutory-periods.data.js';
export type {
  BackwardPeriodId,
  BackwardPeriodRow,
  Counting,
  StatutoryPeriodId,
  StatutoryPeriodRow,
} from './statutory-periods.data.js';
export { statutoryPeriod, statutoryPeriodBack, statutoryPeriodOn } from './statutory-period.js';
export { standstill } from './standstill.js';
export type { NotificationSent } from './standstill.js';
export { computableFrom, computableUntil, computePeriod, periodIds } from './compute.js';
export type { PeriodAnswer, PeriodId, PeriodQuestion } from './compute.js';
