import { dateInStockholm, type CalendarDate, type Instant } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import type { Exclusion } from './exclusion.state.js';

export const exclusionWith = (state: CaseState, id: string): Exclusion | undefined =>
  state.exclusions.find((one) => one.id === id);

/** Grounds that were raised and on which nothing is decided yet. @param suppliers only against these */
export const pendingExclusions = (state: CaseState, suppliers?: readonly string[]): readonly Exclusion[] =>
  state.exclusions.filter((one) => !one.decision && (!suppliers || suppliers.includes(one.supplier)));

/** Whether it was decided that the supplier is excluded. */
export const isExcluded = (state: CaseState, supplier: string): boolean =>
  state.exclusions.some((one) => one.supplier === supplier && one.decision?.outcome === 'excluded');

/** Whether the supplier has been heard: it has answered, or the last day of the hearing has passed (LOU 13:4, 19:17). */
export const isHeard = ({ answer, answersDueOn }: Exclusion, now: Instant): boolean =>
  answer !== undefined || dateInStockholm(now) > answersDueOn;

/** Whether the ground may be used on a day. */
export const isUsable = ({ usableUntil }: Pick<Exclusion, 'usableUntil'>, on: CalendarDate): boolean =>
  usableUntil === undefined || on <= usableUntil;

const gone = ['rejected', 'not-invited', 'eliminated'];

/** The suppliers that can be excluded: those that compete. */
export const excludable = (state: CaseState): readonly string[] =>
  Object.values(state.competitors)
    .filter((one) => !gone.includes(one.status))
    .map((one) => one.supplier);
