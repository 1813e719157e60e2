/** Scores that evaluators give: by criterion. */
export interface Scores {
  readonly [criterion: string]: number;
}

/** One tender's place, with every step of the computation so that a tenderer can redo it. */
export interface RankedTender {
  readonly supplier: string;
  /** 1 is best. Tenders with the same result share a rank, unless the published rule decided between them. */
  readonly rank: number;
  readonly price: number;
  /** Model A: comparison price, lowest wins. Models B and C: points, highest wins. */
  readonly result: number;
  /** `numerator/denominator` of the result, where rounding hid something. */
  readonly exact?: string;
  /** One for each criterion, as arithmetic that needs no language; the last, `result`, sums them up. */
  readonly steps: readonly {
    readonly criterion: string;
    readonly value: number;
    readonly exact?: string;
    readonly says: string;
  }[];
  /** Others with the same result, where the published rule decided the order. */
  readonly tiedWith?: readonly string[];
}

/** Why a tender is rejected: requirements (LOU 4:10), exclusion (ch. 13), qualification (ch. 14), too low a price (16:7). */
export const rejectionGrounds = ['non-compliant', 'excluded', 'not-qualified', 'abnormally-low'] as const;

/** The evaluation of one lot. */
export interface Evaluation {
  readonly checked: {
    readonly [supplier: string]: { readonly outcome: 'valid' | 'rejected'; readonly ground?: string };
  };
  /** Each evaluator's own scores, by supplier and then by evaluator. */
  readonly scored: { readonly [supplier: string]: { readonly [evaluator: string]: Scores } };
  readonly agreed?: { readonly [supplier: string]: Scores };
  readonly ranking?: readonly RankedTender[];
}

/** By track. */
export interface EvaluationState {
  readonly evaluations: { readonly [track: string]: Evaluation };
}

export interface EvaluationFacts {
  TenderChecked: { track: string; supplier: string; outcome: 'valid' | 'rejected'; ground?: string };
  TenderScored: { track: string; supplier: string; evaluator: string; scores: Scores };
  EvaluationAgreed: {
    track: string;
    agreed: { readonly [supplier: string]: Scores };
    ranking: readonly RankedTender[];
  };
}

export const noEvaluations: EvaluationState = { evaluations: {} };
