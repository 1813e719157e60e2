import type { CalendarDate } from '../calendar/index.js';
import type { Money } from '../fields/field.js';
import type { KnownFile } from '../files/files.state.js';
import type { winnerSizes } from '../notices/drafting.js';
import type { ContractContent } from './content.state.js';
import type { Signed } from './signing.js';

/** The content that both parties sign. */
export type SignedDocument = Pick<KnownFile, 'file' | 'sha256'>;

/** What the award notice says of the contract besides (statistics: Act 2019:668, section 8). */
export interface AwardNoticeContents {
  /** None where the program sends the notice: the id comes with the publication. */
  readonly publicationId?: string;
  readonly value?: Money;
  readonly winnerNumber?: string;
  readonly winnerSize?: (typeof winnerSizes)[number];
}

/** The contract of one lot. */
export interface Contract {
  readonly supplier: string;
  /** What the parties agree on, as it was settled before they signed. */
  readonly content?: ContractContent;
  /** As the authority has signed it, where it is a file of the case. */
  readonly document?: SignedDocument;
  readonly signedByAuthority?: { readonly by: string; readonly on: CalendarDate } & Signed;
  readonly signedBySupplier?: { readonly by: string; readonly on: CalendarDate } & Signed;
  readonly concludedOn?: CalendarDate;
  readonly awardNotice?: { readonly on: CalendarDate } & AwardNoticeContents;
  readonly reportCompletedOn?: CalendarDate;
  readonly terminated?: { readonly ground: string; readonly on: CalendarDate };
}

export interface ContractState {
  readonly contracts: { readonly [track: string]: Contract };
}

export interface ContractFacts {
  ContractSettled: { track: string; supplier: string; content: ContractContent };
  ContractSignedByAuthority: { track: string; supplier: string; on: CalendarDate; document?: SignedDocument } & Signed;
  ContractSignedBySupplier: { track: string; supplier: string; on: CalendarDate } & Signed;
  /** Both parties have signed. */
  ContractConcluded: { track: string; supplier: string; on: CalendarDate };
  AwardNoticePublished: { track: string; on: CalendarDate } & AwardNoticeContents;
  /** `conflicts`: how many were found in the case by then, each with its measures. */
  ReportCompleted: { track: string; on: CalendarDate; conflicts: number };
  ContractTerminated: { track: string; ground: string; on: CalendarDate };
}

export const noContracts: ContractState = { contracts: {} };
