/** A supplier in the competition, from its request to participate on. */
export interface Competitor {
  readonly supplier: string;
  /** `qualified` suppliers that are selected become `invited` when the invitation is sent. */
  readonly status: 'candidate' | 'qualified' | 'rejected' | 'invited' | 'not-invited' | 'eliminated';
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
}

export const noSelection: SelectionState = { competitors: {}, selectionDecided: false };
