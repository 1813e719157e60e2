import { addMonths, type CalendarDate } from '../calendar/index.js';
import type { CaseState, Track } from '../case/state.js';
import type { ContractOption, Milestone } from '../contract/content.state.js';
import { decimal, exact, sum } from '../evaluation/exact.js';
import type { Money } from '../fields/field.js';
import { currentEnd, currentValue } from '../modification/current.js';
import { noPerformance, type Delivery, type Performance, type Subcontractor } from './performance.state.js';

/** The contract of a track, by its id. */
export type Of = Pick<Track, 'id'>;

export const performanceOf = (state: CaseState, { id }: Of): Performance => state.performances[id] ?? noPerformance;

export const contentOf = (state: CaseState, { id }: Of) => state.contracts[id]?.content;

/** The options of the contract that were exercised, in that order. */
export const exercisedOptions = (state: CaseState, track: Of): readonly ContractOption[] =>
  performanceOf(state, track).exercised.flatMap(
    ({ option }) => contentOf(state, track)?.options.find(({ id }) => id === option) ?? [],
  );

/** The contract's last day: as settled or modified, and as much later as exercised options say. */
export function lastDay(state: CaseState, track: Of): CalendarDate | undefined {
  const end = currentEnd(state, track);
  const months = exercisedOptions(state, track).reduce((total, one) => total + (one.months ?? 0), 0);
  return end && addMonths(end, months);
}

/** The last day on which an option can be exercised: its own, or the contract's. */
export const exerciseBy = (state: CaseState, track: Of, option: ContractOption): CalendarDate =>
  option.exerciseBy ?? lastDay(state, track) ?? '';

/** What the contract is worth now, excluding VAT: as settled, with modifications and exercised options. */
export function valueNow(state: CaseState, track: Of): Money | undefined {
  const value = currentValue(state, track);
  const added = exercisedOptions(state, track).map((one) => exact(one.value?.amount ?? 0));
  return value && { ...value, amount: Number(decimal(sum([exact(value.amount), ...added]), 2)) };
}

/** What an exercised option's delivery is called among the milestones. */
export const optionMilestone = (option: string): string => `option:${option}`;

/** The milestones of the contract, and one for each exercised option that has a value: it is paid for when it is accepted. */
export function milestonesOf(state: CaseState, track: Of): readonly Milestone[] {
  const last = lastDay(state, track) ?? '';
  const added = exercisedOptions(state, track).flatMap(({ id, text, value }) =>
    value ? [{ id: optionMilestone(id), text, dueOn: last, payment: value }] : [],
  );
  return [...(contentOf(state, track)?.milestones ?? []), ...added];
}

export const deliveryOf = (state: CaseState, track: Of, milestone: string): Delivery | undefined =>
  performanceOf(state, track).deliveries[milestone];

export const isAccepted = (state: CaseState, track: Of, milestone: string): boolean =>
  deliveryOf(state, track, milestone)?.status === 'accepted';

/** The milestones that are not accepted, those of exercised options left out: they belong to the time after the handover. */
export const openMilestones = (state: CaseState, track: Of): readonly Milestone[] =>
  (contentOf(state, track)?.milestones ?? []).filter(({ id }) => !isAccepted(state, track, id));

/** The subcontractors of the contract and those registered since; one that was replaced says by whom. */
export function subcontractorsOf(state: CaseState, track: Of): readonly Subcontractor[] {
  const { subcontractors } = performanceOf(state, track);
  const agreed = (contentOf(state, track)?.subcontractors ?? []).filter(({ id }) =>
    subcontractors.every((one) => one.id !== id),
  );
  return [...agreed, ...subcontractors];
}

/** The persons who have accepted a milestone or the delivery as a whole. */
export function acceptors(state: CaseState, track: Of): readonly string[] {
  const { deliveries } = performanceOf(state, track);
  const effect = state.effects[track.id];
  const whole = [...(effect ? [effect] : []), ...(effect?.earlier ?? [])].flatMap((one) => one.acceptedBy ?? []);
  const each = Object.values(deliveries).flatMap((one) =>
    one.status === 'accepted' && one.decidedBy !== undefined ? [one.decidedBy] : [],
  );
  return [...new Set([...each, ...whole])];
}
