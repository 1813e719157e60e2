import { contractor } from '../award/contractor.js';
import { lotOf } from '../case/lot-of.js';
import type { CaseState, Track } from '../case/state.js';
import type { Criterion } from '../documents/documents.state.js';
import { evaluatedWindow, tendersOf } from '../evaluation/tenders.js';

/** What the winning tender is held to in one contract. */
export interface Promised {
  /** As contract terms name it: `criterion:<id>` or `requirement:<id>`. */
  readonly id: string;
  readonly text: string;
  /** The tender's own figure for a criterion, or the level or score that it was agreed to be worth. */
  readonly value?: number;
}

/** A criterion that counts the price: it promises nothing but the price, which is the contract's value. */
export const countsThePrice = ({ measure }: Pick<Criterion, 'measure'>): boolean =>
  measure === 'inverse' || measure === 'relative';

/**
 * What the tender that won a contract promises: a figure or a level for each award criterion but the price, every mandatory
 * requirement (a valid tender meets them all, LOU 4:10), and each other functional requirement that it answered.
 * @param track a lot's, or a partner's own
 * @returns nothing while no award decision stands
 */
export function promises(state: CaseState, track: Track): readonly Promised[] {
  const supplier = contractor(state, track);
  const { documents } = state;
  if (supplier === undefined || !documents) return [];
  const lot = { ...track, id: lotOf(track) };
  const values = {
    ...state.evaluations[lot.id]?.agreed?.[supplier],
    ...tendersOf(state, lot).find((one) => one.supplier === supplier)?.values,
  };
  const answered = evaluatedWindow(state, lot)?.submissions?.find((one) => one.supplier === supplier)?.answers ?? [];
  return [
    ...documents.criteria
      .filter((one) => !countsThePrice(one))
      .map(({ id, text }) => {
        const value = values[id];
        return { id: `criterion:${id}`, text, ...(value === undefined ? {} : { value }) };
      }),
    ...(documents.functionalRequirements ?? [])
      .filter(({ id, mandatory }) => mandatory || answered.includes(id))
      .map(({ id, text }) => ({ id: `requirement:${id}`, text })),
  ];
}
