import type { CalendarDate, Instant } from '../calendar/index.js';

/** The negotiation or dialogue of the whole case or, where lots have parted, of one lot. */
export interface Negotiation {
  readonly meetings: readonly { readonly round: number; readonly supplier: string; readonly on: CalendarDate }[];
  readonly closed: boolean;
  readonly onInitialTenders: boolean;
  /** LOU 6:28: the best tenderer has confirmed its commitments. */
  readonly confirmed?: { readonly supplier: string; readonly on: CalendarDate };
}

/** A chance to correct or complete a tender (LOU 4:9, 19:15). */
export interface Correction {
  /** `k1`, `k2` … */
  readonly id: string;
  readonly track: string;
  readonly suppliers: readonly string[];
  readonly answersDueOn: CalendarDate;
  readonly offeredAt: Instant;
  readonly answered: readonly string[];
}

/** A supplier's consent to something of its solution being shown; what, stands in a body. */
export interface Consent {
  /** `c1`, `c2` … */
  readonly id: string;
  readonly track: string;
  readonly supplier: string;
}

/** By track. */
export interface NegotiationState {
  readonly corrections: readonly Correction[];
  readonly consents: readonly Consent[];
  readonly negotiations: { readonly [track: string]: Negotiation };
}

export interface NegotiationFacts {
  NegotiationHeld: { track: string; round: number; supplier: string; on: CalendarDate };
  RoundClosed: { track: string; round: number; eliminated: readonly string[]; byCriteria?: readonly string[] };
  NegotiationClosed: { track: string; round: number };
  DialogueHeld: { track: string; round: number; supplier: string; on: CalendarDate };
  /** LOU 6:24: the solutions are found; final tenders are called for. */
  DialogueClosed: { track: string; round: number };
  CommitmentsConfirmed: { track: string; supplier: string; on: CalendarDate };
  /** LOU 19:15: the same chance to correct or complete a tender, to all. */
  CorrectionOffered: { track: string; correction: string; suppliers: readonly string[]; answersDueOn: CalendarDate };
  CorrectionAnswered: { track: string; correction: string; supplier: string };
  ConsentGiven: { track: string; consent: string; supplier: string };
  SolutionRevealed: { track: string; consent: string; supplier: string; to: readonly string[] };
  /** LOU 6:8: no negotiation, the initial tenders are evaluated. */
  InitialTendersKept: { track: string; reserved: true };
}

export const noNegotiation: NegotiationState = { negotiations: {}, corrections: [], consents: [] };
