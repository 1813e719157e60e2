import { addDays, startOfDay, type CalendarDate, type Instant } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import { contentOf, exerciseBy, lastDay, performanceOf, type Of } from './contract-now.js';

/** How many days ahead a date of the contract is told of. */
export const toldDaysAhead = [60, 14] as const;

/** A date of a contract that is told of ahead. */
export interface ContractDate {
  /** `end`, or `option:<id>`. */
  readonly about: string;
  readonly on: CalendarDate;
}

/** The contract's last day, and the last day of each option that is not exercised. */
export function contractDates(state: CaseState, track: Of): readonly ContractDate[] {
  const end = lastDay(state, track);
  if (end === undefined || state.contracts[track.id]?.concludedOn === undefined) return [];
  const used = performanceOf(state, track).exercised.map(({ option }) => option);
  const options = (contentOf(state, track)?.options ?? []).filter(({ id }) => !used.includes(id));
  return [
    { about: 'end', on: end },
    ...options.map((one) => ({ about: `option:${one.id}`, on: exerciseBy(state, track, one) })),
  ];
}

export interface Telling extends ContractDate {
  readonly days: number;
  readonly at: Instant;
}

/** What is still to be told of, and when; what was near already when the contract was concluded is not told. */
export function tellings(state: CaseState, track: Of): readonly Telling[] {
  const told = performanceOf(state, track).announced;
  const concludedOn = state.contracts[track.id]?.concludedOn ?? '';
  return contractDates(state, track).flatMap((one) =>
    toldDaysAhead
      .filter((days) => !told.includes(`${one.about}/${days}/${one.on}`) && addDays(one.on, -days) > concludedOn)
      .map((days) => ({ ...one, days, at: startOfDay(addDays(one.on, -days)) })),
  );
}
