import type { CalendarDate, Instant } from '../calendar/index.js';
import type { AccessGround } from './grounds.data.js';

export const accessOutcomes = ['release', 'masked', 'refused'] as const;
export type AccessOutcome = (typeof accessOutcomes)[number];

/** A part that is masked, or for which a document is refused, and the section that it is secret by. */
export interface SecretPart {
  readonly part: string;
  readonly ground: AccessGround;
}

/** The copy that is handed out in a received document's place. */
export interface MaskedCopy {
  readonly file: string;
  readonly sha256: string;
}

export interface SecrecyTest {
  readonly outcome: AccessOutcome;
  readonly parts: readonly SecretPart[];
  /** Hexadecimal SHA-256 of the original that was tested. */
  readonly original: string;
  readonly copy?: MaskedCopy;
  readonly by: string;
  readonly at: Instant;
}

export interface AskedDocument {
  readonly document: string;
  readonly test?: SecrecyTest;
}

/** Who asks isn't kept here: the authority may not ask for it. */
export interface AccessRequest {
  readonly id: string;
  readonly receivedOn: CalendarDate;
  readonly recordedAt: Instant;
  readonly documents: readonly AskedDocument[];
  readonly decided?: { readonly by: string; readonly at: Instant; readonly outcome: AccessOutcome };
}

export interface OpennessState {
  readonly accessRequests: readonly AccessRequest[];
}

export interface OpennessFacts {
  AccessRequested: { request: string; receivedOn: CalendarDate; documents: readonly string[] };
  SecrecyTested: { request: string; document: string } & Omit<SecrecyTest, 'by' | 'at'>;
  AccessDecided: {
    request: string;
    outcome: AccessOutcome;
    documents: readonly { readonly document: string; readonly outcome: AccessOutcome }[];
  };
}

export const noOpenness: OpennessState = { accessRequests: [] };

/** Those that wait for an answer. */
export const openRequests = ({ accessRequests }: OpennessState): readonly AccessRequest[] =>
  accessRequests.filter(({ decided }) => !decided);

/** What the answer is as a whole: masked where not all of it is handed out and not all of it refused. */
export function wholeOutcome(outcomes: readonly AccessOutcome[]): AccessOutcome {
  const [first = 'refused', ...others] = outcomes;
  return others.every((one) => one === first) ? first : 'masked';
}
