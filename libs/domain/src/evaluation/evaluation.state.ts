import type { CalendarDate, Instant } from '../calendar/index.js';

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

/** Which duty a price owes its lowness to a breach of (LOU 16:7). */
export const breaches = ['environmental', 'social', 'labour'] as const;
export type Breach = (typeof breaches)[number];

/** A price that looks abnormally low: asked about, explained, decided on (LOU 16:7, 19:18). */
export interface PriceQuestion {
  readonly askedAt: Instant;
  /** Last day to answer, inclusive. */
  readonly answerBy: CalendarDate;
  readonly explainedAt?: Instant;
  readonly outcome?: 'accepted' | 'rejected';
  readonly breach?: Breach;
}

/** The evaluation of one lot. */
export interface Evaluation {
  readonly checked: {
    readonly [supplier: string]: { readonly outcome: 'valid' | 'rejected'; readonly ground?: string };
  };
  /** Who has scored each supplier's tender. The scores themselves are bodies: nobody else sees them before all are in. */
  readonly scored: { readonly [supplier: string]: readonly string[] };
  /** All scores were in: from now on everyone sees them, and nobody changes their own. */
  readonly revealed?: true;
  /** A decision was undone: what was found and scored, and is known, may be revised. */
  readonly reopened?: true;
  /** Prices that were asked about, by supplier. */
  readonly prices?: { readonly [supplier: string]: PriceQuestion };
  readonly agreed?: { readonly [supplier: string]: Scores };
  readonly ranking?: readonly RankedTender[];
}

/** By track. */
export interface EvaluationState {
  readonly evaluations: { readonly [track: string]: Evaluation };
}

export interface EvaluationFacts {
  TenderChecked: { track: string; supplier: string; outcome: 'valid' | 'rejected'; ground?: string };
  TenderScored: { track: string; supplier: string; evaluator: string };
  /** The ranking comes later where the prices are still sealed. */
  EvaluationAgreed: {
    track: string;
    agreed: { readonly [supplier: string]: Scores };
    ranking?: readonly RankedTender[];
  };
  RankingEstablished: { track: string; ranking: readonly RankedTender[] };
  PriceQuestioned: { track: string; supplier: string; answerBy: CalendarDate };
  PriceExplained: { track: string; supplier: string };
  PriceDecided: { track: string; supplier: string; outcome: 'accepted' | 'rejected'; breach?: Breach };
}

export const noEvaluations: EvaluationState = { evaluations: {} };
