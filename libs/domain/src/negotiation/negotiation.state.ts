import type { CalendarDate } from '../calendar/index.js';

export interface NegotiationState {
  readonly negotiation: {
    /** Meetings held, by round. */
    readonly meetings: readonly { readonly round: number; readonly supplier: string; readonly on: CalendarDate }[];
    readonly closed: boolean;
    readonly onInitialTenders: boolean;
  };
}

export interface NegotiationFacts {
  NegotiationHeld: { round: number; supplier: string; on: CalendarDate };
  RoundClosed: { round: number; eliminated: readonly string[] };
  NegotiationClosed: { round: number };
  /** LOU 6:8: no negotiation, the initial tenders are evaluated. */
  InitialTendersKept: { reserved: true };
}

export const noNegotiation: NegotiationState = { negotiation: { meetings: [], closed: false, onInitialTenders: false } };
