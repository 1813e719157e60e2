import { dateInStockholm, type CalendarDate } from '../calendar/index.js';
import type { CaseState, Track } from '../case/state.js';
import type { ContractOption, ContractTerm, Milestone, PaymentTerms, PenaltyTerm } from '../contract/content.state.js';
import type { Money } from '../fields/field.js';
import {
  deliveryOf,
  exerciseBy,
  lastDay,
  milestonesOf,
  performanceOf,
  subcontractorsOf,
  valueNow,
} from './contract-now.js';
import { payable, type Payable } from './payable.js';
import { validityOf } from '../validity/validity.js';
import type { ValidityReview } from '../validity/validity.state.js';
import type { ClaimedPenalty, Deviation, Subcontractor, TermFollowUp } from './performance.state.js';

/** A milestone, and how far it has come. */
export interface RecordedMilestone extends Milestone {
  readonly status: 'open' | 'reported' | 'accepted' | 'rejected';
  readonly reportedOn?: CalendarDate;
  /** When the last report was accepted or rejected. */
  readonly decidedOn?: CalendarDate;
  readonly rejections: number;
}

/** One contract as both parties may read it: what is agreed, and how it is carried out. It names no persons. */
export interface ContractRecord {
  /** The lot, or lot and partner. */
  readonly lot: string;
  readonly organisation: string;
  readonly supplier: string;
  readonly concludedOn?: CalendarDate;
  readonly terminatedOn?: CalendarDate;
  /** The applications to have it declared ineffective, where there are any (LOU 20:13–17). */
  readonly validity?: readonly ValidityReview[];
  /** As settled, excluding VAT. */
  readonly value: Money;
  /** With modifications and exercised options. */
  readonly valueNow: Money;
  readonly startsOn: CalendarDate;
  /** As settled. */
  readonly endsOn: CalendarDate;
  /** With modifications and exercised options. */
  readonly lastDayOn: CalendarDate;
  readonly payment: PaymentTerms;
  readonly milestones: readonly RecordedMilestone[];
  readonly handedOverOn?: CalendarDate;
  readonly payable?: Payable;
  readonly payments: readonly { readonly amount: Money; readonly waived?: number; readonly on: CalendarDate }[];
  readonly penalties: readonly (PenaltyTerm & { readonly claimed: readonly Omit<ClaimedPenalty, 'penalty'>[] })[];
  readonly deviations: readonly Deviation[];
  readonly subcontractors: readonly Subcontractor[];
  readonly terms: readonly (ContractTerm & { readonly followUps: readonly Omit<TermFollowUp, 'term'>[] })[];
  readonly options: readonly (ContractOption & {
    readonly lastDayOn: CalendarDate;
    readonly exercisedOn?: CalendarDate;
  })[];
}

function milestones(state: CaseState, track: Track): readonly RecordedMilestone[] {
  return milestonesOf(state, track).map((one) => {
    const delivery = deliveryOf(state, track, one.id);
    if (!delivery) return { ...one, status: 'open', rejections: 0 };
    const { status, reportedOn, decidedAt, rejections } = delivery;
    return { ...one, status, reportedOn, ...(decidedAt ? { decidedOn: dateInStockholm(decidedAt) } : {}), rejections };
  });
}

/** The record of a track's contract; undefined while its content is not settled. */
export function contractRecord(state: CaseState, track: Track): ContractRecord | undefined {
  const contract = state.contracts[track.id];
  const content = contract?.content;
  if (!contract || !content) return undefined;
  const { payments, penalties, deviations, followUps, exercised } = performanceOf(state, track);
  const handedOverOn = state.effects[track.id]?.acceptedOn;
  const due = payable(state, track);
  const { reviews } = validityOf(state, track);
  return {
    lot: track.id,
    organisation: state.organisation,
    supplier: contract.supplier,
    ...(contract.concludedOn === undefined ? {} : { concludedOn: contract.concludedOn }),
    ...(contract.terminated ? { terminatedOn: contract.terminated.on } : {}),
    ...(reviews.length > 0 ? { validity: reviews } : {}),
    value: content.value,
    valueNow: valueNow(state, track) ?? content.value,
    startsOn: content.startsOn,
    endsOn: content.endsOn,
    lastDayOn: lastDay(state, track) ?? content.endsOn,
    payment: content.payment,
    milestones: milestones(state, track),
    ...(handedOverOn === undefined ? {} : { handedOverOn }),
    ...(due ? { payable: due } : {}),
    payments: payments.map(({ by: _person, ...payment }) => payment),
    penalties: content.penalties.map((one) => ({
      ...one,
      claimed: penalties.flatMap(({ penalty, ...claim }) => (penalty === one.id ? [claim] : [])),
    })),
    deviations,
    subcontractors: subcontractorsOf(state, track),
    terms: content.terms.map((one) => ({
      ...one,
      followUps: followUps.flatMap(({ term, ...found }) => (term === one.id ? [found] : [])),
    })),
    options: content.options.map((one) => {
      const exercisedOn = exercised.find(({ option }) => option === one.id)?.on;
      const until = exerciseBy(state, track, one);
      return { ...one, lastDayOn: until, ...(exercisedOn === undefined ? {} : { exercisedOn }) };
    }),
  };
}

/** The records of all contracts of a case whose content is settled. */
export const contractRecords = (state: CaseState): readonly ContractRecord[] =>
  Object.values(state.tracks).flatMap((track) => contractRecord(state, track) ?? []);
