import type { CalendarDate, Instant } from '../calendar/index.js';

/** What a certificate is about (LOU 15:4). */
export const certificateKinds = [
  'criminal-record',
  'taxes-and-fees',
  'insolvency',
  'registration',
  'economic',
  'technical',
] as const;
export type CertificateKind = (typeof certificateKinds)[number];

/** How the stated requirements were found to be met by a supplier, with those it relies on. */
export interface Qualification {
  readonly met: readonly string[];
  readonly unmet: readonly string[];
}

/** The certificates of one intended winner. */
export interface Certificates {
  readonly requested?: {
    readonly which: readonly CertificateKind[];
    readonly dueOn: CalendarDate;
    readonly at: Instant;
  };
  readonly givenAt?: Instant;
  readonly accepted?: { readonly at: Instant; readonly fetched: boolean };
}

export interface QualificationState {
  /** By supplier. */
  readonly qualifications: { readonly [supplier: string]: Qualification };
  /** By supplier: they are about the supplier, whatever lot it wins. */
  readonly certificates: { readonly [supplier: string]: Certificates };
  /** Scores by the selection criteria, by candidate and then by criterion. */
  readonly selectionScores: { readonly [supplier: string]: { readonly [criterion: string]: number } };
}

export interface QualificationFacts {
  RequirementsAssessed: { supplier: string; met: readonly string[]; unmet: readonly string[] };
  CandidateScored: { supplier: string; scores: { readonly [criterion: string]: number } };
  CertificatesRequested: { supplier: string; which: readonly CertificateKind[]; dueOn: CalendarDate };
  CertificatesGiven: { supplier: string; which: readonly CertificateKind[] };
  CertificatesAccepted: { supplier: string; fetched: boolean };
}

export const noQualifications: QualificationState = { qualifications: {}, certificates: {}, selectionScores: {} };
