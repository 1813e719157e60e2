import type { Money } from './case-file.js';

/** A development in phases with several partners, and the purchase after it. */
export interface FilePartnership {
  readonly ipr: string;
  readonly payment: string;
  readonly phases: readonly FilePhase[];
  /** What is bought if it succeeds; research outside the act leads to no purchase. */
  readonly purchase?: FilePurchase;
  /** Fields of the documents about the development that the file gives itself. */
  readonly terms?: Readonly<Record<string, unknown>>;
  /** What comes of results when their time to come into use is over. */
  readonly results?: readonly FileResult[];
}

export interface FilePurchase {
  readonly performance: string;
  readonly reached: number;
  readonly highestCost: Money;
  readonly offered: Money;
}

/** Whether a partner's result is in use, or is called back when nobody used it. */
export interface FileResult {
  readonly supplier: string;
  readonly title: string;
  readonly outcome: 'in-use' | 'called-back' | 'waived';
  readonly because: string;
}

export interface FilePhase {
  readonly id: string;
  readonly kind?: string;
  /** A period in months. */
  readonly lasts: string;
  readonly target: string;
  readonly partners: number;
  /** How many go on after it. */
  readonly keep: number;
  /** Whose contract ends after it. */
  readonly ends?: readonly string[];
  readonly ceiling: Money;
}

/** The rounds of a dialogue; whoever is named as eliminated falls away before its round. */
export interface FileDialogue {
  readonly rounds: readonly {
    readonly themes: readonly string[];
    readonly suppliers: readonly string[];
    readonly eliminated?: readonly {
      readonly supplier: string;
      readonly because: string;
      /** Award criteria by id. */
      readonly by: readonly string[];
    }[];
  }[];
}

/** A ground for exclusion that is raised against a candidate, and what comes of it. */
export interface FileExclusion {
  readonly supplier: string;
  readonly ground: string;
  readonly eventOn: string;
  readonly details: string;
  readonly answer: { readonly statement: string; readonly measures: readonly string[] };
  readonly decided: { readonly outcome: string; readonly because?: string; readonly reasons: string };
}

/** An application for review in the standstill period, and how the court ends it. */
export interface FileReview {
  readonly caseNumber: string;
  readonly outcome: 'rejected' | 'inadmissible' | 'withdrawn';
  readonly reasons: string;
}

/** What is paid whatever comes of it, and what is paid by the outcome; per cent of the price. */
export interface FilePayment {
  readonly fixed: number;
  readonly outcome: number;
}
