import type { CalendarDate } from '../calendar/index.js';
import type { Money } from '../fields/field.js';

/**
 * How the supplier is paid: a fixed price, by milestones and the rest at the accepted delivery; for each phase of a partnership; a
 * fixed share and shares of the risk, each whole or not at all; a fixed share and the rest in proportion to a measured effect.
 */
export const paymentModels = ['fixed', 'per-phase', 'shared-risk', 'outcome'] as const;
export type PaymentModel = (typeof paymentModels)[number];

/** What a penalty is counted by: begun weeks or days of delay, or occasions. */
export const penaltyUnits = ['week', 'day', 'occasion'] as const;

/** Special terms for how the contract is carried out (LOU 17:1–5). */
export const specialKinds = ['labour', 'environment', 'social', 'other'] as const;

export interface ContractOption {
  readonly id: string;
  readonly text: string;
  /** How much longer the contract lasts when it is exercised. */
  readonly months?: number;
  readonly value?: Money;
  /** The last day on which it can be exercised; without it the contract's last day. */
  readonly exerciseBy?: CalendarDate;
}

export interface Milestone {
  readonly id: string;
  readonly text: string;
  readonly dueOn: CalendarDate;
  /** Falls due when the milestone is accepted; the rest of the fixed part when the delivery is. */
  readonly payment?: Money;
}

/** What a measurement is held against. */
export interface MeasuredAgainst {
  readonly indicator?: string;
  /** `handover` or an ISO 8601 period after it. */
  readonly point?: string;
  readonly baseline?: number;
  readonly target?: number;
}

export interface RiskShare extends MeasuredAgainst {
  readonly id: string;
  /** Of the contract's value. */
  readonly percent: number;
  readonly milestone?: string;
}

export interface PaymentTerms extends MeasuredAgainst {
  readonly model: PaymentModel;
  /** Of the contract's value, where the supplier carries a part of the risk. */
  readonly fixedPercent?: number;
  readonly shares?: readonly RiskShare[];
}

export interface PenaltyTerm {
  readonly id: string;
  readonly text: string;
  readonly per: (typeof penaltyUnits)[number];
  readonly amount?: Money;
  /** Of the contract's value, for each. */
  readonly percent?: number;
  readonly ceiling?: Money;
  readonly ceilingPercent?: number;
}

export interface ContractTerm {
  readonly id: string;
  readonly text: string;
  /** Ids of the thread: `criterion:<id>`, `requirement:<id>`, `need:<id>`. */
  readonly keeps: readonly string[];
  readonly special?: (typeof specialKinds)[number];
}

export interface ContractSubcontractor {
  readonly id: string;
  readonly name: string;
  readonly number?: string;
  readonly part: string;
}

/** A promise of the winning tender that the contract does not keep, and why. */
export interface LeftOut {
  /** As the thread names it: `criterion:<id>` or `requirement:<id>`. */
  readonly promise: string;
  readonly reason: string;
}

/** What the parties agree on, as the case's rules read it; the contract itself is a document. */
export interface ContractContent {
  readonly value: Money;
  readonly startsOn: CalendarDate;
  /** Last day, without options. */
  readonly endsOn: CalendarDate;
  readonly options: readonly ContractOption[];
  readonly milestones: readonly Milestone[];
  readonly payment: PaymentTerms;
  readonly penalties: readonly PenaltyTerm[];
  readonly terms: readonly ContractTerm[];
  readonly subcontractors: readonly ContractSubcontractor[];
  /** None where every promise of the winning tender is kept. */
  readonly leftOut?: readonly LeftOut[];
}
