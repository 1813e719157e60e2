import { addMonths, dateInStockholm, type CalendarDate } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import type { KeptRight } from './phases.state.js';

/** A result that is to come into use, or may be called back. */
export interface WatchedResult {
  /** `<track>/<right>`. */
  readonly id: string;
  readonly track: string;
  readonly supplier: string;
  readonly right: KeptRight;
  /** From this day on it may be called back. */
  readonly from: CalendarDate;
}

/** The day on which a partner's development ended: it went through its last phase, or was not kept after one. */
export function developmentEndedOn(state: CaseState, track: string): CalendarDate | undefined {
  const last = state.documents?.phases?.length ?? 1;
  const gates = Object.entries(state.developments[track]?.phases ?? {}).flatMap(([number, { gate }]) =>
    gate && (gate.outcome !== 'continue' || Number(number) >= last) ? [gate.decidedAt] : [],
  );
  const [first] = gates.toSorted();
  return first === undefined ? undefined : dateInStockholm(first);
}

/**
 * Results that suppliers own, whose time to come into use runs since the development ended, and that nobody has decided on.
 * They are watched after the end of the contract and of the case: three years are longer than most cases.
 */
export function watchedResults(state: CaseState): readonly WatchedResult[] {
  const months = state.documents?.callBackMonths;
  if (months === undefined) return [];
  return Object.entries(state.developments).flatMap(([track, { rights }]) => {
    const endedOn = developmentEndedOn(state, track);
    if (endedOn === undefined) return [];
    const supplier = state.tracks[track]?.partner?.supplier ?? '';
    const from = addMonths(endedOn, months);
    return rights
      .filter((one) => one.kind === 'result' && one.terms === 'supplier-owns-licence' && !one.callBack)
      .map((right) => ({ id: `${track}/${right.id}`, track, supplier, right, from }));
  });
}
