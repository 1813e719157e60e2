/** A supplier in the competition, from its request to participate, its invitation or its tender on. */
export interface Competitor {
  readonly supplier: string;
  /**
   * `qualified` suppliers that are selected become `invited` when the invitation is sent. Where anyone may tender, whoever has
   * done so in time is a `tenderer` from the opening on.
   */
  readonly status: 'candidate' | 'qualified' | 'rejected' | 'invited' | 'tenderer' | 'not-invited' | 'eliminated';
  /** Lots in which the supplier fell away between rounds; `eliminated` when it was the whole case. */
  readonly eliminatedFrom?: readonly string[];
}

export interface SelectionState {
  readonly competitors: { readonly [supplier: string]: Competitor };
  readonly selectionDecided: boolean;
  readonly invitedAt?: string;
}

export interface SelectionFacts {
  CandidateQualified: { supplier: string };
  CandidateRejected: { supplier: string; ground: string };
  SelectionDecided: { invited: readonly string[]; notInvited: readonly string[] };
  TenderersInvited: { suppliers: readonly string[] };
  /** Without a notice: named suppliers are asked (LOU 6:12–19, chapter 19 a). */
  SuppliersInvited: { suppliers: readonly string[] };
}

export const noSelection: SelectionState = { competitors: {}, selectionDecided: false };
