import type { CalendarDate } from '../calendar/index.js';
import type { ChangeClausesTerms } from './change-clauses.js';
import type { ContestTerms } from './contest-terms.js';
import type { NoticeTerms } from './notice-terms.js';
import type { EvaluationTerms } from './evaluation-terms.js';
import type { DocumentFile } from '../files/files.state.js';
import type { QualificationTerms } from './qualification-terms.js';
import type { PartnershipTerms } from './partnership-terms.js';
import type { SealingTerms } from './sealing-terms.js';
import type { ThreadTerms } from './thread-terms.js';

/** How one award criterion is measured and what it is worth; see `evaluation`. */
export interface Criterion {
  readonly id: string;
  readonly text: string;
  /** The functional requirements that it tests, by their names. */
  readonly tests?: readonly string[];
  readonly measure: 'below' | 'levels' | 'score' | 'share' | 'inverse' | 'relative';
  /** Weight in points (models B and C). */
  readonly weight?: number;
  /** `below`: value for each unit below this limit. */
  readonly limit?: number;
  /** `below`: money for each unit. */
  readonly valuePerUnit?: number;
  readonly unit?: string;
  /** `levels`: money for each level that evaluators can give. */
  readonly levels?: readonly { readonly level: number; readonly value: number; readonly text?: string }[];
  /** `score`: what a score demands; the lowest and the highest at least. */
  readonly guide?: readonly { readonly score: number; readonly text: string }[];
  /** `score`: highest score; `share`: the whole. */
  readonly of?: number;
  /** `inverse`: the amount that gives full weight. */
  readonly reference?: number;
}

/** The procurement documents, as far as rules and evaluation read them. */
export interface Documents
  extends
    SealingTerms,
    PartnershipTerms,
    ContestTerms,
    QualificationTerms,
    EvaluationTerms,
    NoticeTerms,
    ChangeClausesTerms,
    ThreadTerms {
  readonly version: number;
  readonly status: 'draft' | 'sent-back' | 'locked';
  readonly author: string;
  readonly reviewer?: string;
  /** This version's model was tried on made-up tenders. */
  readonly simulated?: true;
  readonly awardBasis: 'best-price-quality' | 'cost' | 'price';
  readonly model: 'A' | 'B' | 'C';
  readonly criteria: readonly Criterion[];
  readonly minimumInvited: number;
  readonly maximumInvited?: number;
  /** LOU 6:8: the right to award on the initial tenders is reserved in the notice. */
  readonly mayAwardOnInitialTenders: boolean;
  /** LOU 19:16: the documents say that there may be negotiation, and how. Where a procedure always negotiates it says nothing. */
  readonly negotiates?: boolean;
  /** LOU 6:10: elimination between rounds is announced. */
  readonly eliminates: boolean;
  readonly electronicTenders: boolean;
  /** Documents free, direct, full and electronic from the day of publication (10:7); otherwise five days more (11:9). */
  readonly documentsFree: boolean;
  readonly tenderValidityMonths: number;
  /** Files that belong to them, beside their texts. */
  readonly files?: readonly DocumentFile[];
  /** Termination clauses according to 17:17 are in the contract terms. */
  readonly terminationClauses: boolean;
  /** The day of the last material change in a negotiation or dialogue, where no time for submissions ran. */
  readonly revisedOn?: CalendarDate;
  /** Why the contract isn't divided into lots is stated (4:14). */
  readonly oneLotIsExplained?: true;
}

export interface DocumentsState {
  readonly documents?: Documents;
}

export interface DocumentsFacts {
  DocumentsWritten: Omit<Documents, 'status' | 'author' | 'reviewer' | 'simulated' | 'revisedOn'>;
  DocumentsApproved: { version: number };
  DocumentsSentBack: { version: number };
  /** A new version, known at once to all who may submit, or to all who remain in the negotiation or dialogue. */
  DocumentsRevised: {
    track?: string;
    /** None in a negotiation or dialogue. */
    window?: string;
    version: number;
    material: boolean;
    concerns: readonly string[];
    /** Those that are new, beside those there were. */
    files?: readonly DocumentFile[];
  };
}
