import type { Instant } from '../calendar/index.js';

/** The six analyses of the preparation (A1–A6). */
export const analysisIds = ['needs', 'landscape', 'business-case', 'market', 'risks', 'strategy'] as const;
export type AnalysisId = (typeof analysisIds)[number];

export interface Analysis {
  readonly version: number;
  readonly status: 'draft' | 'submitted' | 'approved' | 'outdated';
  /** The person who wrote this version: may not approve it. */
  readonly author: string;
  readonly approver?: string;
  readonly approvedAt?: Instant;
  /** When it was last written, sent back or outdated: from then on its submission is waited for. */
  readonly draftedAt?: Instant;
  /** When it was last submitted: from then on its approver is waited for. */
  readonly submittedAt?: Instant;
  /** What rules and later stages read: goals, amounts, choices. Free text is kept apart. */
  readonly content: { readonly [name: string]: unknown };
}

export interface AnalysesState {
  readonly analyses: { readonly [A in AnalysisId]?: Analysis };
}

export interface AnalysesFacts {
  AnalysisWritten: { analysis: AnalysisId; version: number; content: { readonly [name: string]: unknown } };
  AnalysisSubmitted: { analysis: AnalysisId; version: number };
  AnalysisApproved: { analysis: AnalysisId; version: number };
  AnalysisSentBack: { analysis: AnalysisId; version: number };
}

export const noAnalyses: AnalysesState = { analyses: {} };
