import type { CalendarDate, Instant } from '../calendar/index.js';
import type { GateGround, Licence, RightsTerms } from '../documents/partnership-terms.js';
import type { KnownFile } from '../files/files.state.js';
import type { Role } from '../case/roles.js';
import type { Money } from '../fields/field.js';

/** What one partner did in one phase, and what was decided on it. */
export interface PartnerPhase {
  /** The partner's own last report. */
  readonly report?: { readonly targetReached: boolean; readonly costToDate: Money; readonly reportedAt: Instant };
  readonly assessment?: {
    readonly targetReached: boolean;
    readonly score: number;
    readonly by: string;
    readonly assessedAt: Instant;
    /** The files of the case that the assessment rests on. */
    readonly files?: readonly KnownFile[];
  };
  /** The sum of what was paid for the phase, in the currency of its ceiling. */
  readonly paid: number;
  readonly payments?: readonly {
    readonly amount: Money;
    readonly by: PaymentGround;
    readonly paidAt: Instant;
  }[];
  /** When it was last paid for. */
  readonly paidAt?: Instant;
  readonly passed: boolean;
  readonly gate?: GateDecision;
}

/** What was decided on a partner after a phase, by whom and on which stated ground. */
export interface GateDecision {
  readonly outcome: 'continue' | 'end-contract' | 'end-partnership';
  readonly ground?: GateGround;
  readonly by: string;
  readonly role: Role;
  readonly decidedAt: Instant;
}

/** A right to what was brought in or developed. */
export interface RecordedRight {
  /** By number, within the partner's contract: `r1`, `r2` … */
  readonly id: string;
  readonly kind: 'background' | 'result';
  readonly title: string;
  readonly terms: RightsTerms;
}

/** A right as the case keeps it: when it was recorded, what was done with it, and whether it has come into use. */
export interface KeptRight extends RecordedRight {
  readonly phase: number;
  readonly recordedAt: Instant;
  readonly uses: readonly UseOfRight[];
  readonly callBack?: { readonly outcome: CallBackOutcome; readonly by: string; readonly on: CalendarDate };
}

/** What is done with a right: the authority gets a licence, it is deposited, protected, published or handed over. */
export const usesOfRights = ['licence', 'escrow', 'protection', 'publication', 'transfer'] as const;
export type KindOfUse = (typeof usesOfRights)[number];

export interface UseOfRight {
  readonly kind: KindOfUse;
  readonly on: CalendarDate;
  readonly phase: number;
  readonly licence?: Licence;
}

/** What comes of a result when its time to come into use is over, or before where it is in use. */
export const callBackOutcomes = ['in-use', 'called-back', 'waived'] as const;
export type CallBackOutcome = (typeof callBackOutcomes)[number];

/** The development under one partner's contract. */
export interface Development {
  /** By number: `1`, `2` … */
  readonly phases: { readonly [number: string]: PartnerPhase };
  readonly rights: readonly KeptRight[];
  readonly purchase?: { readonly buy: boolean; readonly performance: number; readonly cost: Money };
}

/** By the partner's track. */
export interface PhasesState {
  readonly developments: { readonly [track: string]: Development };
}

export interface PhasesFacts {
  PhaseReported: { track: string; phase: number; targetReached: boolean; costToDate: Money };
  PhaseAssessed: {
    track: string;
    phase: number;
    targetReached: boolean;
    score: number;
    files?: readonly KnownFile[];
  };
  PhasePaid: { track: string; phase: number; amount: Money; by: PaymentGround };
  RightsRecorded: { track: string } & RecordedRight;
  UseOfRightRecorded: { track: string; right: string; kind: KindOfUse; on: CalendarDate; licence?: Licence };
  /** Also after the end of the partner's contract, and of the case. */
  CallBackDecided: { track: string; right: string; outcome: CallBackOutcome };
  /** With the partner's consent (Directive 2014/24/EU, Article 31(6)). */
  SolutionShared: { track: string; with: readonly string[]; consent: string };
  GatePassed: { track: string; phase: number };
  PartnerEnded: { track: string; phase: number; ground: GateGround };
  /** Concerns all partners of the lot that still develop. */
  PartnershipEnded: { track: string; ground: GateGround };
  PurchaseDecided: { track: string; buy: boolean; performance: number; cost: Money };
}

/** A phase is paid when its target is reached, or in part where the terms say so. */
export const paymentGrounds = ['target-reached', 'part-by-terms'] as const;
export type PaymentGround = (typeof paymentGrounds)[number];

export const noPhases: PhasesState = { developments: {} };
