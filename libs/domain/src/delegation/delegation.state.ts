import type { CalendarDate } from '../calendar/index.js';
import type { Role } from '../case/roles.js';
import type { CaseState } from '../case/state.js';
import type { Money } from '../fields/field.js';

/** The decisions that a delegation order speaks of. `gate`: whether a phase is followed by the next; `stop-lift`: a pitfall's stop. */
export const delegatedDecisions = ['start', 'award', 'contract', 'cancel', 'gate', 'stop-lift'] as const;
export type DelegatedDecision = (typeof delegatedDecisions)[number];

/** One row of the organisation's delegation order: who may take which decisions, up to what value and when. */
export interface DelegationRow {
  /** A person or a role, never both. */
  readonly person?: string;
  readonly role?: Role;
  readonly decisions: readonly DelegatedDecision[];
  /** Without it, of every kind. */
  readonly contractTypes?: readonly CaseState['contractType'][];
  /** Excluding VAT, inclusive; without it, any value. */
  readonly upTo?: Money;
  /** The decision that the delegation rests on: body and number. */
  readonly reference: string;
  readonly validFrom: CalendarDate;
  /** Inclusive. */
  readonly validTo?: CalendarDate;
}

export interface DelegationState {
  /** Without one, whoever is decision-maker in the case decides without limit. */
  readonly delegation?: readonly DelegationRow[];
}

export interface DelegationFacts {
  /** The order in force for the case, in place of an earlier one. */
  DelegationRecorded: { rows: readonly DelegationRow[] };
}

export const noDelegation: DelegationState = {};
