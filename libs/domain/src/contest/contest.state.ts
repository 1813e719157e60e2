import type { CalendarDate, Instant } from '../calendar/index.js';

/** A natural person who judges the entries (LOU 18:4). */
export interface Juror {
  readonly person: string;
  readonly qualified: boolean;
}

/** A design contest. Entries have pseudonyms; who made them is known when the jury's report is signed, not before. */
export interface Contest {
  readonly jury: readonly Juror[];
  /** What the jury asked an entrant, and whether the answer is in the minutes (LOU 18:5). */
  readonly questions: readonly { readonly id: string; readonly entry: string; readonly answered: boolean }[];
  /** The entries, best first, and who of the jury has signed. */
  readonly report?: {
    readonly ranking: readonly string[];
    readonly signedBy: readonly string[];
    readonly agreedAt: Instant;
  };
  readonly revealed?: { readonly entrants: { readonly [entry: string]: string }; readonly on: CalendarDate };
  /** Without an id the program has sent it: the id comes with the publication. */
  readonly result?: { readonly publicationId?: string; readonly on: CalendarDate };
  readonly followOn?: { readonly follows: boolean; readonly invited: readonly string[] };
}

export interface ContestState {
  readonly contest: Contest;
}

export interface ContestFacts {
  JuryAppointed: { jury: readonly Juror[] };
  EntrantAsked: { track: string; question: string; entry: string };
  JuryAnswered: { track: string; question: string };
  /** Signatures on an earlier version fall. */
  JuryReportAgreed: { track: string; ranking: readonly string[] };
  JuryReportSigned: { track: string };
  EntriesRevealed: {
    track: string;
    window: string;
    entrants: { readonly [entry: string]: string };
    on: CalendarDate;
  };
  /** Sent by hand with its id, or without one by the program. */
  ContestResultPublished: { track: string; publicationId?: string; on: CalendarDate };
  FollowOnDecided: { track: string; follows: boolean; invited: readonly string[] };
}

export const noContest: ContestState = { contest: { jury: [], questions: [] } };
