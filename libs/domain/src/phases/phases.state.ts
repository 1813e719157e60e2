import type { Instant } from '../calendar/index.js';
import type { RightsTerms } from '../documents/partnership-terms.js';
import type { Money } from '../fields/field.js';

/** Why a partner does not go on, or the partnership ends, after a phase. */
export const gateGrounds = ['target-not-reached', 'ranked-out', 'cost', 'terms'] as const;
export type GateGround = (typeof gateGrounds)[number];

/** What one partner did in one phase, and what was decided on it. */
export interface PartnerPhase {
  /** The partner's own last report. */
  readonly report?: { readonly targetReached: boolean; readonly costToDate: Money; readonly reportedAt: Instant };
  readonly assessment?: {
    readonly targetReached: boolean;
    readonly score: number;
    readonly by: string;
    readonly assessedAt: Instant;
  };
  /** The sum of what was paid for the phase, in the currency of its ceiling. */
  readonly paid: number;
  /** When it was last paid for. */
  readonly paidAt?: Instant;
  readonly passed: boolean;
}

/** A right to what was brought in or developed. */
export interface RecordedRight {
  readonly kind: 'background' | 'result';
  readonly title: string;
  readonly terms: RightsTerms;
}

/** The development under one partner's contract. */
export interface Development {
  /** By number: `1`, `2` … */
  readonly phases: { readonly [number: string]: PartnerPhase };
  readonly rights: readonly RecordedRight[];
  readonly purchase?: { readonly buy: boolean; readonly performance: number; readonly cost: Money };
}

/** By the partner's track. */
export interface PhasesState {
  readonly developments: { readonly [track: string]: Development };
}

export interface PhasesFacts {
  PhaseReported: { track: string; phase: number; targetReached: boolean; costToDate: Money };
  PhaseAssessed: { track: string; phase: number; targetReached: boolean; score: number };
  PhasePaid: { track: string; phase: number; amount: Money; by: PaymentGround };
  RightsRecorded: { track: string } & RecordedRight;
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
