import type { CalendarDate } from '../calendar/index.js';

/** The negotiation of the whole case or, where lots have parted, of one lot. */
export interface Negotiation {
  readonly meetings: readonly { readonly round: number; readonly supplier: string; readonly on: CalendarDate }[];
  readonly closed: boolean;
  readonly onInitialTenders: boolean;
}

/** By track. */
export interface NegotiationState {
  readonly negotiations: { readonly [track: string]: Negotiation };
}

export interface NegotiationFacts {
  NegotiationHeld: { track: string; round: number; supplier: string; on: CalendarDate };
  RoundClosed: { track: string; round: number; eliminated: readonly string[] };
  NegotiationClosed: { track: string; round: number };
  /** LOU 6:8: no negotiation, the initial tenders are evaluated. */
  InitialTendersKept: { track: string; reserved: true };
}

export const noNegotiation: NegotiationState = { negotiations: {} };
